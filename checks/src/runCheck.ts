import { resolve } from 'node:path';
import { check } from './check.js';
import type { Checked } from './checked.js';
import { operationsInUse } from './operations/operationsInUse.js';
import { partnersManifests, readPersisted } from './operations/persisted.js';
import { readUsageFiles } from './operations/readUsageFiles.js';
import type { CheckSettings } from './settings.js';
import { readRules } from './readRules.js';
import { composeInThread } from './sides/composeInThread.js';
import { composeOnce } from './sides/composeOnce.js';
import { folderFiles } from './sides/folderFiles.js';
import { openSide, type OpenSide } from './sides/openSide.js';
import { readSide } from './sides/readSide.js';
import { findSideSource } from './sides/sideSource.js';

export type RunCheck = {
  /** What is checked: relative paths of the settings begin here. */
  readonly folder: string;
  readonly settings: CheckSettings;
  /** What supergraph.yaml's `${env.…}` may refer to. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As 2026-11-29. */
  readonly today: string;
  /** Asks what runs for its schema, signed with the secret where there is one; undefined: nothing that runs is asked. */
  readonly live?: { readonly secret: string | undefined } | undefined;
  /** What is being done; with a total, how far it is. */
  readonly onProgress: (what: string, done?: number, total?: number) => void;
};

const readOperations = async ({ folder, settings: { operations, usage }, today }: RunCheck) => {
  const { partners, manifests } = operations;
  const partnersOwn = partners === undefined ? [] : await partnersManifests(resolve(folder, partners));
  const others = manifests.map(({ client, file }) => ({ client, file: resolve(folder, file) }));
  const persisted = await readPersisted([...partnersOwn, ...others]);
  const files = usage.files.map((file) => resolve(folder, file));
  const { usage: sums, said } = await readUsageFiles(files, today, usage.window_days);
  const limits = {
    minimumCount: usage.minimum_count,
    minimumPercent: usage.minimum_percent,
    excludedClients: usage.excluded_clients,
  };
  const hasRecords = files.length > 0 || partners !== undefined || manifests.length > 0;
  const onlyPersisted =
    hasRecords && files.length === 0
      ? ['No usage files were given (--usage): of what is not persisted nobody knows who uses it.']
      : [];
  return { operations: operationsInUse(persisted, sums, limits), hasRecords, said: [...said, ...onlyPersisted] };
};

/** Both sides, composed and opened at the same time; the same supergraph is opened once. */
const openSides = async ({ folder, settings, environment }: RunCheck) => {
  const options = { config: settings.config, environment, compose: composeOnce(composeInThread) };
  const own = { kind: 'files', files: folderFiles(folder, 'this folder') } as const;
  const source = await findSideSource(folder, settings.against);
  const [before, after] = await Promise.all([readSide(source, options), readSide(own, options)]);
  if (!after) throw new Error(`There is no ${settings.config} in ${folder}: say --config which to check.`);
  const isSame = before?.supergraph !== undefined && before.supergraph === after.supergraph;
  const openedAfter = openSide(after);
  const openBefore = async (): Promise<OpenSide | undefined> => {
    if (!before) return undefined;
    if (!isSame) return openSide(before);
    const { side, planner } = await openedAfter;
    return { side: { ...before, api: side.api }, planner, close: () => Promise.resolve() };
  };
  return Promise.all([openBefore(), openedAfter]);
};

/** Reads everything that a check is about, and checks it. Rejects with an Error that says what cannot be read. */
export const runCheck = async (run: RunCheck): Promise<Checked> => {
  run.onProgress('composing both sides');
  const { said, ...records } = await readOperations(run);
  const [before, after] = await openSides(run);
  try {
    const { onProgress, today } = run;
    const rules = await readRules(run, before?.side, after.side);
    const checked = await check({ before, after, ...records, today, rules: rules.rules, onProgress });
    return { ...checked, leftOut: [...checked.leftOut, ...said, ...rules.said] };
  } finally {
    await Promise.all([before?.close(), after.close()]);
  }
};
