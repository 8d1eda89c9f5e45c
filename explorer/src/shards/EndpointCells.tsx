import type { JSX } from 'react';
import { msText } from '../trace/waterfall.js';
import { healthOf } from './health.js';
import type { EndpointState } from './shardMap.js';

const heads = [
  { title: 'Health', isNumber: false },
  { title: 'Breaker', isNumber: false },
  { title: 'Requests/s', isNumber: true },
  { title: 'Errors/s', isNumber: true },
  { title: 'Median', isNumber: true },
  { title: '95 of 100', isNumber: true },
  { title: 'Replicas', isNumber: false },
] as const;

/** What every endpoint has, in the order of `EndpointCells`. */
export const EndpointHeads = (): JSX.Element => (
  <>
    {heads.map(({ title, isNumber }) => (
      <th key={title} scope="col" className={isNumber ? 'number' : undefined}>
        {title}
      </th>
    ))}
  </>
);

const time = (ms: number | null): string => (ms === null ? '–' : msText(ms));

const replicasText = ({ replicas }: EndpointState): string => {
  if (replicas.length === 0) return 'none';
  const asked = replicas.filter(({ isAsked }) => isAsked).length;
  const lags = replicas.flatMap(({ lagMs }) => (lagMs === null ? [] : [lagMs]));
  const lag = lags.length > 0 ? `, up to ${msText(Math.max(...lags))} behind` : '';
  return `${asked} of ${replicas.length} asked${lag}`;
};

/** How an endpoint does, as cells of a table. */
export const EndpointCells = ({ state }: { readonly state: EndpointState }): JSX.Element => {
  const { tone, word, meaning } = healthOf(state);
  return (
    <>
      <td>
        <span className={`chip chip-${tone}`} title={meaning}>
          {word}
        </span>
      </td>
      <td>{state.breaker}</td>
      <td className="number">{state.requestsPerSecond.toFixed(1)}</td>
      <td className="number">{state.errorsPerSecond.toFixed(1)}</td>
      <td className="number">{time(state.p50Ms)}</td>
      <td className="number">{time(state.p95Ms)}</td>
      <td>{replicasText(state)}</td>
    </>
  );
};
