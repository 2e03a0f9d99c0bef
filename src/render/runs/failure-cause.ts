import type { RunCause } from '../../derive/runs/run-causes.js';
import { toVisibleText } from '../text-formats.js';

/** `config.load: the file is missing`: the step that a run failed at and, if recorded, the reason. Visible text. */
export function toCauseText({ action, reason }: RunCause): string {
  return reason === null ? toVisibleText(action) : `${toVisibleText(action)}: ${toVisibleText(reason)}`;
}
