import { resolve } from 'node:path';
import { check } from './check.js';
import type { Checked } from './checked.js';
import { operationsInUse } from './operations/operationsInUse.js';
import { partnersManifests, readPersisted } from './operations/persisted.js';
import { readUsageFiles } from './operations/readUsageFiles.js';
import type { CheckSettings } from './settings.js';
import { readRules } from './readRules.js';
import { openSides } from './sides/openSides.js';
import type { OwnSubgraph } from './sides/ownSubgraph.js';

export type RunCheck = {
  /** What is checked: relative paths of the settings begin here. */
  readonly folder: string;
  readonly settings: CheckSettings;
  /** The schema that is checked when it is one of a composed supergraph; undefined for all of supergraph.yaml. */
  readonly own?: OwnSubgraph | undefined;
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

/** Reads everything that a check is about, and checks it. Rejects with an Error that says what cannot be read. */
export const runCheck = async (run: RunCheck): Promise<Checked> => {
  run.onProgress('composing both sides');
  const { said, ...records } = await readOperations(run);
  const { folder, settings, own, environment } = run;
  const { config, against } = settings;
  const [before, after] = await openSides({ folder, config, against, own, environment });
  try {
    const { onProgress, today } = run;
    const rules = await readRules(run, before?.side, after.side);
    const checked = await check({ before, after, ...records, today, rules: rules.rules, onProgress });
    return { ...checked, leftOut: [...checked.leftOut, ...said, ...rules.said] };
  } finally {
    await Promise.all([before?.close(), after.close()]);
  }
};
