import { expect, test } from 'vitest';
import { createLog } from './log.js';
import { keyOf } from './testing/partnerKeys.js';

const logged = (write: (log: ReturnType<typeof createLog>) => void): readonly Record<string, unknown>[] => {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  write(createLog({ logLevel: 'trace', processNumber: 2 }, stream));
  return lines;
};

test('a secret is left out by its name, at whatever depth it stands', () => {
  const headers = { authorization: 'Basic abc', cookie: 'a=b', 'set-cookie': 'c=d', host: 'h' };
  const left = { authorization: '[left out]', cookie: '[left out]', 'set-cookie': '[left out]', host: 'h' };
  const [one, two, three] = logged((log) => {
    log.info(headers, 'x');
    log.info({ headers }, 'x');
    log.info({ request: { headers } }, 'x');
  });
  expect(one).toMatchObject(left);
  expect(two).toMatchObject({ headers: left });
  expect(three).toMatchObject({ request: { headers: left }, process: 2, name: 'gateway' });
});

test('a key is left out of messages, errors and their stacks', () => {
  const lines = logged((log) => {
    log.error({ err: new Error(`no such ${keyOf('north')}`) }, `who is ${keyOf('south')}?`);
  });
  expect(JSON.stringify(lines)).not.toMatch(/tpk_test_/);
  expect(lines).toMatchObject([{ err: { message: 'no such [left out]' }, msg: 'who is [left out]?' }]);
});
