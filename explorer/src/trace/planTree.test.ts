import { expect, test } from 'vitest';
import { exampleTrace, fetchOf } from '../testing/exampleTrace.js';
import { planTree, targetText, type PlanBranch } from './planTree.js';
import type { PlanNode } from './requestTrace.js';

/** A tree as indented lines. */
const linesOf = ({ title, children }: PlanBranch, indent = ''): readonly string[] => [
  `${indent}${title}`,
  ...children.flatMap((child) => linesOf(child, `${indent}  `)),
];

const fetch = (id: number): PlanNode => ({
  kind: 'fetch',
  id,
  subgraph: `s${id}`,
  operation: '',
  requires: null,
  target: null,
  shards: [],
});

test('the fetches of a plan stand where they are done, and say what became of them', () => {
  const tree = planTree(exampleTrace.plan, exampleTrace.fetches);
  expect(linesOf(tree)).toEqual(['One after the other', '  activities', '  At activity.place', '    places']);
  const [activities, flatten] = tree.children;
  expect(activities?.fetch).toMatchObject({ shards: ['activities-2'], sum: { requests: 1, failed: 0, tookMs: 5 } });
  expect(flatten?.children[0]?.fetch).toMatchObject({ requires: 'Place { id }', sum: { requests: 1, tookMs: 4 } });
});

test('a fetch of several shards took from the first to the last of its requests, failed ones counted apart', () => {
  const all = [
    fetchOf({ startMs: 2, endMs: 9 }),
    fetchOf({ startMs: 1, endMs: 4, outcome: 'failed' }),
    fetchOf({ node: 7, startMs: 0, endMs: 100 }),
  ];
  expect(planTree(fetch(1), all).fetch?.sum).toEqual({ requests: 2, failed: 1, tookMs: 8 });
  expect(planTree(fetch(3), all).fetch?.sum).toBeUndefined();
});

test('a list of one is what is in it, however deep, and a condition names both of its ways', () => {
  const one: PlanNode = { kind: 'sequence', nodes: [{ kind: 'parallel', nodes: [fetch(1)] }] };
  expect(linesOf(planTree(one, []))).toEqual(['s1']);
  const condition: PlanNode = {
    kind: 'condition',
    if: '$withPlace',
    then: { kind: 'parallel', nodes: [fetch(1), fetch(2)] },
    else: fetch(3),
  };
  expect(linesOf(planTree(condition, []))).toEqual([
    'If $withPlace',
    '  then: Side by side',
    '    s1',
    '    s2',
    '  else: s3',
  ]);
  expect(linesOf(planTree({ ...condition, else: null }, []))).not.toContain('  else: s3');
});

test('branches have keys of their own', () => {
  const keysOf = ({ key, children }: PlanBranch): readonly string[] => [key, ...children.flatMap(keysOf)];
  const keys = keysOf(planTree(exampleTrace.plan, []));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['none', 'no shard'],
  ['one', 'one shard'],
  ['some', 'some shards'],
  ['all', 'every shard'],
  [null, undefined],
] as const)('the target %s is called %s', (target, text) => {
  expect(targetText({ target })).toBe(text);
});
