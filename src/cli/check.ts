import * as core from '@actions/core';
import { ActionError } from '../base/action-error.js';
import { toCheckFailure, toCheckReport, toFindingLine, toTotals } from '../run/check/check-report.js';
import { checkTelemetry } from '../run/check/check-telemetry.js';
import type { Annotation } from '../report/annotations.js';
import type { RepositoryName } from '../records/repository-name.js';
import type { FailOn } from '../settings/settings.js';
import type { Terminal } from './terminal.js';

export interface CheckCommandOptions {
  /** `owner/name`. */
  readonly repository?: string;
  readonly failOn: FailOn['severity'];
}

/** Shows findings in a workflow run, on the lines of files; null elsewhere. */
export type Annotate = ((annotation: Annotation) => void) | null;

/** @param environment - Of the process: in a workflow, `GITHUB_ACTIONS` is set. */
export function createAnnotate(environment: Readonly<Record<string, string | undefined>>): Annotate {
  if (!environment['GITHUB_ACTIONS']) return null;
  return ({ severity, title, message, file, line }) =>
    core[severity](message, {
      title,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { startLine: line }),
    });
}

/**
 * Lints the telemetry of a working tree.
 * @returns why the check counts as failed; null when it does not.
 * @throws ActionError when a path is not there, or the repository's name is none.
 */
export async function checkPaths(
  paths: readonly string[],
  { repository, failOn }: CheckCommandOptions,
  directory: string,
  terminal: Terminal,
  annotate: Annotate,
): Promise<string | null> {
  const result = await checkTelemetry({
    paths,
    directory,
    repository: repository === undefined ? undefined : parseRepositoryName(repository),
  });
  if (annotate !== null) for (const annotation of toCheckReport(result, failOn).annotations) annotate(annotation);
  // A line that begins with "::" would be a command to the runner.
  for (const finding of result.findings) terminal.print(`${annotate === null ? '' : '- '}${toFindingLine(finding)}`);
  for (const line of toTotals(result)) terminal.print(line);
  return toCheckFailure(result, failOn);
}

function parseRepositoryName(text: string): RepositoryName {
  const [owner = '', name = '', ...rest] = text.split('/');
  if (owner !== '' && name !== '' && rest.length === 0) return { owner, name };
  throw new ActionError(`--repository: ${text} is not owner/name.`);
}
