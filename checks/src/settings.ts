import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems } from '@tripgraph/yaml/problem';
import { z } from 'zod';
import { lintRules, type LintRule } from './lint/lintRules.js';
import { saidPaths } from './report/readSaid.js';

const path = z.string().min(1).max(1_000);
const name = z.string().min(1).max(256);

/** What .tripgraph/checks.yaml may say: all of it has a default. */
const settingsShape = z.strictObject({
  /** The supergraph.yaml. */
  config: path.default('supergraph.yaml'),
  /** A commit, a folder or a composed supergraph; the merge base with the main branch where it says nothing. */
  against: path.optional(),
  /** What is known and wanted. */
  approvals: path.default(saidPaths.approvals),
  /** Who answers for which part of the graph. */
  owners: path.default(saidPaths.owners),
  operations: z
    .strictObject({
      /** A partners file: the manifests of all partners are looked at. */
      partners: path.optional(),
      /** Manifests besides; of everybody where no client is named. */
      manifests: z
        .array(z.strictObject({ file: path, client: name.optional() }))
        .max(1_000)
        .default([]),
    })
    .prefault({}),
  usage: z
    .strictObject({
      files: z.array(path).max(1_000).default([]),
      /** So many days up to today count. */
      window_days: z.number().int().min(1).max(3_650).default(30),
      /** What one client asked less often does not count. */
      minimum_count: z.number().int().min(1).max(1_000_000_000).default(1),
      /** Nor does what is less than so many of a hundred requests. */
      minimum_percent: z.number().min(0).max(100).default(0),
      /** What these clients ask does not count, persisted or not. */
      excluded_clients: z.array(name).max(1_000).default([]),
    })
    .prefault({}),
  /** What a request may cost of whom no quota says otherwise: the gateway's GATEWAY_MAX_COST. */
  max_request_cost: z.number().int().min(1).max(1_000_000_000).default(5_000),
  deprecation: z
    .strictObject({
      /** What is removed has been deprecated, and not used, for so many days. */
      unused_days: z.number().int().min(0).max(3_650).default(30),
    })
    .prefault({}),
  /** Parts of the API by @tag, each by its name. */
  contracts: z
    .record(
      name,
      z.strictObject({
        include: z.array(name).max(100).default([]),
        exclude: z.array(name).max(100).default([]),
        /** Whether types that nothing leads to are left out as well. */
        hide_unreachable: z.boolean().default(false),
      }),
    )
    .default({}),
  lint: z
    .strictObject({
      /** What is new in schemas that changed, all of all schemas, or nothing. */
      scope: z.enum(['changed', 'all', 'off']).default('changed'),
      /** Other levels than the rules have. */
      levels: z
        .partialRecord(
          z.enum(Object.keys(lintRules) as [LintRule, ...LintRule[]]),
          z.enum(['error', 'warning', 'notice', 'off']),
        )
        .default({}),
    })
    .prefault({}),
});

export type CheckSettings = z.infer<typeof settingsShape>;

/** What holds where there is no settings file. */
export const defaultSettings: CheckSettings = settingsShape.parse({});

/** Reads the text of a settings file. Throws InvalidYaml with every problem and its line. */
export const readSettings = (file: string, text: string): CheckSettings => {
  const { content, invalid } = parseYaml(file, text);
  const read = settingsShape.safeParse(content ?? {});
  if (!read.success) throw invalid(shapeProblems(read.error));
  return read.data;
};
