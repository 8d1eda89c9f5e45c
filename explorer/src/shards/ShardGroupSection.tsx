import type { JSX } from 'react';
import { bucketBars, rangeText } from './bucketBars.js';
import { EndpointCells, EndpointHeads } from './EndpointCells.js';
import type { ShardGroup } from './shardMap.js';

/** So many colours there are; then they come again. */
const colours = 8;
const colourOf = (number: number): string => `shard-colour-${number % colours}`;

const BucketMap = ({ group }: { readonly group: ShardGroup }): JSX.Element => (
  <div className="buckets" aria-hidden="true">
    {bucketBars(group).map(({ shard, number, from, share, range }) => (
      <span
        key={range}
        className={`bucket ${colourOf(number)}`}
        title={`${shard}: ${range}`}
        style={{ left: `${from * 100}%`, width: `${share * 100}%` }}
      />
    ))}
  </div>
);

/** A shard group: all its buckets on one line, and a row for each shard. */
export const ShardGroupSection = ({ group }: { readonly group: ShardGroup }): JSX.Element => (
  <section aria-labelledby={`group-${group.subgraph}`}>
    <h2 id={`group-${group.subgraph}`}>
      {group.subgraph}: {group.shards.length} shards, {group.bucketCount.toLocaleString('en')} buckets
    </h2>
    <BucketMap group={group} />
    <div className="scroll" role="region" aria-label={`Shards of ${group.subgraph}`} tabIndex={0}>
      <table className="facts shards">
        <thead>
          <tr>
            <th scope="col">Shard</th>
            <th scope="col">Buckets</th>
            <th scope="col" className="number">
              Owned
            </th>
            <EndpointHeads />
          </tr>
        </thead>
        <tbody>
          {group.shards.map((shard, number) => (
            <tr key={shard.name} data-shard={shard.name}>
              <th scope="row">
                <span className={`swatch ${colourOf(number)}`} aria-hidden="true" /> {shard.name}
              </th>
              <td>{shard.buckets.map(rangeText).join(', ')}</td>
              <td className="number">{shard.owned}</td>
              <EndpointCells state={shard} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
