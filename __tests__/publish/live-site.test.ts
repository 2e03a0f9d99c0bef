import { createServer, type RequestListener, type Server } from 'node:http';
import { awaitSite, createLiveSite, type LiveSite } from '../../src/publish/live-site.js';
import { blobId } from '../../src/github/git-objects.js';
import { createClock, createLog } from '../source/github-fixture.js';

const URL = 'https://octo.github.io/dashboards/octo_app/manifest.json';
const published = Buffer.from('{"v":2}');
const file = { url: URL, id: blobId(published) };

/** A site that shows something else at each look, and the last thing from then on. */
function createSite(...looks: readonly (string | null)[]) {
  const clock = createClock(0);
  const urls: string[] = [];
  const live: LiveSite = {
    clock,
    read: async (url) => {
      const shown = looks[Math.min(urls.push(url), looks.length) - 1] ?? null;
      return shown === null ? null : Buffer.from(shown);
    },
  };
  return { live, urls, sleeps: clock.sleeps };
}

describe('the live site is looked at', () => {
  test('once when it shows what was published', async () => {
    const { live, sleeps } = createSite('{"v":2}');
    expect(await awaitSite(file, 60, live, createLog())).toEqual({ url: URL, isLive: true, seconds: 0 });
    expect(sleeps).toEqual([]);
  });

  test('until it does, every few seconds, each time past every cache', async () => {
    const { live, urls } = createSite(null, '{"v":1}', '{"v":1}', '{"v":2}');
    const log = createLog();
    expect(await awaitSite(file, 60, live, log)).toEqual({ url: URL, isLive: true, seconds: 15 });
    expect(urls).toHaveLength(4);
    expect(new Set(urls).size).toBe(4);
    for (const url of urls) expect(url).toContain(`${URL}?published=${file.id}&look=`);
    expect(log.lines).toHaveLength(1);
  });

  test('for as long as was asked for, and no longer', async () => {
    const { live, sleeps } = createSite('{"v":1}');
    expect(await awaitSite(file, 12, live, createLog())).toEqual({ url: URL, isLive: false, seconds: 12 });
    expect(sleeps).toEqual([5000, 5000, 2000]);
  });
});

describe('what a visitor gets', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function serve(listener: RequestListener): Promise<string> {
    const started = (server = createServer(listener));
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const address = started.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  }

  test('is read without any token', async () => {
    const seen: unknown[] = [];
    const url = await serve(({ headers }, response) => {
      seen.push([headers.authorization, headers.cookie, headers['cache-control']]);
      response.end(published);
    });
    expect(Buffer.from((await createLiveSite().read(url, 100)) ?? '')).toEqual(published);
    expect(seen).toEqual([[undefined, undefined, 'no-cache']]);
  });

  test.each<[string, RequestListener]>([
    ['a page that is not there', (_, response) => response.writeHead(404).end('Not found')],
    ['a server that fails', (_, response) => response.writeHead(503).end()],
    ['a connection that breaks', (_, response) => response.destroy()],
    ['more than was asked for', (_, response) => response.end('x'.repeat(101))],
    ['a redirection without end', ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end()],
  ])('is nothing: %s', async (_, listener) => {
    expect(await createLiveSite().read(await serve(listener), 100)).toBeNull();
  });

  test('is nothing when nobody answers', async () => {
    expect(await createLiveSite().read('http://127.0.0.1:1/', 100)).toBeNull();
  });
});
