import { followRedirects } from '../../src/github/bounded-fetch.js';
import { startServer } from '../source/stalling-server.js';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A server that redirects `/from` with a status, and keeps what it was sent. */
async function startRedirecting(status: number, toLocation: (url: string) => string) {
  const seen: Seen[] = [];
  const url: string = await startServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, authorization: request.headers.authorization, body });
      if (request.url?.startsWith('/from')) response.writeHead(status, { location: toLocation(url) }).end('moved');
      else response.writeHead(200).end('there');
    });
  });
  return { url, seen };
}

const fetch = followRedirects(globalThis.fetch);
const secret = { authorization: 'token reader', 'content-type': 'application/json' };

test.each([301, 302, 303, 307, 308])('a redirect on the same host is followed with the token (%i)', async (status) => {
  const { url, seen } = await startRedirecting(status, () => '/to?x=1');
  const response = await fetch(`${url}/from`, { headers: secret });
  expect(await response.text()).toBe('there');
  expect(response.url).toBe(`${url}/to?x=1`);
  expect(seen.map(({ url: path, authorization }) => [path, authorization])).toEqual([
    ['/from', 'token reader'],
    ['/to?x=1', 'token reader'],
  ]);
});

test.each([
  ['POST', 307, 'POST', '{"a":1}'],
  ['POST', 308, 'POST', '{"a":1}'],
  ['POST', 301, 'GET', ''],
  ['PATCH', 301, 'PATCH', '{"a":1}'],
  ['PATCH', 303, 'GET', ''],
])('%s with a body, redirected on the same host with %i, is sent as %s', async (method, status, then, body) => {
  const { url, seen } = await startRedirecting(status, () => '/to');
  await fetch(`${url}/from`, { method, headers: secret, body: '{"a":1}' });
  expect(seen[1]).toEqual({ method: then, url: '/to', authorization: 'token reader', body });
});

test('a reading request goes to another host without its token, and does not get it back', async () => {
  const other = await startRedirecting(302, () => '/to');
  const { url, seen } = await startRedirecting(302, () => `${other.url}/from`);
  expect(await (await fetch(`${url}/from`, { headers: secret })).text()).toBe('there');
  expect(seen).toHaveLength(1);
  expect(other.seen.map(({ url: path, authorization }) => [path, authorization])).toEqual([
    ['/from', undefined],
    ['/to', undefined],
  ]);
});

test.each(['POST', 'PATCH', 'PUT', 'DELETE'])('%s is not sent to another host', async (method) => {
  const other = await startRedirecting(307, () => '/to');
  const { url } = await startRedirecting(307, () => `${other.url}/to`);
  await expect(fetch(`${url}/from`, { method, headers: secret, body: '{}' })).rejects.toThrow(
    `redirected ${method} /from to another host, ${other.url}. The request was not sent there.`,
  );
  expect(other.seen).toEqual([]);
});

test('a circle of redirects ends', async () => {
  const { url, seen } = await startRedirecting(301, () => '/from');
  await expect(fetch(`${url}/from`)).rejects.toThrow('GET /from was redirected more than 10 times.');
  expect(seen).toHaveLength(11);
});

test('a redirect that leads nowhere is an answer', async () => {
  const { url } = await startRedirecting(302, () => 'http://[');
  expect((await fetch(`${url}/from`)).status).toBe(302);
});
