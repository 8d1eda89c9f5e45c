import { expect, test, vi } from 'vitest';
import { readOptions } from './options.js';

test('without flags everything is measured, the real stack aside', () => {
  const options = readOptions([]);
  expect(options).toMatchObject({ connections: [1, 32, 256], seconds: 2, rounds: 3, install: true, json: undefined });
  expect(options.only).toContain('apollo');
  expect(options.workload).not.toContain('real');
});

test('lists are read, each name once', () => {
  const words = ['--only', 'ours,apollo,ours', '--workload', 'detail, list', '--connections', '1,8', '--no-install'];
  expect(readOptions(words)).toMatchObject({
    only: ['ours', 'apollo'],
    workload: ['detail', 'list'],
    connections: [1, 8],
    install: false,
  });
});

test.each([
  ['--only', 'theirs'],
  ['--workload', 'everything'],
  ['--connections', '0'],
  ['--connections', '1,,2'],
  ['--connections', '1,2,3,4,5,6,7,8,9'],
  ['--connections', '5000'],
  ['--seconds', '3600'],
  ['--seconds', ''],
  ['--rounds', '1.5'],
  ['--url', 'http://example.com:80/graphql'],
  ['--url', 'no URL'],
])('%s %s is refused', (flag, value) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => readOptions([flag, value])).toThrow();
  write.mockRestore();
});
