import { parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import { costOf, supergraphOf } from './cost/testing/costOf.js';
import { reasonAgainstAliases } from './limits/aliases.js';
import { reasonAgainstDepth } from './limits/depth.js';
import { reasonAgainstDirectives } from './limits/directives.js';
import { hasMoreComparisons } from './limits/fieldComparisons.js';
import { limitsFor } from './limits/operationLimits.js';
import { reasonAgainstPages } from './limits/pageSizes.js';
import { reasonAgainstRootFields } from './limits/rootFields.js';
import { reasonAgainstSelections } from './limits/selections.js';
import { reasonAgainst } from './limits/tooComplex.js';
import { mergeInto } from './shards/mergeInto.js';
import { startHostileGateway } from './testing/hostileGateway.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';

// Advisories about documents and names: docs/advisories.md says where the tests of the others are.

const { limits } = readGatewaySettings({});
const persisted = limitsFor('persisted', limits);

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Fragments of which each spreads the next one twice: 2^count of what `leaf` is. */
const bomb = (count: number, spread = (next: string) => `...${next} ...${next}`, leaf = 'id'): string =>
  `{ t { ...f0 } } ${times(count, (index) => `fragment f${index} on T { ${spread(`f${index + 1}`)} }`)} fragment f${count} on T { ${leaf} }`;

test.each(Array.from({ length: 21 }, (_, index) => index + 5))(
  'CVE-2025-32030: fragments that expand to 2^%i fields are refused as soon as that is more than allowed',
  (count) => {
    const reason = reasonAgainst(limits, parse(bomb(count)));
    if (count < 6) expect(reason).toBeUndefined();
    else expect(reason).toMatch(count < 8 ? /fragments in one place too often/ : /more than 500 fields/);
  },
);

test('CVE-2023-26144: 10,000 fields that overlap are refused before they are compared', () => {
  const overlapping = parse(`{ t { ${times(10_000, (index) => `x: name${index % 2}`)} } }`);
  expect(reasonAgainst(limits, overlapping)).toMatch(/names, numbers and signs/);
  const ofThem = { ...persisted, maxTokens: 1_000_000, maxSelections: 1_000_000, maxAliases: 1_000_000 };
  expect(reasonAgainst(ofThem, overlapping)).toMatch(/in one place too often/);
  expect(reasonAgainst(ofThem, parse(`{ t { ${times(1_000, () => 'x: name')} } }`))).toMatch(/too often/);
});

test('CVE-2026-40476: one field hundreds of times is refused before each is compared with each', () => {
  expect(reasonAgainst(limits, parse(`{ t { ${times(400, () => 'id')} } }`))).toMatch(/in one place too often/);
});

describe('CVE-2025-31496, CVE-2025-32380, CVE-2025-32034: fragments are measured once, however often they are spread', () => {
  // 2^300 of everything: whoever walks through a fragment each time that it is spread does not come to an end.
  const aliased = parse(bomb(300, (next) => `...${next} ...${next}`, 'a: id @include(if: true)'));
  const operation = aliased.definitions[0] as OperationDefinitionNode;

  test('by each limit', () => {
    expect(reasonAgainstSelections(aliased, 1_000_000)).toBeDefined();
    expect(reasonAgainstAliases(aliased, { maxAliases: 1_000_000, maxRootAliases: 5 })).toBeDefined();
    expect(reasonAgainstDirectives(aliased, { maxDirectives: 1_000_000, maxDirectivesPerNode: 3 })).toBeDefined();
    expect(reasonAgainstDepth(aliased, 2)).toBeUndefined();
    expect(hasMoreComparisons(aliased, 50_000)).toBe(true);
  });

  test('by all limits together, for anybody and for persisted operations', () => {
    expect(reasonAgainst({ ...limits, maxNesting: 400, maxTokens: 10_000 }, aliased)).toMatch(/more than 500 fields/);
    expect(reasonAgainst({ ...persisted, maxNesting: 400 }, aliased)).toMatch(/more than 2000 fields/);
  });

  test('what the limits let pass is small enough for those who put fragments where they are spread', () => {
    const largest = parse(bomb(8));
    const most = { ...limits, maxSelections: 1_100, maxComparisons: 10_000_000 };
    expect(reasonAgainst(most, largest)).toBeUndefined();
    const cost = costOf(supergraphOf('type Query { t: T } type T { id: ID }'));
    expect(cost(bomb(8)).estimated({})).toBe(1);
    expect(reasonAgainstPages(largest, operation, 100)({})).toBeUndefined();
  });
});

test.each([53, 60, 300])('CVE-2025-32032, CVE-2025-32033: counters of more than 2^%i do not overflow', (count) => {
  const most = Number.MAX_SAFE_INTEGER;
  const deep = parse(bomb(count, (next) => `a: x @p { ...${next} } b: x @p { ...${next} }`));
  expect(reasonAgainstSelections(deep, most)).toBeDefined();
  expect(reasonAgainstAliases(deep, { maxAliases: most, maxRootAliases: most })).toBeDefined();
  expect(reasonAgainstDirectives(deep, { maxDirectives: most, maxDirectivesPerNode: most })).toBeDefined();
  const wide = bomb(count).replace('{ t { ...f0 } }', '{ ...f0 }').replaceAll('on T', 'on Query');
  expect(reasonAgainstRootFields(parse(wide), 2 ** 52)).toBeDefined();
});

describe('CVE-2026-32621, GHSA-74cr-77xc-8g6r: no name changes what all objects have', () => {
  const polluted = (): unknown[] => [
    ({} as Record<string, unknown>)['polluted'],
    ([] as unknown as Record<string, unknown>)['polluted'],
  ];
  const pollution = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';

  test('of an alias, and what root and entity fetches say under it', async () => {
    const { ask, answer, close } = await startHostileGateway();
    onTestFinished(close);
    answer({
      things: `{${pollution},"data":{${pollution},"aliased___proto__":{${pollution},"__typename":"Thing","id":"a"},"aliased_constructor":{${pollution},"__typename":"Thing","id":"a","inner":{${pollution}}}}}`,
      reviews: `{${pollution},"data":{"_entities":[{${pollution},"tripgraph_echo_0_id":"a","aliased_prototype":1,"aliased___proto__":2}]}}`,
    });
    const { text } = await ask(
      '{ __proto__: thing { id prototype: stars __proto__: stars } constructor: thing { inner { name } prototype: stars } }',
    );
    expect(text).toContain('"__proto__":{"id":"a"');
    expect(polluted()).toEqual([undefined, undefined]);
  });

  test('of a variable, in conditions, arguments, pages and costs', async () => {
    const { ask } = await startSmallGateway(
      'type Query { x(first: Int, in: In): Int y: Int } input In { a: Int }',
      answering({ data: { x: 1, y: 2 } }),
    );
    const query = `query ($__proto__: Boolean, $constructor: Int, $prototype: In) {
      x(first: $constructor, in: $prototype) y @include(if: $__proto__) }`.replace(
      '$__proto__: Boolean',
      '$__proto__: Boolean!',
    );
    const variables = JSON.parse('{"__proto__":true,"constructor":3,"prototype":{"a":1}}') as Record<string, unknown>;
    for (let round = 0; round < 2; round += 1) {
      const { body } = await ask(query, variables);
      expect(JSON.stringify(body)).not.toContain('INTERNAL_SERVER_ERROR');
    }
    await ask(
      query,
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as Record<
        string,
        unknown
      >,
    );
    expect(polluted()).toEqual([undefined, undefined]);
  });

  test('of what is merged', () => {
    const target: Record<string, unknown> = { a: { b: 1 }, list: [{ c: 1 }] };
    mergeInto(
      target,
      JSON.parse(`{"a":{${pollution}},"list":[{${pollution}}],${pollution}}`) as Record<string, unknown>,
    );
    expect(polluted()).toEqual([undefined, undefined]);
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  });
});

test('CVE-2023-45812, GHSA-w8vq-3hf9-xppx: operations of kinds that are not served are refused, and nothing ends', async () => {
  const { ask, url } = await startSmallGateway('type Query { x: Int }', answering({ data: { x: 1 } }));
  for (const query of [
    'subscription { x }',
    'subscription S { x @skip(if: true) }',
    'mutation { x }',
    'fragment f on Query { x }',
  ])
    expect((await ask(query)).status).toBe(400);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' },
    body: JSON.stringify({ query: 'subscription { x }' }),
  });
  expect(response.status).toBeLessThan(500);
  expect(await ask('{ x }')).toEqual({ status: 200, body: { data: { x: 1 } } });
});
