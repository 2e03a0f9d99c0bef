import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

const TWO_HOURS = 7_200_000;

/**
 * What the demo publishes, as files in a directory that is gone after `use`.
 * @template Result
 * @param {string} bundle of the command line
 * @param {(directory: string) => Promise<Result>} use
 */
export async function withDemoSite(bundle, use) {
  const temporary = mkdtempSync(join(tmpdir(), 'demo-site-'));
  const demo = spawn(process.execPath, [bundle, 'demo', '--port', '0'], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  try {
    let published = false;
    for await (const line of createInterface(demo.stdout)) {
      published = line.startsWith('Serving the published site at ');
      if (published) break;
    }
    const name = readdirSync(temporary).find((entry) => entry.startsWith('telemetry-demo-'));
    if (!published || name === undefined) throw new Error('The demo published nothing.');
    return await use(join(temporary, name));
  } finally {
    demo.kill();
    await ended; // it removes what it made
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Serves a directory as GitHub Pages does: packed, and good for ten minutes.
 * @returns {Promise<{ url: string, close: () => void }>} the address ends in a slash
 */
export async function servePages(directory) {
  const files = sirv(directory, { dev: true });
  const server = createServer((request, response) => {
    response.setHeader('Cache-Control', 'max-age=600');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' }[
      pathname.split('.').pop()
    ];
    if (type === undefined) return files(request, response);
    try {
      const packed = gzipSync(readFileSync(join(directory, decodeURIComponent(pathname))));
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(packed);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * When a visitor looks at a repository's pages in pictures: two hours after its last telemetry.
 * @returns {number | null} milliseconds since 1970; null without telemetry
 */
export function readVisitTime(directory, key) {
  const { coverage } = JSON.parse(readFileSync(join(directory, key, 'summary.json'), 'utf8'));
  return coverage.last_timestamp === null ? null : Date.parse(coverage.last_timestamp) + TWO_HOURS;
}

/** Where the newest run is shown step by step whose id begins with that text. @returns {string} path below the site, with an anchor */
export function findRunPage(directory, key, prefix) {
  const { runs } = JSON.parse(readFileSync(join(directory, key, 'runs.json'), 'utf8'));
  const run = runs.find(({ id, page }) => id.startsWith(prefix) && page.startsWith('days/'));
  if (run === undefined) throw new Error(`No run of ${key} begins with ${prefix}.`);
  return `${key}/${run.page}`;
}
