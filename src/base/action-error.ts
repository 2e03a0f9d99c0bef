export interface ActionErrorOptions {
  /** What the user can do about it, as a sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * A failure that stops one repository or the whole run. The message says what is wrong and where (file, line, input, token, permission),
 * and never contains a token or telemetry text. The cause is only written to the debug log.
 */
export class ActionError extends Error {
  override readonly name: string = 'ActionError';
  readonly hint: string | undefined;

  constructor(message: string, options: ActionErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.hint = options.hint;
  }
}
