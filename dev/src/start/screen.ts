import pc from 'picocolors';
import type { Manifest } from '../manifest.js';
import type { Partners } from './partners.js';

export type Running = {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly gatewayUrl: string;
  readonly partners: Pick<Partners, 'keysFile' | 'example'>;
  readonly subgraphs: ReadonlyArray<{ readonly name: string; readonly url: string }>;
  readonly postgresUrl: string;
  readonly readyAfterMs: number;
};

const count = (value: number): string => value.toLocaleString('en-US');

const query = ({ placeId, activityId }: NonNullable<Manifest['example']>): string =>
  `{ activity(id: "${activityId}") { title fromPrice { amount currency precision } place { name } } ` +
  `place(id: "${placeId}") { name activities(first: 3) { totalCount edges { node { title } } } } }`;

const curlLine = (url: string, example: NonNullable<Manifest['example']>): string =>
  `curl -s ${url} -H 'content-type: application/json' \\\n    -d '${JSON.stringify({ query: query(example) })}'`;

const octoLine = (url: string, { activityId }: NonNullable<Manifest['example']>, key: string): string =>
  `curl -s ${new URL(`/octo/products/${activityId}`, url).href} \\\n    -H 'authorization: Bearer ${key}'`;

/** Opens the shop of examples/storefront on this graph. */
const shopLine = ({ gatewayUrl, partners }: Running): string =>
  `GATEWAY_URL=${gatewayUrl} STOREFRONT_KEYS_FILE=${partners.keysFile} npm run storefront`;

const otherContents: Readonly<Record<string, string>> = {
  carts: 'bookings of several shards, held together',
  articles: 'articles and news of WordPress',
  books: 'books and e-books of the shop',
  tours: 'tours of Viator and G Adventures',
  lodgings: 'lodgings of Booking.com and Hostelworld',
};

const contentOf = (manifest: Manifest, name: string): string => {
  const other = otherContents[name];
  if (other !== undefined) return other;
  const shard = manifest.shards.find((each) => each.name === name);
  if (!shard) return `${count(manifest.places)} places`;
  return `buckets ${shard.firstBucket}-${shard.lastBucket}: ${count(shard.activities)} activities of ${count(shard.suppliers)} suppliers`;
};

/** One screen: what runs where, what it holds, what to try, how to stop. */
export const readyScreen = (running: Running): string => {
  const { manifest, partners } = running;
  const row = (name: string, where: string, what: string): string =>
    `  ${name.padEnd(14)}${pc.cyan(where.padEnd(34))}  ${what}`.trimEnd();
  const lines = [
    '',
    pc.bold(pc.green(`Tripgraph is ready after ${(running.readyAfterMs / 1000).toFixed(1)} s.`)),
    '',
    row('gateway', running.gatewayUrl, 'one API over all of it; metrics of each are at /metrics on its port plus 100'),
    row('explorer', new URL('/', running.gatewayUrl).href, 'ask in a browser, and see plans, shards and the schema'),
    ...running.subgraphs.map(({ name, url }) => row(name, url, contentOf(manifest, name))),
    row('PostgreSQL', running.postgresUrl, ''),
    '',
    `  ${count(manifest.activities)} activities of ${count(manifest.suppliers)} suppliers on ${manifest.shards.length} shards, ${count(manifest.places)} places; data in ${running.folder}`,
  ];
  const example = manifest.example
    ? [
        '',
        pc.bold('Try:'),
        '',
        `  ${curlLine(running.gatewayUrl, manifest.example)}`,
        '',
        `  As the partner ${partners.example.name}, over OCTO (more keys: ${partners.keysFile}):`,
        '',
        `  ${octoLine(running.gatewayUrl, manifest.example, partners.example.key)}`,
        '',
        `  As a traveller, in a shop: ${shopLine(running)}`,
      ]
    : [];
  return [...lines, ...example, '', 'Ctrl-C stops everything.', ''].join('\n');
};
