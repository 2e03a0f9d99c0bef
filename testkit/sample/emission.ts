import { toDay } from './random.js';

/** A record as an emitter writes it, with the instant at which it does. */
export interface Emission {
  /** Milliseconds since the epoch, UTC. */
  readonly at: number;
  readonly record: object;
}

/** The repository that emits. */
export interface Emitter {
  readonly owner: string;
  readonly name: string;
}

/** What a telemetry directory holds at a path: a file's bytes, a symbolic link's target or a submodule's commit id. */
export type SampleFile = Uint8Array | { readonly symlink: string } | { readonly submodule: string };

/** Files by path below a repository's telemetry directory. */
export type SampleFiles = ReadonlyMap<string, SampleFile>;

const encoder = new TextEncoder();

export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** One line a record, without line ends, in the order in which the records were written. */
export function toLines(emissions: readonly Emission[]): string[] {
  return emissions.toSorted((a, b) => a.at - b.at).map(({ record }) => JSON.stringify(record));
}

/** Every line ends in a newline, the last one too. */
export function toJsonl(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** One file for each UTC day with records, as the emitters lay them out (`spec/1 §2.2`). */
export function toDailyFiles(emissions: readonly Emission[]): Map<string, Uint8Array> {
  const days = new Map<string, Emission[]>();
  for (const emission of emissions.toSorted((a, b) => a.at - b.at)) {
    const day = toDay(emission.at);
    const written = days.get(day);
    if (written) written.push(emission);
    else days.set(day, [emission]);
  }
  return new Map([...days].map(([day, written]) => [`${day}.jsonl`, toBytes(toJsonl(toLines(written)))]));
}

/**
 * Texts in the form of secrets, none of them real. They are put together when they are used, so that no secret scanner
 * finds one in the source.
 */
export const FAKE_SECRETS = {
  'github-token': `${'gh'}p_${'x'.repeat(36)}`,
  'github-fine-grained-token': `${'github'}_pat_${'x'.repeat(22)}_${'x'.repeat(59)}`,
  'aws-access-key': `${'AK'}IA${'X'.repeat(16)}`,
  'slack-token': `${'xo'}xb-${'0'.repeat(12)}-${'x'.repeat(24)}`,
  'openai-key': `${'s'}k-${'x'.repeat(48)}`,
  'json-web-token': [{ alg: 'none' }, { sub: 'nobody' }].map(toBase64Url).concat('x'.repeat(43)).join('.'),
  'private-key': `-----BEGIN ${'PRIVATE'} KEY-----\n${'x'.repeat(64)}\n-----END ${'PRIVATE'} KEY-----`,
  'url-credentials': `https://nobody:${'x'.repeat(20)}@registry.example.com/`,
} as const;

/** Paths that hold a person's login name; the person does not exist. */
export const FAKE_HOME_PATHS = [
  '/Users/jane.nobody/src/payments-api',
  '/home/jnobody/payments-api/.env',
  'C:\\Users\\Jane.Nobody\\payments-api',
] as const;

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
