import { ActionError } from '../../src/base/action-error.js';
import { createGitHubEffects } from '../../src/run/github-effects.js';
import type { RunResult } from '../../src/report/run-result.js';
import { run } from '../../src/run/run.js';
import type { Settings } from '../../src/settings/settings.js';
import { parseInputs } from '../../src/settings/parse-inputs.js';
import { ENVIRONMENT, INPUTS, type Organisation } from './small-organisation.js';

export interface InProcessRun {
  /** Null when the run was stopped. */
  readonly result: RunResult | null;
  readonly error: ActionError | null;
  readonly log: string;
}

/**
 * A run as the action does it, without a process of its own: for tests that need many.
 * @param overrides - Settings that no input can give, such as a site without https.
 */
export async function runInProcess(
  { apiUrl }: Pick<Organisation, 'apiUrl'>,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
  overrides: Partial<Settings> = {},
): Promise<InProcessRun> {
  const given: Readonly<Record<string, string>> = { ...INPUTS, ...inputs };
  const { settings, secrets } = parseInputs((input) => given[input] ?? '', {
    GITHUB_API_URL: apiUrl,
    ...ENVIRONMENT,
    ...environment,
  });
  const lines: string[] = [];
  const keep = (message: string) => void lines.push(message);
  try {
    const log = { debug: () => {}, info: keep, warning: keep };
    const result = await run({ ...settings, ...overrides }, createGitHubEffects(settings, secrets, log));
    return { result, error: null, log: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { result: null, error, log: lines.join('\n') };
  }
}

/** Outcome of each repository of a run by its key. */
export function outcomesOf({ result }: InProcessRun): Record<string, string> {
  return Object.fromEntries((result?.repositories ?? []).map(({ repository, outcome }) => [repository.key, outcome]));
}
