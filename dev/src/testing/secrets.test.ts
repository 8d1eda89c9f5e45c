import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { secretIn } from './plantedSecrets.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the tests of the fixture with a leak of that kind: how the run ended, and its last lines. */
const runWith = async (leak: string) => {
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'dev/src/testing/leakFixture.config.ts'];
  const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, LEAK: leak } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
};

test.each([
  ['output', 'what a process says: .* > a process says a secret that nobody reads'],
  ['answer', 'an answer: .* > an answer holds a secret that nobody looks for'],
  ['log', 'a log: .* > a gateway in the own process of the tests logs a secret'],
  ['console', 'the console: '],
])('a run fails in which there is a secret in the %s, though none of its tests does', async (leak, where) => {
  const { code, said } = await runWith(leak);
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`a secret that a test has planted in ${where}`));
  expect(said).toMatch(/^2 passed, 1 failed, 3 skipped$/m);
});

test('a run without any does not', async () => {
  const { code, said } = await runWith('none');
  expect(code).toBe(0);
  expect(said).toMatch(/^1 passed, 0 failed, 4 skipped$/m);
});

const key = `tpk_test_${'0'.repeat(33)}`;

test.each([
  ['a key', key, 'answer', true],
  ['a key in a sentence', `key ${key} is wrong`, 'output', true],
  ['a key as the command shows it', `said before\n${key}\n`, 'output', false],
  [
    'the key of an example as npm start shows it',
    `  curl -s x \\\n    -H 'authorization: Bearer ${key}'\n`,
    'output',
    false,
  ],
  ['the same said by an answer', `    -H 'authorization: Bearer ${key}'`, 'answer', true],
  ['a part of a key', key.slice(0, 20), 'output', false],
  ['a token', `Bearer ${['eyJhbGciOiJFUzI1NiJ9', 'eyJzdWIiOiJhIn0xxxx', 'x'.repeat(40)].join('.')}`, 'output', true],
  ['a signature', `{"tripgraph-signature":"v1 t=1790000000,s=${'x'.repeat(43)}"}`, 'output', true],
  ['a webhook’s secret in a log', `whsec_${'A'.repeat(32)}`, 'output', true],
  ['a webhook’s secret that its partner is told', `whsec_${'A'.repeat(32)}`, 'answer', false],
  ['nothing', '{"level":30,"msg":"listening"}', 'output', false],
] as const)('%s is seen for what it is', (_what, text, seen, isSecret) => {
  expect(secretIn(text, seen) !== undefined).toBe(isSecret);
});
