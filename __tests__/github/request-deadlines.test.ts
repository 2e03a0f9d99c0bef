import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createReadClient, createWriteClient } from '../../src/github/github-client.js';
import { GitHubRepository } from '../../src/github/github-repository.js';
import { ObjectReader } from '../../src/github/object-reader.js';
import { type Deadlines, withDeadlines } from '../../src/github/bounded-fetch.js';
import { readVerifiedBlob } from '../../src/github/object-batches.js';
import { blobId } from '../../src/github/git-objects.js';
import { createClock, createLog } from '../source/github-fixture.js';
import { type Handler, STALLS, startServer } from '../source/stalling-server.js';

/** One deadline is short, the others long enough for a machine that is busy. */
const LONG: Deadlines = { firstByteMs: 20_000, silenceMs: 20_000, totalMs: 60_000 };
const SHORT = {
  silent: { ...LONG, firstByteMs: 400 },
  stops: { ...LONG, silenceMs: 400 },
  drips: { ...LONG, totalMs: 200 },
};
const REPOSITORY = 'octo/telemetry';

async function start(handler: Handler, deadlines: Deadlines = SHORT.silent) {
  let requests = 0;
  const apiUrl = await startServer((request, response) => {
    requests += 1;
    handler(request, response);
  });
  const [log, clock] = [createLog(), createClock()];
  const options = { token: 'reader', apiUrl, log, clock, deadlines };
  const client = createReadClient({ ...options, tokenInput: 'telemetry-token' });
  const writing = createWriteClient({ ...options, tokenInput: 'publish-token' });
  return {
    log,
    clock,
    repository: new GitHubRepository(client, REPOSITORY),
    target: new GitHubRepository(writing, REPOSITORY),
    countRequests: () => requests,
  };
}

const readFacts = (repository: GitHubRepository) =>
  repository.request('looking it up', z.object({ id: z.int() }), (octokit, name) => octokit.rest.repos.get(name));

test.each([
  ['silent', 'no answer within 0.4 seconds'],
  ['stops', 'the answer broke off: no data for 0.4 seconds'],
  ['drips', 'the answer was not complete after 0.2 seconds'],
] as const)('an answer that %s is given up on, asked for again, and reported', async (kind, waited) => {
  const { repository, log, clock, countRequests } = await start(STALLS[kind], SHORT[kind]);
  const error: unknown = await readFacts(repository).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: 'GitHubRequestError', status: null, isLate: true });
  expect((error as Error).message).toBe(
    `The GitHub request for octo/telemetry failed (GET /repos/{owner}/{repo}: ${waited}; 5 attempts in 19 seconds), when looking it up.`,
  );
  expect(countRequests()).toBe(5);
  expect(clock.sleeps).toEqual([1250, 2500, 5000, 10_000]);
  expect(log.lines[0]).toBe(`GET /repos/{owner}/{repo}: ${waited}; trying again in 2 s (1 of 4).`);
});

test('an answer that comes after all is used', async () => {
  let requests = 0;
  const { repository } = await start((_, response) => {
    requests += 1;
    if (requests < 3) return; // which is given up on
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":7}');
  });
  expect(await readFacts(repository)).toEqual({ id: 7 });
});

test('a long answer whose parts come in time is waited for', async () => {
  const { repository } = await start((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":7');
    let parts = 0;
    const timer = setInterval(() => {
      parts += 1;
      if (parts < 12) response.write(' ');
      else response.end('}');
      if (parts === 12) clearInterval(timer);
    }, 30);
  }, LONG);
  expect(await readFacts(repository)).toEqual({ id: 7 });
});

test('time spent waiting for answers counts: what was waited for as long as allowed is not asked for again', async () => {
  let time = 0;
  const clock = { now: () => time, sleep: async (ms: number) => void (time += ms), random: () => 0 };
  const apiUrl = await startServer((request, response) => {
    time += 5 * 60_000; // as long as the test's clock says
    STALLS.silent(request, response);
  });
  const client = createReadClient({
    token: 'reader',
    tokenInput: 'telemetry-token',
    apiUrl,
    log: createLog(),
    clock,
    // Long enough for the request to arrive on a busy machine: before that, no time has passed.
    deadlines: { ...LONG, firstByteMs: 1000 },
  });
  await expect(readFacts(new GitHubRepository(client, REPOSITORY))).rejects.toThrow(
    'no answer within 1 seconds; one attempt in 300 seconds',
  );
});

