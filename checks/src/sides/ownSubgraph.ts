import { extractSubgraphs, type ExtractedSubgraph } from '@tripgraph/gateway/supergraph/extractSubgraphs';
import { readSupergraphFile } from '@tripgraph/gateway/supergraph/files';
import { compositionFindings } from './compositionFindings.js';
import type { Compose } from './composeInThread.js';
import type { ComposedSide } from './readSide.js';
import type { SideFiles } from './sideFiles.js';

/** The schema of one subgraph, for a team that has only that. */
export type OwnSubgraph = {
  /** The name by which the graph knows it. */
  readonly name: string;
  /** The file with its schema, relative to the folder that is checked. */
  readonly file: string;
};

type Schemas = readonly Pick<ExtractedSubgraph, 'name' | 'url' | 'sdl'>[];

const composeSchemas = (compose: Compose, schemas: Schemas, { name: own, file }: OwnSubgraph): ReturnType<Compose> =>
  compose({
    config: {
      federationVersion: '',
      subgraphs: schemas.map(({ name, url }) => ({
        name,
        url,
        schemaFile: name === own ? file : name,
        shards: undefined,
      })),
    },
    schemas: new Map(schemas.map(({ name, sdl }) => [name, sdl])),
  });

const wanted = (extracted: Schemas, { name }: OwnSubgraph, label: string): void => {
  if (extracted.some((subgraph) => subgraph.name === name)) return;
  const names = extracted.map((subgraph) => subgraph.name).join(', ');
  throw new Error(`${label} has no subgraph "${name}"; it has ${names}.`);
};

/**
 * A composed supergraph, and the same with another schema of one of its subgraphs. Both are composed again from what the
 * supergraph tells of its subgraphs, so that nothing differs but that schema. Rejects with an Error that says which file or
 * name is wrong.
 */
export const readOwnSubgraph = async (
  served: { readonly label: string; readonly file: string },
  own: OwnSubgraph,
  { files, compose }: { readonly files: SideFiles; readonly compose: Compose },
): Promise<readonly [before: ComposedSide, after: ComposedSide]> => {
  const supergraph = await readSupergraphFile(served.file);
  const extracted = extractSubgraphs(supergraph);
  wanted(extracted, own, served.label);
  const sdl = await files.read(own.file);
  if (sdl === undefined) throw new Error(`There is no ${own.file}, the schema of "${own.name}".`);
  const changed = extracted.map((subgraph) => (subgraph.name === own.name ? { ...subgraph, sdl } : subgraph));
  const [before, after] = await Promise.all([
    composeSchemas(compose, extracted, own),
    composeSchemas(compose, changed, own),
  ]);
  const subgraphs = [{ ...own, sdl }];
  const said = compositionFindings(subgraphs);
  const unknown = { config: undefined, composition: [] };
  return [
    {
      ...unknown,
      label: served.label,
      subgraphs: [],
      supergraph: before.kind === 'composed' ? before.supergraph : supergraph,
    },
    {
      ...unknown,
      label: own.file,
      subgraphs,
      supergraph: after.kind === 'composed' ? after.supergraph : undefined,
      composition: after.kind === 'composed' ? after.hints.map(said.ofHint) : after.problems.map(said.ofProblem),
    },
  ];
};
