import { toJsonl } from './emission.js';
import { createCleanDay, spoilBytes, type Wart } from './wart.js';

/** Entries of the tree. */
export const WARTS_OF_FILES: readonly Wart[] = [
  {
    name: 'empty-file',
    what: 'The file of a day is empty.',
    diagnostic: null,
    spoil: () => spoilBytes(null),
  },
  {
    name: 'lfs-pointer',
    what: 'The file of a day is a Git LFS pointer.',
    diagnostic: 'lfs-pointer',
    spoil: ({ random }) =>
      spoilBytes(1, `version https://git-lfs.github.com/spec/v1\noid sha256:${random.hex(64)}\nsize 48213\n`),
  },
  {
    name: 'keep-file',
    what: 'A file that keeps the directory in Git.',
    diagnostic: 'ignored-file',
    path: () => '.keep',
    spoil: () => spoilBytes(null),
  },
  {
    name: 'dashboard-json',
    what: 'A derived file, left by an earlier dashboard.',
    diagnostic: 'ignored-file',
    path: () => 'dashboard.json',
    spoil: ({ emitter, day }) =>
      spoilBytes(
        null,
        JSON.stringify({ schema_version: 'dashboard.v1', repo: emitter.name, coverage: { last_record: day } }),
      ),
  },
  {
    name: 'folder-by-day',
    what: 'A directory for a day, with more telemetry.',
    diagnostic: null,
    path: (day) => `${day}/preflight.jsonl`,
    spoil: ({ random, emitter, day }) => spoilBytes(null, toJsonl(createCleanDay(random, emitter, day).lines)),
  },
  {
    name: 'folder-by-correlation-id',
    what: 'A directory for a correlation id, with more telemetry.',
    diagnostic: null,
    path: (day) => `${day}/21088-1/engine.jsonl`,
    spoil: ({ random, emitter, day }) => spoilBytes(null, toJsonl(createCleanDay(random, emitter, day).lines)),
  },
  {
    name: 'symbolic-link',
    what: 'A symbolic link to the file of a day.',
    diagnostic: 'ignored-file',
    path: () => 'latest.jsonl',
    spoil: ({ day }) => ({ file: { symlink: `${day}.jsonl` }, line: null }),
  },
  {
    name: 'submodule',
    what: 'A submodule.',
    diagnostic: 'ignored-file',
    path: () => 'vendor.jsonl',
    spoil: ({ random }) => ({ file: { submodule: random.hex(40) }, line: null }),
  },
];
