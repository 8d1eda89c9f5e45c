import { loadPlaces } from '@tripgraph/places/load/loadPlaces';
import { migratePlaces } from '@tripgraph/places/migrate';

/** What this process tells the one that started it. */
export type PlacesReport = { readonly step: string; readonly count: number } | { readonly problem: string };

const report = (message: PlacesReport): void => void process.send?.(message);

// Run as a process of its own: reading the hierarchy keeps a core busy for seconds, and there is another one.
const [url = ''] = process.argv.slice(2);
try {
  await migratePlaces(url);
  await loadPlaces(url, { onProgress: (step, count) => report({ step, count }) });
} catch (error) {
  report({ problem: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
process.disconnect?.();
