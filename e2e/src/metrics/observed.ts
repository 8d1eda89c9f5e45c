import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

// What is in deploy/ for Prometheus and Grafana.

const deploy = new URL('../../../deploy/', import.meta.url);

export const rulesFile = fileURLToPath(new URL('prometheus/rules.yml', deploy));
export const rulesTestFiles = ['rules.test.yml', 'rules.long.test.yml'].map((name) =>
  fileURLToPath(new URL(`prometheus/${name}`, deploy)),
);

export type Rule = {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
};

export const readRules = (): readonly Rule[] => {
  const { groups } = parse(readFileSync(rulesFile, 'utf8')) as { groups: ReadonlyArray<{ rules: readonly Rule[] }> };
  return groups.flatMap(({ rules }) => rules);
};

export type Panel = {
  readonly title: string;
  readonly type: string;
  readonly targets?: ReadonlyArray<{ readonly expr: string }>;
};
export type Dashboard = {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: ReadonlyArray<{ readonly name: string; readonly query?: unknown }> };
};

export const readDashboards = (): ReadonlyArray<{ readonly file: string; readonly dashboard: Dashboard }> => {
  const folder = new URL('grafana/', deploy);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => ({
    file,
    dashboard: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Dashboard,
  }));
};
