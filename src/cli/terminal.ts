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
