import fc from 'fast-check';
import { auditContent, auditPresence } from '../../../src/derive/artifacts/audit.js';
import { blobId } from '../../../src/github/git-objects.js';

const published = (path: string, bytes: Uint8Array) => ({ path, blob: blobId(bytes), size: bytes.byteLength });

const audit = (before: Uint8Array, after: Uint8Array) =>
  auditContent(published('a.jsonl', before), blobId(after), after).map(({ code }) => code);

test('whatever is appended, and wherever a line ends, is an append', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (before, more) => {
      expect(audit(before, Buffer.concat([before, more]))).toEqual([]);
    }),
  );
});

test('what is not an append is a rewrite, or a shrinking when it got shorter', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (before, after) => {
      const isAppend = Buffer.from(after.subarray(0, before.length)).equals(Buffer.from(before));
      const expected = isAppend ? [] : [after.length < before.length ? 'file-shrunk' : 'file-rewritten'];
      expect(audit(before, after)).toEqual(expected);
    }),
  );
  const [before, after] = [Buffer.from('{"a":1}\n'), Buffer.from('{"a":2}\n{"a":3}\n')];
  expect(auditContent(published('a.jsonl', before), blobId(after), after)).toEqual([
    {
      code: 'file-rewritten',
      file: 'a.jsonl',
      previous: { blob: blobId(before), size: 8 },
      current: { blob: blobId(after), size: 16 },
    },
  ]);
});

test('files that are gone are named, new ones are not', () => {
  const entry = (path: string) => ({ path, kind: 'file', id: blobId(Buffer.of(1)), size: 1 }) as const;
  const before = [published('a.jsonl', Buffer.of(1)), published('b.jsonl', Buffer.of(2))];
  expect(auditPresence(before, [entry('b.jsonl'), entry('c.jsonl')])).toEqual([
    {
      code: 'file-vanished',
      file: 'a.jsonl',
      previous: { blob: blobId(Buffer.of(1)), size: 1 },
      current: null,
    },
  ]);
});
