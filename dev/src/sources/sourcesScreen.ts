import pc from 'picocolors';
import { sourcesOf } from './sources.js';
import type { SourceStates } from './untilSynced.js';

const count = (value: number): string => value.toLocaleString('en-US');

/** Where a source is: the content management system is a database, all others are simulated over HTTP. */
const whereIs = (source: string, simulatorsUrl: string, cmsUrl: string): string =>
  source === 'cms' ? cmsUrl : `${simulatorsUrl}/${source.split('-', 1)[0]}`;

/** A few lines: which source brought how much, where it is, and what is amiss. */
export const sourcesScreen = (
  found: SourceStates,
  {
    simulatorsUrl,
    cmsUrl,
    afterMs,
  }: { readonly simulatorsUrl: string; readonly cmsUrl: string; readonly afterMs: number },
): string => {
  const rows = found.flatMap(({ subgraph, states }) =>
    sourcesOf[subgraph].map((source) => {
      const state = states.find((each) => each.source === source);
      const records = state?.isWhole ? `${count(state.records)} records` : 'not read yet';
      const amiss = state && state.quarantined > 0 ? `, ${count(state.quarantined)} in quarantine` : '';
      const where = pc.cyan(whereIs(source, simulatorsUrl, cmsUrl).padEnd(42));
      return `  ${source.padEnd(24)}${where}  ${records}${amiss}, shown by ${subgraph}`;
    }),
  );
  const title = pc.bold(`The sources have been read after ${(afterMs / 1000).toFixed(1)} s.`);
  return ['', title, '', ...rows, ''].join('\n');
};
