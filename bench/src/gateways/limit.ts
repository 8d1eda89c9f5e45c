import { createServer } from 'node:http';
import { Pool } from 'undici';
import { host, port, readTopology } from './arguments.js';

/**
 * What a program reaches that can do nothing but these three queries: no parsing, no validation, no planning, no check
 * of what comes back. No gateway on one core of Node is faster by much.
 */
type Json = Record<string, unknown>;
type Ask = (query: string, variables: Json) => Promise<Json>;
type Reference = { readonly __typename: string; readonly id: string };
type Connection = {
  edges: { cursor: string; node: Json & { place: Reference } }[];
  totalCount: number;
  pageInfo: Json;
};

const headers = { 'content-type': 'application/json', accept: 'application/json' };
const askAt = (url: string): Ask => {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: 64 });
  return async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const response = await pool.request({ path, method: 'POST', headers, body });
    return ((await response.body.json()) as { data: Json }).data;
  };
};

const { urls, shards } = readTopology();
const activities = askAt(urls.activities);
const suppliers = askAt(urls.suppliers);
const places = askAt(urls.places);
const askShards = shards.map(askAt);

const activityQuery = `query($id:ID!){activity(id:$id){id title shortDescription description languages categories timeZone fromPrice{amount currency precision}rating{average count}supplier{id}}}`;
const supplierQuery = `query($representations:[_Any!]!){_entities(representations:$representations){...on Supplier{name website contactEmail place{id}}}}`;
const placeQuery = `query($representations:[_Any!]!){_entities(representations:$representations){...on Place{name kind path population coordinates{latitude longitude}}}}`;
const listQuery = `query($text:String!){activities(text:$text,first:50){totalCount edges{node{id title shortDescription description languages categories fromPrice{amount currency precision}rating{average count}place{id}}}}}`;
const listPlaceQuery = `query($representations:[_Any!]!){_entities(representations:$representations){...on Place{name kind path}}}`;
const pageSize = 20;

const entities = async (ask: Ask, query: string, type: string, ids: readonly string[]): Promise<Json[]> => {
  const representations = ids.map((id) => ({ __typename: type, id }));
  return (await ask(query, { representations }))['_entities'] as Json[];
};

const detail: (variables: Json) => Promise<Json> = async (variables) => {
  const data = await activities(activityQuery, variables);
  const activity = data['activity'] as Json & { supplier: Reference };
  const [supplier = {}] = await entities(suppliers, supplierQuery, 'Supplier', [activity.supplier.id]);
  const { name, website, contactEmail, place } = supplier;
  const [found] = await entities(places, placeQuery, 'Place', [(place as Reference).id]);
  return { activity: { ...activity, supplier: { name, website, contactEmail, place: found } } };
};

const list: (variables: Json) => Promise<Json> = async (variables) => {
  const data = (await activities(listQuery, variables)) as { activities: Connection };
  const nodes = data.activities.edges.map(({ node }) => node);
  const ids = [...new Set(nodes.map(({ place }) => place.id))];
  const found = await entities(places, listPlaceQuery, 'Place', ids);
  const byId = new Map(ids.map((id, index) => [id, found[index]]));
  for (const node of nodes) node.place = byId.get(node.place.id) as Reference;
  return data;
};

const search = async (query: string, variables: Json): Promise<Json> => {
  const answers = await Promise.all(askShards.map((ask) => ask(query, variables)));
  const pages = answers.map((answer) => answer['activities'] as Connection);
  const all = pages.flatMap(({ edges }) =>
    edges.map((edge) => ({ edge, bytes: Buffer.from(edge.cursor, 'base64url') })),
  );
  all.sort((left, right) => Buffer.compare(left.bytes, right.bytes));
  const edges = all.slice(0, pageSize).map(({ edge }) => edge);
  const hasNextPage = all.length > pageSize || pages.some(({ pageInfo }) => pageInfo['hasNextPage'] === true);
  return {
    activities: {
      edges,
      pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: pages.reduce((sum, { totalCount }) => sum + totalCount, 0),
    },
  };
};

const answer = (body: string): Promise<Json> => {
  const { query, variables } = JSON.parse(body) as { query: string; variables: Json };
  if (query.startsWith('query Detail')) return detail(variables);
  if (query.startsWith('query List')) return list(variables);
  return search(query, variables);
};

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString()).then(
      (data) => {
        const bytes = Buffer.from(JSON.stringify({ data }));
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(port, host);
