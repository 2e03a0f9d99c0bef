import { z } from 'zod';
import { countField, EXPORT_FORMATS, exportsField, namesField } from './input-field.js';

/**
 * The inputs that determine the bytes of a dashboard (invariant 4). Each has a field that parses the input of that name (`retentionDays`:
 * `retention-days`), and a field under which a manifest publishes its value (`retention_days`). To add one, add a row here, its lines in
 * action.yml, and the code that uses it.
 */
const OPTIONS = {
  /** Days of telemetry to read, ending at the newest daily file; 0 for all. */
  retentionDays: {
    input: countField.default(0),
    published: z.int().describe('Value of `retention-days`; 0 for all.'),
  },
  /** How many runs are shown step by step on the pages of their days; 0 for no such pages. */
  runPages: {
    input: countField.default(200),
    published: z.int().describe('Value of `run-pages`.'),
  },
  /** Download formats of the events. */
  exports: {
    input: exportsField.default(['csv', 'jsonl']),
    published: z.array(z.enum(EXPORT_FORMATS)).describe('Value of `exports`; empty for none.'),
  },
  /** Plugins whose skills and commands count as curated (`spec/4 §E`), sorted. */
  curatedPlugins: {
    input: namesField.default([]),
    published: z.array(z.string()).describe('Value of `curated-plugins`, sorted.'),
  },
} as const;

type Options = typeof OPTIONS;
type Name = keyof Options;
type SnakeCase<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : Text;

export type DeriveOptions = { readonly [N in Name]: Readonly<z.infer<Options[N]['published']>> };

const NAMES = Object.keys(OPTIONS) as Name[];

/** Fields of the settings that parse the inputs. */
export const deriveOptionFields = fromNames((name) => [name, OPTIONS[name].input]) as {
  readonly [N in Name]: Options[N]['input'];
};

/** Fields under which a manifest publishes the values. */
export const publishedOptionFields = fromNames((name) => [toSnakeCase(name), OPTIONS[name].published]) as {
  readonly [N in Name as SnakeCase<N>]: Options[N]['published'];
};

type PublishedOptions = { [N in Name as SnakeCase<N>]: z.infer<Options[N]['published']> };

export const DEFAULT_DERIVE_OPTIONS = z.object(deriveOptionFields).parse({}) as DeriveOptions;

/** The unparsed texts of the inputs. */
export function readDeriveOptions(given: (input: string) => string | undefined): Record<string, unknown> {
  return fromNames((name) => [name, given(toSnakeCase(name).replaceAll('_', '-'))]);
}

/** Picks these options from all settings. */
export function pickDeriveOptions(settings: DeriveOptions): DeriveOptions {
  return fromNames((name) => [name, settings[name]]) as DeriveOptions;
}

export function toPublishedOptions(options: DeriveOptions): PublishedOptions {
  return fromNames((name) => [toSnakeCase(name), options[name]]) as PublishedOptions;
}

export function fromPublishedOptions(published: PublishedOptions): DeriveOptions {
  const values: Readonly<Record<string, unknown>> = published;
  return fromNames((name) => [name, values[toSnakeCase(name)]]) as DeriveOptions;
}

function fromNames(toEntry: (name: Name) => [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(NAMES.map(toEntry));
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
