import { readSupergraphFile } from '@tripgraph/gateway/supergraph/files';
import { readConfig, type SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { InvalidYaml } from '@tripgraph/yaml/parseYaml';
import { posix } from 'node:path';
import type { Finding } from '../finding.js';
import type { Side, SubgraphSource } from '../side.js';
import { compositionFindings } from './compositionFindings.js';
import type { Compose } from './composeInThread.js';
import { configFindings } from './configFindings.js';
import type { SideFiles } from './sideFiles.js';
import type { SideSource } from './sideSource.js';

/** A side before its API schema is known: building that takes long, and a planner does it anyway. */
export type ComposedSide = Omit<Side, 'api'>;

export type ReadSideOptions = {
  /** The path of supergraph.yaml, relative to the folder that is checked. */
  readonly config: string;
  /** What supergraph.yaml's `${env.…}` may refer to. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly compose: Compose;
  /** Whether it is proved that every field can be reached: not needed of what has been served before. */
  readonly isProved: boolean;
};

const nothing = { subgraphs: [], config: undefined, supergraph: undefined } as const;

/** More subgraphs than a graph has: what is read is bounded by this and by the size of a file. */
const maximumSubgraphs = 500;

const readSources = async (
  files: SideFiles,
  configFile: string,
  config: SupergraphConfig,
): Promise<SubgraphSource[]> => {
  const { subgraphs } = config;
  if (subgraphs.length > maximumSubgraphs)
    throw new Error(`${configFile} has ${subgraphs.length} subgraphs; at most ${maximumSubgraphs} are checked.`);
  const sources: SubgraphSource[] = [];
  for (const { name, schemaFile } of subgraphs) {
    const file = posix.normalize(posix.join(posix.dirname(configFile), schemaFile));
    const sdl = await files.read(file);
    if (sdl === undefined) throw new Error(`${files.label} has no ${file}, the schema of "${name}".`);
    sources.push({ name, file, sdl });
  }
  return sources;
};

const composed = async (
  label: string,
  config: SupergraphConfig,
  subgraphs: readonly SubgraphSource[],
  { compose, isProved }: ReadSideOptions,
): Promise<ComposedSide> => {
  const schemas = new Map(subgraphs.map(({ name, sdl }) => [name, sdl]));
  const parts = await compose({ config, schemas, isProved });
  const said = compositionFindings(subgraphs);
  const composition: Finding[] =
    parts.kind === 'composed' ? parts.hints.map(said.ofHint) : parts.problems.map(said.ofProblem);
  const supergraph = parts.kind === 'composed' ? parts.supergraph : undefined;
  return { label, subgraphs, config, supergraph, composition };
};

/**
 * Reads a side and composes it. Undefined when it has no supergraph.yaml. Rejects with an Error that says which file cannot
 * be read; what is wrong within files are findings.
 */
export const readSide = async (source: SideSource, options: ReadSideOptions): Promise<ComposedSide | undefined> => {
  if (source.kind === 'supergraph') {
    const supergraph = await readSupergraphFile(source.file);
    return { ...nothing, label: source.label, supergraph, composition: [] };
  }
  const { files } = source;
  const text = await files.read(options.config);
  if (text === undefined) return undefined;
  try {
    const config = readConfig(options.config, text, options.environment, 'default');
    const sources = await readSources(files, options.config, config);
    return await composed(files.label, config, sources, options);
  } catch (error) {
    if (!(error instanceof InvalidYaml)) throw error;
    return { ...nothing, label: files.label, composition: configFindings(options.config, error) };
  }
};
