import type * as Core from '@actions/core';
import { ActionError } from '../base/action-error.js';
import type { ParallelDeriving } from '../derive/aggregate/derived-files.js';
import type { Log } from '../base/log.js';
import { echo, echoLines } from '../redaction/echo.js';
import type { Report } from '../report/report.js';
import { type Environment, parseInputs } from '../settings/parse-inputs.js';
import { runStage } from './stages/stages.js';

/** The part of @actions/core that the action uses. It escapes text that looks like a workflow command. */
export type Runner = Pick<
  typeof Core,
  'getInput' | 'setSecret' | 'setOutput' | 'setFailed' | 'debug' | 'info' | 'notice' | 'warning' | 'error' | 'summary'
>;

/** The whole action: inputs → stage → report. Never throws; a failure is reported once. */
export async function runAction(runner: Runner, environment: Environment, threads?: ParallelDeriving): Promise<void> {
  try {
    const { settings, secrets } = parseInputs((input) => runner.getInput(input), environment);
    for (const secret of new Set(Object.values(secrets))) if (secret !== null) runner.setSecret(secret);
    const report = await runStage(settings, secrets, environment, toLog(runner), threads);
    await print(runner, environment, report);
    if (report.failure !== null) runner.setFailed(report.failure);
  } catch (error) {
    const known = error instanceof ActionError;
    const cause = known ? error.cause : error;
    if (cause !== undefined) {
      runner.debug(echoLines(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)));
    }
    const hint = known && error.hint !== undefined ? `\n${error.hint}` : '';
    runner.setFailed(known ? `${error.message}${hint}` : `The action failed unexpectedly: ${echo(String(error))}`);
  }
}

function toLog(runner: Runner): Log {
  return {
    debug: (message) => runner.debug(message),
    info: (message) => runner.info(message),
    warning: (message) => runner.warning(message),
  };
}

async function print(runner: Runner, environment: Environment, report: Report): Promise<void> {
  for (const { severity, title, message, file, line } of report.annotations) {
    runner[severity](message, {
      title,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { startLine: line }),
    });
  }
  for (const [name, value] of Object.entries(report.outputs)) runner.setOutput(name, value);
  if (environment['GITHUB_STEP_SUMMARY']) await runner.summary.addRaw(report.summary).write();
}
