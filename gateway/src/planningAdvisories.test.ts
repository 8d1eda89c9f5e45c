import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readGatewaySettings } from './config.js';
import { startFederatedGateway, type ClientAnswer, type RawSubgraph } from './testing/federatedGateway.js';

// Advisories about what a planner does with a document, tried on a whole gateway with Apollo's planner: what is refused never
// reaches its thread, and what reaches it is planned or given up in time.

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** What each of the subgraphs can answer at every level, and one field of its own. */
const shared = (name: string): RawSubgraph => ({
  schema: `type Query { t: T @shareable } type T @key(fields: "id") { id: ID! ${times(5, (index) => `next${index}: T @shareable name${index}: String @shareable`)} own${name}: Int }`,
  answer: () => '{"data":{"t":null}}',
});

/** Limits that let everything pass, for what the planner itself is to meet. */
const noLimits = {
  GATEWAY_MAX_TOKENS: '1000000',
  GATEWAY_MAX_SELECTIONS: '1000000',
  GATEWAY_MAX_DEPTH: '400',
  GATEWAY_MAX_ALIASES: '1000000',
  GATEWAY_MAX_FIELD_COMPARISONS: '10000000',
  GATEWAY_MAX_COST: '1000000000',
};

/** A gateway over so many subgraphs alike, and how many documents its planner has been given. */
const gatewayOver = async (count: number, environment: NodeJS.ProcessEnv = {}) => {
  const subgraphs = Array.from({ length: count }, (_, index): [string, RawSubgraph] => [
    `s${index}`,
    shared(String(index)),
  ]);
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => posted.mockRestore());
  const { ask, close } = await startFederatedGateway(Object.fromEntries(subgraphs), {
    settings: readGatewaySettings({ GATEWAY_PLANNING_TIMEOUT_MS: '250', ...environment }),
  });
  onTestFinished(close);
  const planned = (): number =>
    posted.mock.calls.filter(([message]) => (message as { kind?: unknown }).kind === 'plan').length;
  return { ask, planned };
};

const refusalOf = ({ status, body }: ClientAnswer): unknown => {
  const [error] = (body['errors'] ?? []) as Array<{ message: string; extensions: { code: string } }>;
  return [status, error?.extensions.code];
};
const tooComplex = [400, 'OPERATION_TOO_COMPLEX'];
const nothingThere = '{"data":{"t":null}}\n';

/** Fragments of which each asks twice, under two names, for what the next one is: 2^count of what `leaf` is. */
const bomb = (count: number, leaf = 'name0'): string =>
  `{ t { ...f0 } } ${times(count, (index) => `fragment f${index} on T { a: next0 { ...f${index + 1} } b: next1 { ...f${index + 1} } }`)} fragment f${count} on T { ${leaf} }`;

/** The same without names of its own, so that all of it is one field and yet 2^count paths. */
const spreads = (count: number): string =>
  `{ t { ...f0 } } ${times(count, (index) => `fragment f${index} on T { ...f${index + 1} ...f${index + 1} }`)} fragment f${count} on T { name0 own0 own1 }`;

test('CVE-2025-32030: fragments that expand to 2^5 to 2^25 fields are refused before they are planned, all that are more than is allowed', async () => {
  const { ask, planned } = await gatewayOver(2);
  const refused: number[] = [];
  for (let count = 5; count <= 25; count += 1) {
    const before = planned();
    const answer = await ask(spreads(count));
    if (answer.status === 200) continue;
    expect([refusalOf(answer), planned() - before]).toEqual([tooComplex, 0]);
    refused.push(count);
  }
  expect(refused).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
  expect((await ask('{ t { id } }')).text).toBe(nothingThere);
});

test('CVE-2025-32031: fragments that two subgraphs can answer at every level do not reach the planner', async () => {
  const { ask, planned } = await gatewayOver(2);
  for (const count of [5, 10, 20, 25])
    for (const document of [bomb(count), bomb(count, 'own0 own1'), spreads(count + 1)])
      expect(refusalOf(await ask(document))).toEqual(tooComplex);
  expect(planned()).toBe(0);
});

test('CVE-2025-32031: without the limits the planner is ended in time, and plans what comes next', async () => {
  const { ask, planned } = await gatewayOver(2, noLimits);
  expect(refusalOf(await ask(bomb(12, 'own0 own1')))).toEqual(tooComplex);
  expect(planned()).toBe(1);
  expect((await ask('{ t { id } }')).text).toBe(nothingThere);
  expect(planned()).toBe(2);
});

const branches = (depth: number, width: number): string =>
  depth === 0
    ? times(5, (index) => `name${index}`)
    : times(width, (index) => `next${index} { ${branches(depth - 1, width)} }`);

test('CVE-2024-43414: what eight subgraphs can all answer is refused before it is planned where it is wide', async () => {
  const { ask, planned } = await gatewayOver(8);
  const own = times(8, (index) => `own${index}`);
  for (const [depth, width] of [
    [3, 5],
    [4, 4],
    [6, 3],
  ] as const)
    expect(refusalOf(await ask(`{ t { ${branches(depth, width)} ${own} } }`))).toEqual(tooComplex);
  expect(planned()).toBe(0);
});

test('CVE-2024-43414: as wide as is allowed it is planned or given up in time, and what comes next is planned', async () => {
  const { ask, planned } = await gatewayOver(8);
  const own = times(8, (index) => `own${index}`);
  const answer = await ask(`{ t { ${branches(3, 4)} ${own} } }`);
  if (answer.status === 200) expect(answer.text).toBe(nothingThere);
  else expect(refusalOf(answer)).toEqual(tooComplex);
  expect(planned()).toBe(1);
  expect((await ask('{ t { id } }')).text).toBe(nothingThere);
});
