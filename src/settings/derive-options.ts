import { z } from 'zod';
import { countField, EXPORT_FORMATS, exportsField, namesField } from './input-field.js';

/**
 * The inputs that decide what a dashboard is made of: its bytes are a function of them (invariant 4). Each has the field that parses the
 * input of that name (`retentionDays`: `retention-days`), and the one under which a manifest publishes its value (`retention_days`).
 * A new one is a row here, its lines in action.yml, and the code that uses it.
 */
const OPTIONS = {
  /** Days of telemetry, up to the newest daily file, that are read; 0 for all. */
  retentionDays: {
    input: countField.default(0),
    published: z.int().describe('Value of `retention-days`; 0 for all.'),
  },
  /** The newest runs that keep their steps, each on a page of its own. */
  runPages: {
    input: countField.default(200),
    published: z.int().describe('Value of `run-pages`.'),
  },
  /** Formats in which the events can be downloaded. */
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

/** What a dashboard is made of, and how deep it goes. */
export type DeriveOptions = { readonly [N in Name]: Readonly<z.infer<Options[N]['published']>> };

const NAMES = Object.keys(OPTIONS) as Name[];

/** The inputs' fields in the settings. */
export const deriveOptionFields = fromNames((name) => [name, OPTIONS[name].input]) as {
  readonly [N in Name]: Options[N]['input'];
};

/** How a manifest publishes them. */
export const publishedOptionFields = fromNames((name) => [toSnakeCase(name), OPTIONS[name].published]) as {
  readonly [N in Name as SnakeCase<N>]: Options[N]['published'];
};

type PublishedOptions = { [N in Name as SnakeCase<N>]: z.infer<Options[N]['published']> };

export const DEFAULT_DERIVE_OPTIONS = z.object(deriveOptionFields).parse({}) as DeriveOptions;

/** The texts of the inputs, not parsed yet. */
export function readDeriveOptions(given: (input: string) => string | undefined): Record<string, unknown> {
  return fromNames((name) => [name, given(toSnakeCase(name).replaceAll('_', '-'))]);
}

/** These options of settings that hold others too. */
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
