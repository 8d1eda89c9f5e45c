import type { JSX } from 'react';
import { EndpointCells, EndpointHeads } from './EndpointCells.js';
import { ShardGroupSection } from './ShardGroupSection.js';
import type { ShardMap } from './shardMap.js';
import { useShardMap } from './useShardMap.js';

const OtherSubgraphs = ({ subgraphs }: Pick<ShardMap, 'subgraphs'>): JSX.Element => (
  <section aria-labelledby="other-subgraphs">
    <h2 id="other-subgraphs">Subgraphs without shards</h2>
    <div className="scroll" role="region" aria-label="How subgraphs without shards do" tabIndex={0}>
      <table className="facts shards">
        <thead>
          <tr>
            <th scope="col">Subgraph</th>
            <EndpointHeads />
          </tr>
        </thead>
        <tbody>
          {subgraphs.map((subgraph) => (
            <tr key={subgraph.name}>
              <th scope="row">{subgraph.name}</th>
              <EndpointCells state={subgraph} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

/** Who owns which buckets, and how everybody does, as one process of the gateway sees it. */
export const ShardsPage = (): JSX.Element => {
  const { map, problem } = useShardMap();
  return (
    <main className="page">
      <h1>Shards</h1>
      <p className="soft">
        Who owns which buckets, and how each does: rates of the last ten seconds, times of the last 256 answers, as the
        process of the gateway sees it that answers here.
      </p>
      <p role="status" className={problem === undefined ? 'hidden-text' : 'problem'}>
        {problem}
      </p>
      {map?.groups.map((group) => (
        <ShardGroupSection key={group.subgraph} group={group} />
      ))}
      {map && map.subgraphs.length > 0 && <OtherSubgraphs subgraphs={map.subgraphs} />}
    </main>
  );
};
