import { afterEach, expect, test, vi } from 'vitest';
import { run } from './run.js';

afterEach(() => void vi.restoreAllMocks());

test('the id of a finding is explained by its rule', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  expect(await run(['explain', 'approval-unused:field-removed:Activity.title'], '1.2.3')).toBe(0);
  expect(out).toMatch(/^approval-unused \(notice\): An approval matches no finding\.\n\nWhy: .*\n\nWhat to do: /);
});

test.each([
  ['aproval-expired', '"aproval-expired" is no rule of the checks. Near are: approval-expired.\n'],
  ['xyz', '"xyz" is no rule of the checks. All are in docs/check-rules.md.\n'],
])('%s is no rule: it could not run, and what is near is named', async (asked, complaint) => {
  let said = '';
  expect(await run(['explain', asked], '1.2.3', (text) => (said += text))).toBe(2);
  expect(said).toBe(complaint);
});
