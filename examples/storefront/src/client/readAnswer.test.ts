import { expect, test } from 'vitest';
import { hasGaps, isWhole, oldestSeconds, problemAt, problemOfPart } from './answer.js';
import { readAnswer } from './readAnswer.js';

test('data with errors beside it says where and why, and what is missing or old', () => {
  const answer = readAnswer({
    data: { place: { tours: null } },
    errors: [{ message: 'whatever', path: ['place', 'tours'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    extensions: {
      incomplete: [{ path: ['place', 'activities'], buckets: ['0-341'] }],
      stale: [
        { path: ['place'], ageSeconds: 60 },
        { path: ['place', 'books'], ageSeconds: 3_600 },
      ],
    },
  });
  expect(answer).toEqual({
    data: { place: { tours: null } },
    problems: [{ code: 'SUBGRAPH_UNAVAILABLE', path: ['place', 'tours'] }],
    incomplete: [['place', 'activities']],
    stale: [
      { path: ['place'], ageSeconds: 60 },
      { path: ['place', 'books'], ageSeconds: 3_600 },
    ],
  });
  if (!answer) return;
  expect(oldestSeconds(answer)).toBe(3_600);
  expect(problemAt(answer, ['place', 'tours'])?.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(problemAt(answer, ['place', 'tours', 'edges'])?.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(problemAt(answer, ['place', 'books'])).toBeUndefined();
  expect(isWhole(answer)).toBe(false);
});

test('an error above several parts is about those that are not there', () => {
  const answer = readAnswer({
    data: { place: { tours: null, children: {} } },
    errors: [{ message: 'whatever', path: ['place'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  });
  if (!answer) throw new Error('it is an answer');
  expect(problemOfPart(answer, ['place', 'tours'], false)?.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(problemOfPart(answer, ['place', 'children'], true)).toBeUndefined();
  const deep = { ...answer, problems: [{ code: 'NOT_FOUND', path: ['place', 'children', 'edges', 3] }] };
  expect(problemOfPart(deep, ['place', 'children'], true)?.code).toBe('NOT_FOUND');
});

test('a list that is there in part has gaps, and what is not there at all has none', () => {
  const extensions = { incomplete: [{ path: ['activities'] }] };
  const gapsOf = (data: object): boolean | undefined => {
    const answer = readAnswer({ data, extensions });
    return answer && hasGaps(answer);
  };
  expect(gapsOf({ activities: { totalCount: 2 } })).toBe(true);
  expect(gapsOf({ activities: null })).toBe(false);
  expect(gapsOf({})).toBe(false);
});

test('a refused request has no data, and says why', () => {
  const answer = readAnswer({ errors: [{ message: 'no', extensions: { code: 'OVERLOADED' } }] });
  expect(answer).toMatchObject({ data: null, problems: [{ code: 'OVERLOADED', path: [] }] });
});

test('an error without a code, and extensions of another shape, are no reason to fail', () => {
  const answer = readAnswer({ data: {}, errors: [{}, 'no'], extensions: { incomplete: 'no', stale: [{ path: 3 }] } });
  expect(answer).toEqual({
    data: {},
    problems: [
      { code: 'UNKNOWN', path: [] },
      { code: 'UNKNOWN', path: [] },
    ],
    incomplete: [],
    stale: [{ path: [], ageSeconds: 0 }],
  });
});

test.each([undefined, null, 'Bad Gateway', [], {}, { data: null }, { data: 3 }])('%j is no answer', (body) => {
  expect(readAnswer(body)).toBeUndefined();
});

test('everything that was asked for, of now, is whole', () => {
  const answer = readAnswer({ data: { place: null } });
  expect(answer && [isWhole(answer), oldestSeconds(answer)]).toEqual([true, undefined]);
});
