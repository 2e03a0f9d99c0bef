import { runAction, type Runner } from '../../src/run/action.js';
import { ENVIRONMENT, INPUTS } from './small-organisation.js';

/** A run of the whole action in this process; all that a person could read of it, in one text. */
export async function runWholeAction(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<{ failure: string | null; said: string }> {
  const given: Readonly<Record<string, string>> = { ...INPUTS, ...inputs };
  const lines: string[] = [];
  let failure: string | null = null;
  const keep = (message: string | Error, properties?: object) =>
    void lines.push(`${String(message)} ${JSON.stringify(properties ?? {})}`);
  const summary = {
    addRaw: (text: string) => {
      lines.push(text);
      return summary;
    },
    write: () => Promise.resolve(summary),
  };
  const runner = {
    getInput: (name: string) => given[name] ?? '',
    setSecret: () => {},
    setOutput: (name: string, value: unknown) => keep(`${name}=${String(value)}`),
    setFailed: (message: string | Error) => {
      failure = String(message);
      keep(message);
    },
    debug: keep,
    info: keep,
    notice: keep,
    warning: keep,
    error: keep,
    summary,
  } as unknown as Runner;
  await runAction(runner, { ...ENVIRONMENT, GITHUB_STEP_SUMMARY: 'kept', ...environment });
  return { failure, said: lines.join('\n') };
}
