import { request as httpRequest } from 'node:http';
import { openLog } from '@tripgraph/telemetry/log';
import { toldLog } from '@tripgraph/telemetry/testing/toldLog';
import { afterEach, expect, test } from 'vitest';
import { startFederatedGateway, type FederatedGateway, type RawAnswer } from '../testing/federatedGateway.js';
import { withheldLog } from './withheldLog.js';

const scripted = () => {
  const { log, told } = toldLog();
  return { lines: told, log: withheldLog(log) };
};

const lost = (message: string, index: number, requestId = 'r-1') => ({
  message,
  path: ['things', index],
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId, sql: 'of a subgraph' },
});

const told = (message: string, index: number) => ({
  error: { message, path: ['things', index], code: 'SUBGRAPH_UNAVAILABLE', refusedWith: undefined },
});

test('errors of one answer that say the same are one line, with the first and how many; others are lines of their own', async () => {
  const { lines, log } = scripted();
  for (let index = 0; index < 50; index += 1) log(lost('connect ECONNREFUSED', index));
  log(lost('no whole answer within 4000 ms', 7));
  await Promise.resolve();
  log(lost('connect ECONNREFUSED', 99));
  await Promise.resolve();
  expect(lines).toEqual([
    ['withheld', { requestId: 'r-1', ...told('connect ECONNREFUSED', 0), count: 50 }],
    ['withheld', { requestId: 'r-1', ...told('no whole answer within 4000 ms', 7) }],
    ['withheld', { requestId: 'r-1', ...told('connect ECONNREFUSED', 99) }],
  ]);
});

test('errors of two requests are two lines, whatever they say', async () => {
  const { lines, log } = scripted();
  for (const requestId of ['r-1', 'r-2', 'r-1']) log(lost('connect ECONNREFUSED', 0, requestId));
  await Promise.resolve();
  expect(lines).toMatchObject([
    ['withheld', { requestId: 'r-1', count: 2 }],
    ['withheld', { requestId: 'r-2' }],
  ]);
});

let gateway: FederatedGateway | undefined;
afterEach(() => gateway?.close());

type Line = { level: number; msg: string; missing?: number };

/** Lines of a gateway's log, and the first that says this. */
const recorded = () => {
  const lines: Line[] = [];
  const waiting: Array<() => void> = [];
  const write = (text: string): void => {
    lines.push(JSON.parse(text) as Line);
    for (const look of waiting.splice(0)) look();
  };
  const log = openLog({ name: 'gateway', level: 'info', destination: { write } });
  const until = async (message: string): Promise<Line> => {
    for (;;) {
      const found = lines.find(({ msg }) => msg === message);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { lines, log, until };
};

test('a client that leaves with fifty entities still to come is one line below the level of errors', async () => {
  const { lines, log, until } = recorded();
  const things = Array.from({ length: 50 }, (_, index) => `{"__typename":"Thing","id":"${index}"}`).join();
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  gateway = await startFederatedGateway(
    {
      things: {
        schema: 'type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! }',
        answer: () => `{"data":{"things":[${things}]}}`,
      },
      stars: {
        schema: 'type Thing @key(fields: "id") { id: ID! stars: Int }',
        answer: () => {
          isAsked();
          return new Promise<RawAnswer>(() => undefined);
        },
      },
    },
    { log },
  );
  const client = httpRequest(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' } });
  client.on('error', () => undefined);
  client.end(JSON.stringify({ query: '{ things { id stars } }' }));
  await asked;
  client.destroy();
  expect(await until('a client left before it had its answer')).toMatchObject({ level: 30, missing: 50 });
  expect(lines.filter(({ level }) => level > 30)).toEqual([]);
});
