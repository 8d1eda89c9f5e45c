import { layOut } from '../report/table.js';
import type { ScaleResult } from './simulate.js';

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.0995 && share > 0 ? 1 : 0)} %`;
const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 100 ? 1 : 0) : '–');

const titles = ['cores', 'busy', 'waiting', 'kind', 'req/s', 'p50 ms', 'p99 ms', 'shed', 'in part', 'shards busy'];

const rowsOf = (cores: number, seconds: number, { outcomes, gateway, shards }: ScaleResult): string[][] =>
  outcomes.map(({ name, came, shed, partial, p50Ms, p99Ms }, index) => [
    ...(index === 0 ? [String(cores), percent(gateway.utilisation), gateway.meanWaiting.toFixed(1)] : ['', '', '']),
    name,
    Math.round((came - shed) / seconds).toLocaleString('en-US'),
    ms(p50Ms),
    ms(p99Ms),
    percent(shed / came),
    percent(partial / came),
    index === 0 ? percent(shards.utilisation) : '',
  ]);

/** What became of each kind of request, by the number of the gateway's cores, as a table in Markdown. */
export const tableOf = (runs: ReadonlyArray<readonly [cores: number, result: ScaleResult]>, seconds: number): string =>
  layOut([titles, ...runs.flatMap(([cores, result]) => rowsOf(cores, seconds, result))]);
