export interface ActionErrorOptions {
  /** What the operator can do about it, as a sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * A failure that stops one repository or the whole run. The message says what is wrong and where (file, line, input,
 * token, permission); it never holds a token or telemetry text. The cause goes to the debug log only.
 */
export class ActionError extends Error {
  override readonly name: string = 'ActionError';
  readonly hint: string | undefined;

  constructor(message: string, options: ActionErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.hint = options.hint;
  }
}
