import pc from 'picocolors';
import { sourcesOf } from './sources.js';
import type { SourceStates } from './untilSynced.js';

export type ReadSources = {
  readonly found: SourceStates;
  readonly gatewayUrl: string;
  readonly simulatorsUrl: string;
  readonly cmsUrl: string;
  readonly afterMs: number;
};

const count = (value: number): string => value.toLocaleString('en-US');

/** Berlin, of which every source has something. */
const query =
  '{ place(id: "plc_2950159") { name tours(first: 3) { totalCount edges { node { title } } } ' +
  'lodgings(first: 3) { totalCount edges { node { name } } } articles(first: 3) { totalCount edges { node { title } } } ' +
  'books(first: 3) { totalCount edges { node { title } } } } }';

/** Where a source is: the content management system is a database, all others are simulated over HTTP. */
const whereIs = (source: string, { simulatorsUrl, cmsUrl }: ReadSources): string =>
  source === 'cms' ? cmsUrl : `${simulatorsUrl}/${source.split('-', 1)[0]}`;

const rowsOf = (read: ReadSources): readonly string[] =>
  read.found.flatMap(({ subgraph, states }) =>
    sourcesOf[subgraph].map((source) => {
      const state = states.find((each) => each.source === source);
      const records = state?.isWhole ? `${count(state.records)} records` : 'not read yet';
      const amiss = state && state.quarantined > 0 ? `, ${count(state.quarantined)} in quarantine` : '';
      return `  ${source.padEnd(24)}${pc.cyan(whereIs(source, read).padEnd(56))}  ${records}${amiss}, shown by ${subgraph}`;
    }),
  );

/** A few lines: which source brought how much, where it is, what is amiss, and what to try. */
export const sourcesScreen = (read: ReadSources): string =>
  [
    '',
    pc.bold(`The sources have been read after ${(read.afterMs / 1000).toFixed(1)} s.`),
    '',
    ...rowsOf(read),
    '',
    `  curl -s ${read.gatewayUrl} -H 'content-type: application/json' \\\n    -d '${JSON.stringify({ query })}'`,
    '',
  ].join('\n');
