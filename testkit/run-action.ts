import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ActionRun {
  /** Absolute path of the bundle, `dist/index.js`. */
  readonly bundle: string;
  /** Inputs by name in action.yml. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Address of GitHub's API, with GraphQL below it; defaults to GitHub's own. */
  readonly apiUrl?: string;
  /** Other variables that the runner sets, such as `GITHUB_REPOSITORY`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Node.js executable; defaults to the one of this process. */
  readonly node?: string | undefined;
  /** Kills the action when it is aborted. */
  readonly interrupted?: AbortSignal;
  /** Runs the program with these variables; defaults to a new process. */
  readonly execute?: (bundle: string, variables: NodeJS.ProcessEnv) => Promise<Execution>;
}

export type Execution = Pick<ActionOutcome, 'exitCode' | 'log'>;

export interface ActionOutcome {
  /** Null when it was killed by a signal. */
  readonly exitCode: number | null;
  /** Standard output and error, as in the step's log. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown of the job summary. */
  readonly summary: string;
}

/** Runs the action like the runner does: in its own process, with inputs as `INPUT_*`, and files for outputs and job summary. */
export async function runAction(action: ActionRun): Promise<ActionOutcome> {
  const { bundle, inputs, apiUrl, environment, node, interrupted, execute } = action;
  const directory = await mkdtemp(join(tmpdir(), 'action-'));
  const [outputs, summary] = [join(directory, `output-${randomUUID()}`), join(directory, `summary-${randomUUID()}`)];
  try {
    await Promise.all([writeFile(outputs, ''), writeFile(summary, '')]);
    const given = Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]);
    const variables = {
      PATH: process.env['PATH'],
      ...(apiUrl !== undefined && { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: `${apiUrl}/graphql` }),
      ...environment,
      ...Object.fromEntries(given),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: outputs,
      GITHUB_STEP_SUMMARY: summary,
    };
    const { exitCode, log } = await (execute?.(bundle, variables) ??
      runProcess(node ?? process.execPath, bundle, variables, interrupted));
    return {
      exitCode,
      log,
      outputs: parseOutputs(await readFile(outputs, 'utf8')),
      summary: await readFile(summary, 'utf8'),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function runProcess(
  node: string,
  bundle: string,
  env: NodeJS.ProcessEnv,
  interrupted: AbortSignal | undefined,
): Promise<Execution> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => child.kill();
    interrupted?.addEventListener('abort', kill, { once: true });
    if (interrupted?.aborted) kill();
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      interrupted?.removeEventListener('abort', kill);
      resolve({ exitCode, log: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** The format of `$GITHUB_OUTPUT`: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const [name, delimiter] = (lines[index] ?? '').split('<<', 2);
    if (!name || !delimiter) continue;
    const end = lines.indexOf(delimiter, index + 1);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}
