import { ActionError } from '../action-error.js';
import { echoLines } from '../redaction/echo.js';
import type { Log } from '../log.js';

/** Anything unexpected becomes a failure with a name; where it comes from goes to the debug log. */
export function toActionError(error: unknown, log: Log): ActionError {
  if (error instanceof ActionError) {
    if (error.cause !== undefined) log.debug(echoLines(String(error.cause)));
    return error;
  }
  log.debug(echoLines(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return new ActionError('The builder failed unexpectedly.', {
    hint: 'Run again with debug logging (ACTIONS_STEP_DEBUG) and report what it says.',
    cause: error,
  });
}
