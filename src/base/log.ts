/** Progress messages for people, without telemetry text. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
}
