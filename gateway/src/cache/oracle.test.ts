import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answered, Ask, Asker, Data } from './answered.js';
import { cachedFetch } from './cachedFetch.js';
import { memoryStore } from './memoryStore.js';

const maxAgeSeconds = 60;
const policy = { maxAgeMs: 1_000_000, staleIfErrorMs: 600_000 };

/** What a subgraph does with one entity, or with a request as a whole. */
const fate = fc.constantFrom('says', 'loses', 'hides', 'breaks', 'keeps secret');
type Fate = typeof fate extends fc.Arbitrary<infer Value> ? Value : never;

const step = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('reload' as const) }),
  fc.record({
    kind: fc.constant('ask' as const),
    partner: fc.constantFrom(undefined, 'north', 'south'),
    locale: fc.constantFrom('en', 'de'),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
    fates: fc.array(fate, { minLength: 5, maxLength: 5 }),
    isRefused: fc.boolean(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type AskStep = Extract<Step, { kind: 'ask' }>;

/** What is true of an entity at a time is written in it: for whom, in which language, and when it was said. */
const entityOf = (id: number, { partner, locale }: AskStep, now: number): Data => ({
  __typename: 'Place',
  said: `${partner ?? 'nobody'} ${locale} ${id}`,
  at: now,
});

const codes = { loses: 'SUBGRAPH_UNAVAILABLE', hides: 'NOT_FOUND' } as const;

/** A subgraph that answers as the step says, and remembers what it said last of each entity in an answer that may be kept. */
const subgraphOf = (now: () => number) => {
  const said = new Map<string, number>();
  let current: AskStep | undefined;
  let asked: readonly number[] = [];
  const answer = (ids: readonly number[], current: AskStep): Answered => {
    asked = ids;
    const fateOf = (id: number): Fate => current.fates[id - 1] as Fate;
    if (current.isRefused || ids.some((id) => fateOf(id) === 'breaks'))
      return { data: {}, errors: [{ message: '', extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } }] };
    const isSecret = ids.some((id) => fateOf(id) === 'keeps secret');
    const errors = ids.flatMap((id, index) => {
      const code = codes[fateOf(id) as keyof typeof codes];
      return code === undefined ? [] : [{ message: '', path: ['_entities', index], extensions: { code } }];
    });
    const entities = ids.map((id) => {
      if (fateOf(id) === 'loses' || fateOf(id) === 'hides') return null;
      const entity = entityOf(id, current, now());
      if (!isSecret) said.set(entity['said'] as string, now());
      return entity;
    });
    // As of a shard group: what is lost or refused says nothing of how long the rest may be kept.
    return {
      data: { _entities: entities },
      errors,
      cacheControl: `max-age=${maxAgeSeconds}, ${isSecret ? 'private' : 'public'}`,
    };
  };
  const ask: Ask<Asker> = async ({ representations }) =>
    answer(
      (representations as ReadonlyArray<{ id: number }>).map(({ id }) => id),
      current as AskStep,
    );
  return {
    ask,
    said,
    start: (next: AskStep) => {
      current = next;
      asked = [];
    },
    asked: () => asked,
  };
};

type Seen = {
  readonly step: AskStep;
  readonly answer: Answered;
  /** Which entities the subgraph was asked for. */
  readonly asked: readonly number[];
  /** When it last said something of each entity that may be kept, before it was asked now. */
  readonly saidBefore: ReadonlyMap<string, number>;
  readonly now: number;
};

const usableMs = maxAgeSeconds * 1_000 + policy.staleIfErrorMs;

const checkEntity = ({ step: asking, answer, asked, saidBefore, now }: Seen, id: number, position: number): void => {
  const entity = (answer.data['_entities'] as ReadonlyArray<Data | null> | undefined)?.[position] ?? null;
  const stale = answer.stale?.find(({ path }) => path[1] === position);
  const errors = answer.errors.filter(({ path }) => path === undefined || path[1] === position);
  const own = entityOf(id, asking, now)['said'] as string;
  const lastSaid = saidBefore.get(own) ?? -Infinity;
  if (!entity) {
    // Nothing stands there only where the subgraph says so, or failed and nothing was known that can be used.
    expect([asked.includes(id), stale, errors.length > 0]).toEqual([true, undefined, true]);
    const isHidden = errors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND');
    if (!isHidden) expect(now - lastSaid).toBeGreaterThanOrEqual(usableMs);
    return;
  }
  expect(entity['said']).toBe(own);
  if (stale) {
    expect([asked.includes(id), entity['at'], stale.ageSeconds]).toEqual([true, lastSaid, (now - lastSaid) / 1_000]);
    expect(now - lastSaid).toBeLessThan(usableMs);
    expect(errors.filter(({ path }) => path !== undefined)).toEqual([]);
  } else if (asked.includes(id)) expect(entity['at']).toBe(now);
  else {
    expect(entity['at']).toBe(lastSaid);
    expect(now - lastSaid).toBeLessThan(maxAgeSeconds * 1_000);
  }
};

const play = async (steps: readonly Step[]): Promise<void> => {
  let now = 1_700_000_000_000;
  const subgraph = subgraphOf(() => now);
  const fetch = { serviceName: 'places', operation: '{_entities}', operationKind: 'query', requires: [] };
  const options = { store: memoryStore(1_000_000), policy, nowMs: () => now, onParts: () => undefined };
  let ask = cachedFetch(subgraph.ask, fetch, options);
  for (const next of steps) {
    if (next.kind === 'pass') now += next.seconds * 1_000;
    if (next.kind === 'reload') ask = cachedFetch(subgraph.ask, fetch, options);
    if (next.kind !== 'ask') continue;
    const saidBefore = new Map(subgraph.said);
    subgraph.start(next);
    const representations = next.ids.map((id) => ({ __typename: 'Place', id }));
    const answer = await ask({ locale: next.locale, representations }, { partner: next.partner });
    const seen = { step: next, answer, asked: subgraph.asked(), saidBefore, now };
    next.ids.forEach((id, position) => checkEntity(seen, id, position));
  }
};

test('whatever is asked, fails and grows old: nothing foreign, nothing too old, nothing stale without saying so', () =>
  fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), play), { numRuns: 300 }));
