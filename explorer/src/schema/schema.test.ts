import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { describedType } from './describedType.js';
import { schemaEntries, searchSchema } from './searchSchema.js';

const schema = buildSchema(`
  "Where something is."
  type Place implements Node { id: ID! name(locale: String = "en"): String! old: Int @deprecated(reason: "Use name.") }
  interface Node { id: ID! }
  "Something that names a place."
  type Activity implements Node { id: ID! place: Place title: String! }
  union Thing = Place | Activity
  enum Kind { "A place of places." CITY PLACELESS }
  input PlaceFilter { "At most 50." kinds: [Kind!] = [CITY] }
  scalar Odd
  type Query { place(id: ID!, filter: PlaceFilter): Place things: [Thing!]! odd: Odd }
`);
const entries = schemaEntries(schema);
const search = (text: string, maximum = 20): readonly string[] =>
  searchSchema(entries, text, maximum).map(({ coordinate }) => coordinate);

test('the same name comes first, types before fields, then beginnings, then parts, then what is said', () => {
  expect(search('place')).toEqual([
    'Place',
    'Activity.place',
    'Query.place',
    'PlaceFilter',
    'Kind.PLACELESS',
    'Place.id',
    'Place.name',
    'Place.old',
    'PlaceFilter.kinds',
    'Activity',
    'Kind.CITY',
  ]);
});

test('a field is found by its coordinate in any case, blanks around it aside, and no more than asked for', () => {
  expect(search('  activity.TITLE ')).toEqual(['Activity.title']);
  expect(search('place', 2)).toHaveLength(2);
});

test('nothing finds nothing, and GraphQL’s own types are not looked through', () => {
  expect([search(''), search('  '), search('__type'), search('nowhere')]).toEqual([[], [], [], []]);
});

test('a type is told with its interfaces, its fields, their arguments and what is not to be used', () => {
  const place = describedType(schema, 'Place');
  expect(place).toMatchObject({
    kind: 'object',
    description: 'Where something is.',
    interfaces: ['Node'],
    possible: [],
  });
  expect(place?.members.map(({ name, type }) => [name, type?.text, type?.name])).toEqual([
    ['id', 'ID!', 'ID'],
    ['name', 'String!', 'String'],
    ['old', 'Int', 'Int'],
  ]);
  expect(place?.members[1]?.arguments).toEqual([
    { name: 'locale', type: { text: 'String', name: 'String' }, defaultValue: '"en"', description: '' },
  ]);
  expect(place?.members[2]?.deprecationReason).toBe('Use name.');
});

test.each([
  ['Node', 'interface', ['Place', 'Activity'], ['id']],
  ['Thing', 'union', ['Place', 'Activity'], []],
  ['Kind', 'enum', [], ['CITY', 'PLACELESS']],
  ['PlaceFilter', 'input', [], ['kinds']],
  ['Odd', 'scalar', [], []],
] as const)('%s is told as %s', (name, kind, possible, members) => {
  const type = describedType(schema, name);
  expect([type?.kind, type?.possible, type?.members.map((member) => member.name)]).toEqual([kind, possible, members]);
});

test('a type that is not there is not told', () => {
  expect(describedType(schema, 'Nothing')).toBeUndefined();
});