test('a query is not made smaller because its answer is late: a server that hangs would hang for each half', async () => {
  const { repository, countRequests } = await start(STALLS.silent);
  const objects = new ObjectReader(repository);
  const trees = Array.from({ length: 20 }, (_, index) => objects.readLevel(String(index).padStart(40, 'a')));
  const results = await Promise.allSettled(trees);
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(countRequests()).toBe(5);
});

test('a server that answered nothing while a request was tried again and again is left alone for a minute', async () => {
  let isBack = false;
  const { repository, clock, countRequests } = await start((request, response) => {
    if (isBack) response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":7}');
    else STALLS.silent(request, response);
  });
  await expect(readFacts(repository)).rejects.toThrow('5 attempts');
  isBack = true;
  await expect(readFacts(repository)).rejects.toThrow('was not sent: GitHub did not answer the requests before it');
  expect(countRequests()).toBe(5);
  await clock.sleep(60_000);
  expect(await readFacts(repository)).toEqual({ id: 7 });
});

test('what must not be sent twice is not, however late its answer', async () => {
  const { target, countRequests } = await start(STALLS.silent);
  const moving = target.request('moving the branch', z.unknown(), (octokit, name) =>
    octokit.rest.git.updateRef({ ...name, ref: 'heads/x', sha: 'a', request: { retryServerErrors: false } }),
  );
  await expect(moving).rejects.toThrow('no answer within 0.4 seconds; one attempt in 0 seconds');
  expect(countRequests()).toBe(1);
});

describe('raw blobs', () => {
  const bytes = Buffer.from('telemetry\n');
  const blob = { id: blobId(bytes), size: bytes.byteLength };
  const raw = { 'content-type': 'application/vnd.github.raw+json' };

  test('arrive whole', async () => {
    const { repository } = await start((_, response) => void response.writeHead(200, raw).end(bytes), LONG);
    expect(await readVerifiedBlob(blob, () => repository.openBlob(blob.id))).toEqual(bytes);
  });

  test('that fall silent are read again, three times in all', async () => {
    const { repository, countRequests } = await start((_, response) => {
      response.writeHead(200, raw);
      response.write('tele');
    }, SHORT.stops);
    await expect(readVerifiedBlob(blob, () => repository.openBlob(blob.id))).rejects.toThrow(
      `The Git object ${blob.id} could not be read: the answer broke off: no data for 0.4 seconds (3 times).`,
    );
    expect(countRequests()).toBe(3);
  });

  test('that drip are not waited for again', async () => {
    const { repository, countRequests } = await start((_, response) => {
      response.writeHead(200, raw);
      const timer = setInterval(() => response.write('t'), 10);
      response.on('close', () => clearInterval(timer));
    }, SHORT.drips);
    await expect(readVerifiedBlob({ ...blob, size: 1000 }, () => repository.openBlob(blob.id))).rejects.toThrow(
      `The Git object ${blob.id} could not be read: the answer was not complete after 0.2 seconds.`,
    );
    expect(countRequests()).toBe(1);
  });
});

test('a reader that takes its time is not silence', async () => {
  const url = await startServer((_, response) => {
    response.writeHead(200);
    response.write('a');
    setTimeout(() => response.end('b'), 10);
  });
  const fetch = withDeadlines(globalThis.fetch, { ...LONG, silenceMs: 100 }, () => {});
  const { body } = await fetch(url);
  const parts: Uint8Array[] = [];
  for await (const part of body ?? []) {
    parts.push(part as Uint8Array);
    await sleep(150);
  }
  expect(Buffer.concat(parts).toString()).toBe('ab');
});

test('the address of the answer stays, and so do its headers', async () => {
  const url = await startServer((_, response) => void response.writeHead(201, { 'x-kind': 'test' }).end('ok'));
  const response = await withDeadlines(globalThis.fetch, LONG, () => {})(`${url}/path`);
  expect({ url: response.url, status: response.status, kind: response.headers.get('x-kind') }).toEqual({
    url: `${url}/path`,
    status: 201,
    kind: 'test',
  });
  expect(await response.text()).toBe('ok');
});

test('whoever stops a request gets what stopped it, and no deadline', async () => {
  const url = await startServer(STALLS.silent);
  const missed: unknown[] = [];
  const fetch = withDeadlines(globalThis.fetch, LONG, (error) => missed.push(error));
  await expect(fetch(url, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(missed).toEqual([]);
});
