import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { ActionError } from '../base/action-error.js';

export interface SiteServer {
  /** Ends in a slash. */
  readonly url: string;
  /** Answers with the files of a directory from now on; until then, every answer is 503. */
  show(directory: string): void;
  close(): Promise<void>;
}

/**
 * Listens on the loopback interface, so that a port that cannot be had is known before there is anything to serve.
 * @param port - 0 for any free one.
 * @throws ActionError when the port is in use, or not allowed.
 */
export async function openSiteServer(port: number): Promise<SiteServer> {
  let serve: ReturnType<typeof sirv> | undefined;
  const server = createServer((request, response) => {
    const refuse = (status: number, text: string): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    };
    if (serve === undefined) refuse(503, 'The site is not built yet.\n');
    else serve(request, response, () => refuse(404, 'Not found\n'));
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}/`,
    show(directory) {
      serve = sirv(directory, { dev: true, etag: true });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const problem = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`;
    throw new ActionError(
      `Port ${port} ${problem}; use another port with --port <number>, or any free port with --port 0.`,
      {
        cause: error,
      },
    );
  }
}
