import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Ways in which a server can fail to answer: not at all, with headers and a beginning, or a byte at a time and never all. */
export const STALLS: Readonly<Record<'silent' | 'stops' | 'drips', Handler>> = {
  silent: () => {},
  stops: (_, response) => begin(response),
  drips: (_, response) => {
    begin(response);
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  },
};

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.write('{');
}

const started: Server[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server for one test. @returns its address, without a slash at the end. */
export async function startServer(handler: Handler): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    handler(request, response);
  });
  started.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}
