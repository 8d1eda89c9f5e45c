import { expect, test } from 'vitest';
import type { UserCounts } from './counter.js';
import { counted, nobody, operationOf } from './testing/counted.js';
import { usageWriter } from './usageWriter.js';

const counts = (uses: number): readonly UserCounts[] => {
  const operation = operationOf('{ x }');
  return counted(Array.from({ length: uses }, () => ({ client: nobody, operation })));
};

/** A writer whose file fails as often as `failures` says. */
const writerOf = (failures: Array<string | undefined>, leftOut = 0) => {
  const said: string[] = [];
  let written = 0;
  const writer = usageWriter({
    file: {
      write: async () => {
        const failure = failures.shift();
        if (failure !== undefined) throw new Error(failure);
        written += 1;
      },
    },
    usesOf: async () => ({ uses: [{} as never], leftOut }),
    onFailing: (reason) => said.push(`failing: ${reason}`),
    onMended: () => said.push('mended'),
    onTooMany: (uses) => said.push(`too many: ${uses}`),
  });
  return { writer, said, written: () => written };
};

test('a file that cannot be written is said once, counted each time, and said when it can be written again', async () => {
  const { writer, said } = writerOf(['no space', 'no space', 'no space', undefined]);
  await writer.write(counts(2), '2026-11-29');
  await writer.write(counts(3), '2026-11-29');
  expect(said).toEqual(['failing: no space']);
  expect(writer.dropped()).toEqual({ memory: 0, document: 0, file: 5 });
  await writer.write(counts(1), '2026-11-29');
  expect(said).toEqual(['failing: no space', 'mended']);
  expect(writer.dropped().file).toBe(5);
});

test('that it cannot be written is known before anything is used', async () => {
  const { said } = writerOf(['no such folder']);
  await Promise.resolve();
  await Promise.resolve();
  expect(said).toEqual(['failing: no such folder']);
});

test('uses of too many operations, and of those that are too long, are counted', async () => {
  const { writer, said, written } = writerOf([], 4);
  const [nobodys] = counts(1).slice(-1);
  Object.assign(nobodys?.others ?? {}, { count: 9 });
  await writer.write([nobodys as UserCounts], '2026-11-29');
  expect(writer.dropped()).toEqual({ memory: 9, document: 4, file: 0 });
  expect(said).toEqual(['too many: 9']);
  expect(written()).toBe(2);
});
