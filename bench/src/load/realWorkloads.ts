import { readFileSync } from 'node:fs';
import type { Workload } from '../fixture/workloads.js';

/** Workloads on a stack that runs already, with its data: the queries of examples/, about what it has. */
export const realNames = ['real-detail', 'real-place'] as const;

const example = (name: string): string =>
  readFileSync(new URL(`../../../examples/queries/${name}.graphql`, import.meta.url), 'utf8');

type Found = { data?: { activities?: { edges: { node: { id: string; place: { id: string } | null } }[] } } };

/** The real workload of that name; rejects when the gateway at `url` has no activities to ask for. */
export const realWorkload = async (name: string, url: URL): Promise<Workload> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ activities(first: 50) { edges { node { id place { id } } } } }' }),
    signal: AbortSignal.timeout(10_000),
  });
  const nodes = ((await response.json()) as Found).data?.activities?.edges.map(({ node }) => node) ?? [];
  if (nodes.length === 0) throw new Error(`${url.href} has no activities`);
  const isDetail = name === 'real-detail';
  const places = new Set(nodes.flatMap(({ place }) => (place ? [place.id] : [])));
  return {
    name,
    what: isDetail ? 'an activity with its supplier and place' : 'a place page: 20 activities, counts and places above',
    query: example(isDetail ? 'activityWithPlace' : 'placePage'),
    variables: isDetail ? nodes.map(({ id }) => ({ id })) : [...places].map((place) => ({ place })),
    shards: 0,
  };
};
