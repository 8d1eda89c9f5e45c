import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from './readText.js';

type Rules = { readonly groups: ReadonlyArray<{ readonly rules: ReadonlyArray<{ readonly alert?: string }> }> };

test('each alert has its section in the runbook, and each section its alert', () => {
  const { groups } = parse(readText('deploy/prometheus/rules.yml')) as Rules;
  const alerts = groups.flatMap(({ rules }) => rules.flatMap(({ alert }) => alert ?? []));
  const sections = [...readText('docs/runbook.md').matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(alerts.length).toBeGreaterThan(20);
  expect([...new Set(sections)].sort()).toEqual([...new Set(alerts)].sort());
  expect(sections).toHaveLength(new Set(sections).size);
});
