import { composeInThread } from './composeInThread.js';
import { composeOnce } from './composeOnce.js';
import { folderFiles } from './folderFiles.js';
import { openSide, type OpenSide } from './openSide.js';
import { readOwnSubgraph, type OwnSubgraph } from './ownSubgraph.js';
import { readSide, type ComposedSide } from './readSide.js';
import { findSideSource } from './sideSource.js';

/** What is compared with what. */
export type Compared = {
  /** What is looked at: relative paths begin here. */
  readonly folder: string;
  /** The supergraph.yaml of both sides. */
  readonly config: string;
  /** A commit, a folder or a composed supergraph; the merge base with the main branch where it is undefined. */
  readonly against: string | undefined;
  /** The schema that is looked at when it is one of the composed supergraph `against`; undefined for all of supergraph.yaml. */
  readonly own?: OwnSubgraph | undefined;
  /** What supergraph.yaml's `${env.…}` may refer to. */
  readonly environment: Readonly<Record<string, string | undefined>>;
};

type ComposedSides = readonly [before: ComposedSide | undefined, after: ComposedSide];

const composeSides = async ({ folder, config, against, own, environment }: Compared): Promise<ComposedSides> => {
  const compose = composeOnce(composeInThread);
  const files = folderFiles(folder, 'this folder');
  const source = await findSideSource(folder, against);
  if (own) {
    if (source.kind === 'supergraph') return readOwnSubgraph(source, own, { files, compose });
    throw new Error('One subgraph is compared with a composed supergraph: name its file with --against.');
  }
  const options = { config, environment, compose };
  // The side that is asked first is composed first, and may do for the other.
  const [after, before] = await Promise.all([
    readSide({ kind: 'files', files }, { ...options, isProved: true }),
    readSide(source, { ...options, isProved: false }),
  ]);
  if (!after) throw new Error(`There is no ${config} in ${folder}: say --config which to check.`);
  return [before, after];
};

/** Both sides, composed and opened at the same time; the same supergraph is opened once. */
export const openSides = async (
  compared: Compared,
): Promise<readonly [before: OpenSide | undefined, after: OpenSide]> => {
  const [before, after] = await composeSides(compared);
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
