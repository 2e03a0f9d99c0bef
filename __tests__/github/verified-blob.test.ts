import { blobId } from '../../src/github/git-objects.js';
import { readVerifiedBlob } from '../../src/github/object-batches.js';

const bytes = Buffer.from('{"v":1}\n');
const blob = { id: blobId(bytes), size: bytes.byteLength };

/** Gives one answer after the other; "cut" is a connection that breaks. */
function answers(...texts: readonly string[]) {
  let opened = 0;
  const open = async () => {
    const text = texts[opened] ?? '';
    opened += 1;
    return (async function* stream() {
      yield await Promise.resolve(Buffer.from(text.slice(0, 2)));
      if (text === 'cut') throw new Error('socket hang up');
      yield Buffer.from(text.slice(2));
    })();
  };
  return { open, count: () => opened };
}

test('what is right is read once', async () => {
  const { open, count } = answers('{"v":1}\n');
  expect(await readVerifiedBlob(blob, open)).toEqual(bytes);
  expect(count()).toBe(1);
});

test.each([['{"v":2}\n'], ['{"v":1}'], ['{"v":1}\nand more'], ['cut']])(
  'what is %j twice is read a third time, and not a fourth',
  async (wrong) => {
    const third = answers(wrong, wrong, '{"v":1}\n');
    expect(await readVerifiedBlob(blob, third.open)).toEqual(bytes);
    const fourth = answers(wrong, wrong, wrong, '{"v":1}\n');
    await expect(readVerifiedBlob(blob, fourth.open)).rejects.toThrow(blob.id);
    expect(fourth.count()).toBe(3);
  },
);

test('a wrong content is a finding about the blob; a connection that breaks is not', async () => {
  await expect(readVerifiedBlob(blob, answers('cut', 'cut', 'x').open)).rejects.toMatchObject({
    name: 'BlobMismatchError',
    message: `The bytes read are not those of the Git object ${blob.id}.`,
  });
  await expect(readVerifiedBlob(blob, answers('x', 'x', 'cut').open)).rejects.toMatchObject({
    message: `The connection broke 3 times while reading the Git object ${blob.id}.`,
    hint: 'Usually temporary: run again.',
    cause: { message: 'socket hang up' },
  });
});

test('a blob of unknown size is read to its end', async () => {
  expect(await readVerifiedBlob({ ...blob, size: null }, answers('{"v":1}\n').open)).toEqual(bytes);
});
