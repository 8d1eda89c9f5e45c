import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchForCommit, watchForCommitted } from './commits.js';

const message = (letter: string, ...parts: readonly string[]): Buffer => {
  const body = Buffer.from(parts.map((part) => `${part}\0`).join(''));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
};
const startup = message('', 'user', 'postgres', '');

/** Where a client's commit is found when the bytes come in these pieces, counted from the first byte of all. */
const foundAt = (pieces: readonly Buffer[]): readonly number[] => {
  const watch = watchForCommit();
  const found: number[] = [];
  let before = 0;
  for (const piece of pieces) {
    const start = watch(piece);
    if (start !== undefined) found.push(before + start);
    before += piece.length;
  }
  return found;
};

test.each(['commit', 'COMMIT', ' Commit ; '])('a simple query %j is a commit', (text) => {
  expect(foundAt([startup, message('Q', text)])).toEqual([startup.length]);
});

test.each(['begin', 'set local synchronous_commit to on', 'rollback', "select 'commit'", 'commit prepared'])(
  'a simple query %j is none',
  (text) => expect(foundAt([startup, message('Q', text)])).toEqual([]),
);

test('a prepared commit counts when it is executed, under whatever name', () => {
  const before = [
    startup,
    message('P', 'ending', 'commit'),
    message('P', 'asking', 'select 1'),
    message('B', 'first', 'asking'),
    message('B', 'second', 'ending'),
    message('E', 'first'),
  ];
  const bytes = before.reduce((sum, { length }) => sum + length, 0);
  expect(foundAt([...before, message('E', 'second'), message('S')])).toEqual([bytes]);
  expect(
    foundAt([...before, message('P', 'ending', 'select 2'), message('B', 'second', 'ending'), message('E', 'second')]),
  ).toEqual([]);
});

test('a commit is found whatever pieces the bytes come in, and nothing of it is let through before', () => {
  const bytes = Buffer.concat([startup, message('Q', 'begin'), message('Q', 'commit'), message('Q', 'select 1')]);
  const commitAt = startup.length + message('Q', 'begin').length;
  const commitEnd = commitAt + message('Q', 'commit').length;
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 })), (cuts) => {
      const edges = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
      const pieces = edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
      const [found = -1, ...more] = foundAt(pieces);
      expect(more).toEqual([]);
      // Found with the piece that ends it: what came before may be part of it, never all.
      expect(found).toBeGreaterThanOrEqual(commitAt);
      expect(found).toBeLessThan(commitEnd);
    }),
  );
});

test('the server has committed when it says so, not when it says that it rolled back', () => {
  const answer = (tag: string) => watchForCommitted()(Buffer.concat([message('Z', 'T'), message('C', tag)]));
  expect(answer('COMMIT')).toBe(message('Z', 'T').length);
  expect(answer('ROLLBACK')).toBeUndefined();
});

test('what is not the protocol is refused', () => {
  expect(() => watchForCommitted()(Buffer.from('HTTP/1.1 200 OK\r\n'))).toThrow(RangeError);
});
