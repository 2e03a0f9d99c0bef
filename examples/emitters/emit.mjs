#!/usr/bin/env node
// Appends records to the day's telemetry file through GitHub's contents API. Needs Node.js 18 or newer and no checkout.
//
//   node emit.mjs acme/storefront catalogue.import partial "3 of 412 products have no price."
//   node emit.mjs acme/storefront <records.jsonl
//
// TELEMETRY_REPOSITORY is owner/name of the telemetry repository; TELEMETRY_TOKEN can write its contents, and nothing else.
// Concurrent emitters lose nothing: a file is only replaced if it is still the one that was read. Nothing is appended twice: a line that
// is in the file already is left out, so it is safe to retry. Give every record something of its own, such as an id.
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const { env } = process;
const [repository, action, outcome, reason = null] = process.argv.slice(2);
const now = new Date().toISOString();
const run = env.TELEMETRY_RUN ?? (env.GITHUB_RUN_ID ? `${env.GITHUB_RUN_ID}-${env.GITHUB_RUN_ATTEMPT}` : randomUUID());

function createRecord() {
  const entity = { type: 'repository', repo: repository };
  const execution = { started_at: null, finished_at: null, runner: env.RUNNER_NAME ?? null };
  const common = { schema_version: '1.0', id: randomUUID(), generated_at: now, correlation_id: run };
  return JSON.stringify({
    ...common,
    actor: env.TELEMETRY_ACTOR ?? 'emitter',
    action,
    entity,
    outcome,
    reason,
    execution,
  });
}

function fail(message, status = 1) {
  console.error(`emit: ${message}`);
  process.exit(status);
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (action ? createRecord() : readFileSync(0, 'utf8')).replace(/\n$/, '').split('\n');
try {
  if (!records.every((line) => isObject(JSON.parse(line)))) throw new SyntaxError();
} catch {
  fail('every line has to be a JSON object.', 2);
}

const directory = repository.replace('/', '_');
const path = `telemetry/v1/repos/${directory}/${now.slice(0, 10)}.jsonl`;
const url = `${env.GITHUB_API_URL ?? 'https://api.github.com'}/repos/${env.TELEMETRY_REPOSITORY}/contents/${path}`;
const headers = {
  authorization: `Bearer ${env.TELEMETRY_TOKEN}`,
  accept: 'application/vnd.github.raw+json',
  'user-agent': 'emit',
};

/** Status and body; status 0 when nobody knows what became of the request. */
async function send(options) {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(30_000), ...options });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  } catch {
    return { status: 0, body: Buffer.of() };
  }
}

const isPassing = (status) => status === 0 || status === 429 || status >= 500;
for (let attempt = 1; attempt <= 50; attempt += 1, await sleep(Math.random() * Math.min(attempt, 5) * 200)) {
  const read = await send();
  if (isPassing(read.status)) continue;
  if (read.status !== 200 && read.status !== 404) fail(`reading ${path}: HTTP status ${read.status}.`);
  const day = read.status === 200 ? read.body : Buffer.of();
  const present = new Set(day.toString().split('\n'));
  const missing = records.filter((line) => !present.has(line)).map((line) => `${line}\n`);
  if (missing.length === 0) process.exit(0);
  const end = day.length > 0 && day.at(-1) !== 0x0a ? '\n' : '';
  const content = Buffer.concat([day, Buffer.from(end + missing.join(''))]).toString('base64');
  const sha = createHash('sha1').update(`blob ${day.length}\0`).update(day).digest('hex');
  const body = { message: `Telemetry of ${repository}`, content, ...(read.status === 200 && { sha }) };
  const { status } = await send({ method: 'PUT', body: JSON.stringify(body) });
  if (status === 200 || status === 201) process.exit(0);
  if (!isPassing(status) && status !== 409 && status !== 422) fail(`writing ${path}: HTTP status ${status}.`);
}
fail(`${path} could not be written.`);
