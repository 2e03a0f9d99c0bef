import { toDay } from './random.js';

/** A record and the time at which an emitter writes it. */
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

/** An entry of a telemetry directory: a file's bytes, a symbolic link's target or a submodule's commit id. */
export type SampleFile = Uint8Array | { readonly symlink: string } | { readonly submodule: string };

/** Files by path below a repository's telemetry directory. */
export type SampleFiles = ReadonlyMap<string, SampleFile>;

const encoder = new TextEncoder();

export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** One line per record, without line ends, in the order of writing. */
export function toLines(emissions: readonly Emission[]): string[] {
  return emissions.toSorted((a, b) => a.at - b.at).map(({ record }) => JSON.stringify(record));
}

/** Ends every line with a newline, including the last. */
export function toJsonl(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** One file per UTC day with records, in the layout of emitters (`spec/1 §2.2`). */
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

/** Fake texts in the form of secrets. They are assembled at run time, so that secret scanners do not find any in the source. */
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

/** Paths with the login name of a fictional person. */
export const FAKE_HOME_PATHS = [
  '/Users/jane.nobody/src/payments-api',
  '/home/jnobody/payments-api/.env',
  'C:\\Users\\Jane.Nobody\\payments-api',
] as const;

function toBase64Url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
