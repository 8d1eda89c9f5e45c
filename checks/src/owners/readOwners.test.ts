import { expect, test } from 'vitest';
import { readOwners } from './readOwners.js';

const read = (text: string) => readOwners('.tripgraph/owners.yaml', text);

test('lines name a part of the schema, a subgraph, or both', () => {
  const text = `owners:
  - { coordinate: "*", teams: ["@tours/platform"] }
  - { subgraph: places, teams: ["@tours/places", "@tours/content"] }
  - { coordinate: "Query.place(id:)", subgraph: places, teams: [] }
`;
  expect(read(text)).toEqual([
    { coordinate: '*', subgraph: undefined, teams: ['@tours/platform'] },
    { coordinate: undefined, subgraph: 'places', teams: ['@tours/places', '@tours/content'] },
    { coordinate: 'Query.place(id:)', subgraph: 'places', teams: [] },
  ]);
});

test.each(['', 'owners:\n', 'owners: []\n'])('%j owns nothing', (text) => {
  expect(read(text)).toEqual([]);
});

test('every problem is said at once, with its line', () => {
  const text = `owners:
  - { teams: [x] }
  - { coordinate: "Activity title", teams: [x] }
  - { coordinate: A, team: x }
`;
  expect(() => read(text)).toThrow(
    `.tripgraph/owners.yaml cannot be used:
  line 3: owners.1.coordinate: is a schema coordinate, such as Activity.price* or Query.place(id:)
  line 4: owners.2.teams: Invalid input: expected array, received undefined
  line 4: owners.2.team: unknown key`,
  );
  expect(() => read('owners:\n  - { teams: [x] }\n')).toThrow('line 2: owners.0: needs a coordinate or a subgraph');
});
