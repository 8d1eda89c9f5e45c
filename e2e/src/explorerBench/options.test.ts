import { expect, test } from 'vitest';
import { readExplorerBenchOptions } from './options.js';

test('what is not said is as npm start has it, and of an address only the host counts', () => {
  const standard = { url: 'http://127.0.0.1:4000/', runs: 5, images: undefined, help: false };
  expect(readExplorerBenchOptions([])).toEqual(standard);
  const given = ['--url', 'http://127.0.0.1:5000/graphql', '--runs', '50', '--images', 'docs/images'];
  expect(readExplorerBenchOptions(given)).toEqual({
    ...standard,
    url: 'http://127.0.0.1:5000/',
    runs: 50,
    images: 'docs/images',
  });
});

test.each([
  [['--runs', '0'], '--runs is "0"'],
  [['--runs', '51'], '--runs is "51"'],
  [['--url', 'nowhere'], '--url is "nowhere"'],
  [['--url', 'file:///etc/passwd'], '--url is "file:///etc/passwd"'],
  [['--fast'], "Unknown option '--fast'"],
])('%j is refused, with how it is meant', (args, reason) => {
  expect(() => readExplorerBenchOptions(args)).toThrow(reason);
  expect(() => readExplorerBenchOptions(args)).toThrow('npm run bench:explorer');
});
