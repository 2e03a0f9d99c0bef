import { DIALECT_NAMES } from '../../src/records/dialects.js';
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
