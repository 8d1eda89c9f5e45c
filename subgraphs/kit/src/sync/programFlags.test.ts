import { expect, test } from 'vitest';
import { programHelp, readProgramFlags } from './programFlags.js';

const known = ['viator', 'gadventures'];
const nothing = { sources: [], once: false, full: false, dryRun: false, fullDeletes: false, list: false, help: false };

test.each([
  [[], nothing],
  [['viator', '--once'], { ...nothing, sources: ['viator'], once: true }],
  [['--full'], { ...nothing, once: true, full: true }],
  [['--dry-run'], { ...nothing, once: true, dryRun: true }],
  [['--full-deletes'], { ...nothing, once: true, full: true, fullDeletes: true }],
  [['--list'], { ...nothing, list: true }],
])('%j', (words, flags) => {
  expect(readProgramFlags(words, known)).toEqual(flags);
});

test('what cannot be understood is said', () => {
  expect(() => readProgramFlags(['booking'], known)).toThrow(
    'There is no source "booking" here: name viator, gadventures',
  );
  expect(() => readProgramFlags(['--everything'], known)).toThrow("Unknown option '--everything'");
});

test('the help names the sources and every flag', () => {
  const help = programHelp('tours', known);
  for (const word of [...known, '--once', '--full', '--dry-run', '--full-deletes', '--list', '--help'])
    expect(help).toContain(word);
});
