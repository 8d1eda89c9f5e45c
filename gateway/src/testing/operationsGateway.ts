import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { keyOf, partnerNamed, testPepper } from './partnerKeys.js';
import { startSmallGateway } from './smallGateway.js';

export const operationsSchema = `
  type Query { x(n: Int): Int y: Int secret: Int }
  type Mutation { set(n: Int): Int }
`;

/** What persisted operations of tests are, by their ids. */
export const documents = {
  one: 'query One($n: Int) { x(n: $n) }',
  both: 'query Both { x y }',
  several: 'query First { x } query Second { y }',
  change: 'mutation Change { set(n: 1) }',
} as const;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const bearer = (name: string) => ({ authorization: `Bearer ${keyOf(name)}` });

/** Partners named after their modes, all of one manifest, and one with a manifest of its own. */
const partners = [
  ...(['off', 'log', 'enforce', 'ids-only'] as const).map((mode) => partnerNamed(mode, { mode, manifest: 'all.json' })),
  partnerNamed('other', { mode: 'ids-only', manifest: './other.json' }),
  partnerNamed('same', { mode: 'ids-only', manifest: './all.json' }),
];

/** What a client sees of an answer. */
export type Seen = { readonly status: number; readonly headers: Headers; readonly text: string };

type Source = { cacheControl: string; asked: string[] };

const sourceOf =
  (source: Source): RequestListener =>
  (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { variables } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { variables?: { n?: number } };
      source.asked.push(JSON.stringify(variables));
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': source.cacheControl });
      response.end(JSON.stringify({ data: { x: variables?.n ?? 0, y: 2, set: 3 } }));
    });
  };

/** A gateway whose clients have persisted operations, over a subgraph that says what it says for a minute. */
export const startOperationsGateway = async (environment: NodeJS.ProcessEnv = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-operations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'all.json'), JSON.stringify(documents));
  await writeFile(join(folder, 'other.json'), JSON.stringify({ other: 'query Other { y }' }));
  const source: Source = { cacheControl: 'max-age=60, public', asked: [] };
  const { url, metricsUrl, close } = await startSmallGateway(operationsSchema, sourceOf(source), {
    partners,
    environment: {
      GATEWAY_KEY_PEPPER: testPepper,
      GATEWAY_PARTNERS_FILE: join(folder, 'partners.yaml'),
      GATEWAY_OPERATIONS_FILE: join(folder, 'all.json'),
      ...environment,
    },
  });
  const see = async (response: Response): Promise<Seen> => ({
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  });
  return {
    url,
    metricsUrl,
    close,
    source,
    post: async (body: unknown, headers: Record<string, string> = {}, path = ''): Promise<Seen> =>
      see(
        await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
      ),
    get: async (rest: string, headers: Record<string, string> = {}): Promise<Seen> =>
      see(await fetch(`${url}${rest}`, { headers })),
  };
};

/** The code of the only error of an answer, with its status. */
export const refusalOf = ({ status, text }: Seen): unknown => {
  const { errors, data } = JSON.parse(text) as { errors?: Array<{ extensions: { code: string } }>; data?: unknown };
  return errors ? [status, errors[0]?.extensions.code] : data;
};
