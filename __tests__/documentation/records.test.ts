import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DIALECT_NAMES, dialectNamed } from '../../src/records/dialects.js';
import { recogniseLines } from './recognised-lines.js';
import { readFences } from './markdown.js';

const examples = readFences('docs/HOWTO.md').filter(({ language }) => language === 'jsonl');

test('there are worked lines for every dialect', () => {
  expect(examples.map(({ info }) => info).sort()).toEqual([...DIALECT_NAMES].sort());
});

test.each(examples)(
  'the lines of a $info record are read as such, with nothing to say about them',
  ({ info, text }) => {
    const lines = text.trimEnd().split('\n');
    expect(recogniseLines(text)).toEqual(lines.map(() => info));
  },
);

/** The same schema without room for members that it does not name, so that a misspelt name is found. */
function toStrict(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodObject) {
    const shape = Object.entries(type.shape as Record<string, z.ZodType>).map(([name, member]) => [
      name,
      toStrict(member),
    ]);
    const object = z.object(Object.fromEntries(shape) as Record<string, z.ZodType>);
    return type.def.catchall === undefined ? object.strict() : object.loose();
  }
  if (type instanceof z.ZodOptional) return toStrict(type.unwrap() as z.ZodType).optional();
  if (type instanceof z.ZodNullable) return toStrict(type.unwrap() as z.ZodType).nullable();
  if (type instanceof z.ZodArray) return z.array(toStrict(type.element as z.ZodType));
  return type;
}

/** Members of session logs that nobody reads, which clients write all the same. */
const UNREAD = ['parentUuid'];

test.each(examples)(
  'the lines of a $info record fit the schema that emitters are given, member by member',
  ({ info, text }) => {
    const schema = toStrict(dialectNamed(info).schema);
    for (const line of text.trimEnd().split('\n')) {
      const record = Object.entries(JSON.parse(line) as object).filter(([name]) => !UNREAD.includes(name));
      expect(schema.safeParse(Object.fromEntries(record)).error?.issues ?? []).toEqual([]);
    }
  },
);

test.each(examples)('the page names the schema of a $info record', async ({ info }) => {
  expect(await readFile('docs/HOWTO.md', 'utf8')).toContain(`(../schemas/records/${info}.schema.json)`);
});
