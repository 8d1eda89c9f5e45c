import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from './readText.js';

type Rule = {
  readonly alert?: string;
  readonly labels?: { readonly severity?: string };
  readonly annotations?: { readonly runbook_url?: string };
};
const { groups } = parse(readText('deploy/prometheus/rules.yml')) as { groups: { rules: Rule[] }[] };
const alerts = groups.flatMap(({ rules }) => rules).filter(({ alert }) => alert !== undefined);
const sections = new Map(
  readText('docs/runbook.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

test('each alert has its part of the runbook, in the same order, and there is no part without an alert', () => {
  expect(alerts.length).toBeGreaterThan(20);
  expect([...sections.keys()]).toEqual(alerts.map(({ alert }) => alert));
});

test('an alert leads to its part', () => {
  for (const { alert = '', annotations } of alerts)
    expect(annotations?.runbook_url).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
});

test('each part says what it means, what users see, how to look, what to do and whom to wake', () => {
  for (const [alert, section] of sections) {
    const leads = [...section.matchAll(/^- \*\*([A-Z][a-z]+(?: see)?)\*\* \S/gm)].map(([, lead]) => lead);
    expect(leads, alert).toEqual(['Means', 'Users see', 'Look', 'Do', 'Wake']);
  }
});

test('what pages somebody says whom; what waits for the day wakes nobody at first', () => {
  for (const { alert = '', labels } of alerts) {
    const wakes = !/^- \*\*Wake\*\* nobody/m.test(sections.get(alert) ?? '');
    if (labels?.severity === 'page') expect(wakes, alert).toBe(true);
    else expect(wakes, alert).toBe(false);
  }
});
