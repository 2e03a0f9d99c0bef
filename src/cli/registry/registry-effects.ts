import type { Terminal } from '../terminal.js';

/** What the registry commands may touch beside the checkout. */
export interface RegistryEffects {
  readonly terminal: Terminal;
  /** Puts a question to whoever sits at the terminal; null when nobody does. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Working directory. */
  readonly directory: string;
  /** For git and gh. */
  readonly environment: NodeJS.ProcessEnv;
  now(): Date;
}
