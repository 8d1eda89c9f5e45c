import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems } from '@tripgraph/yaml/problem';
import { z } from 'zod';

const http = z.url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:4000' });
const words = z.array(z.string().min(1)).min(1).max(100);

const gateway = z.strictObject({ url: http, metrics: z.array(http).min(1).max(64) });
const stageShape = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be lower case letters, digits and hyphens'),
    folder: z.string().min(1).optional(),
    apply: words.optional(),
    undo: words.optional(),
    gateways: z.array(gateway).min(1).max(1_000),
    watch_seconds: z.number().int().min(0).max(86_400).default(60),
  })
  .refine(({ folder, apply, undo }) => (folder === undefined) !== (apply === undefined && undo === undefined), {
    error: 'must have a folder, or else the commands apply and undo',
  })
  .refine(({ apply, undo }) => (apply === undefined) === (undo === undefined), {
    error: 'must have undo where it has apply',
  });
const planShape = z.strictObject({ stages: z.array(stageShape).min(1).max(20) });

/** How a supergraph gets to the gateways of a stage: as files of a folder that they watch, or by commands. */
export type Delivery =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'commands'; readonly apply: readonly string[]; readonly undo: readonly string[] };

/** A gateway: where it answers, and where each of its processes shows metrics. */
export type GatewayAddress = { readonly url: string; readonly metrics: readonly string[] };

/** Gateways that change to a new supergraph together, and are watched for a while before others do. */
export type Stage = {
  readonly name: string;
  readonly delivery: Delivery;
  readonly gateways: readonly GatewayAddress[];
  readonly watchMs: number;
};

const stageOf = (base: string, { folder, apply = [], undo = [], ...stage }: z.output<typeof stageShape>): Stage => ({
  name: stage.name,
  delivery:
    folder === undefined ? { kind: 'commands', apply, undo } : { kind: 'folder', folder: resolve(base, folder) },
  gateways: stage.gateways,
  watchMs: stage.watch_seconds * 1_000,
});

/** Reads the stages of a release.yaml, in order; folders are found from where it is. Rejects with all that is wrong and its lines. */
export const readReleasePlan = async (file: string): Promise<readonly Stage[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${file} cannot be read: ${error.code ?? error.message}.`, { cause: error });
  });
  const { content, invalid } = parseYaml(file, text);
  const read = planShape.safeParse(content);
  if (!read.success) throw invalid(shapeProblems(read.error));
  return read.data.stages.map((stage) => stageOf(dirname(resolve(file)), stage));
};
