import { normalize } from 'node:path';
import { createInterface } from 'node:readline';
import { echo, holdsSecret } from '../redaction/echo.js';

/** Where a command prints to. On a terminal, progress overwrites itself; elsewhere every message is a line of its own. */
export interface Terminal {
  print(text: string): void;
  progress(text: string): void;
  warn(text: string): void;
}

/** What is printed to a pipe that nobody reads any more is lost, silently: `… | head` is no failure. */
export function createTerminal(out: NodeJS.WriteStream, errors: NodeJS.WriteStream): Terminal {
  for (const stream of [out, errors]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  let shown = false;
  const clear = (): void => {
    if (shown) out.write('\r\u001b[2K');
    shown = false;
  };
  const printLine = (stream: NodeJS.WriteStream, text: string): void => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    print: (text) => printLine(out, text),
    warn: (text) => printLine(errors, text),
    progress(text) {
      if (!out.isTTY) return printLine(out, text);
      clear();
      out.write(text.slice(0, Math.max(0, out.columns - 1)));
      shown = true;
    },
  };
}

/** Asks a question on standard error, which scripts do not read. @returns what was typed; nothing when the input ends. */
export function askOnTerminal(question: string): Promise<string> {
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    dialogue.once('close', () => resolve(''));
    dialogue.question(question, (answer) => {
      resolve(answer);
      dialogue.close();
    });
  });
}

/**
 * A terminal on which no secret of the command line appears, whichever message repeats it: those of the parser of arguments, too. Log
 * files of workflows are kept, and often public.
 * @param argv - All that was given.
 */
export function createMaskedTerminal(terminal: Terminal, argv: readonly string[]): Terminal {
  const masks = new Map<string, string>();
  for (const value of argv.flatMap(toValues).filter(holdsSecret)) {
    masks.set(value, echo(value));
    masks.set(normalize(value), echo(value)); // as a part of a path that was made absolute
  }
  if (masks.size === 0) return terminal;
  const longestFirst = [...masks].sort(([a], [b]) => b.length - a.length);
  const mask = (text: string) =>
    longestFirst.reduce((masked, [value, shown]) => masked.replaceAll(value, () => shown), text);
  return {
    print: (text) => terminal.print(mask(text)),
    progress: (text) => terminal.progress(mask(text)),
    warn: (text) => terminal.warn(mask(text)),
  };
}

/** An argument, and what may be the value in it: `--port=80`, `-C80`. Its parts, too, for messages that name one of them. */
function toValues(argument: string): string[] {
  const values = [argument, argument.slice(argument.indexOf('=') + 1), argument.slice(2)];
  return [...values, ...argument.split('/')];
}
