import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { ApiChange } from '../api/apiChange.js';
import { changelog } from './changelog.js';

const before = buildSchema(`
  type Query { search(first: Int, text: String): [Activity!]! }
  type Activity { id: ID! title: String rating: Float }
  enum Currency { EUR DEM }
`);
const after = buildSchema(`
  type Query { search(first: Int): [Activity!]! }
  type Activity {
    id: ID!
    title: String!
    rating: Float @deprecated(reason: "since 2026-11-29: use reviews\`")
    "What guests <b>say</b>, newest first."
    reviews(first: Int, locale: String!): [Review!]!
  }
  "What one guest says."
  type Review { text: String }
  enum Currency { EUR }
`);

const change = (rule: string, criticality: ApiChange['criticality'], coordinate: string, message = ''): ApiChange => ({
  rule,
  criticality,
  coordinate,
  message,
});

const sides = { before: { label: 'v1', api: before }, after: { label: 'the working tree', api: after } };

test('a changelog has what is new with its description, what is deprecated with the reason, and what breaks is marked', () => {
  const changes = [
    change('field-argument-removed', 'breaking', 'Query.search(text:)'),
    change('enum-value-removed', 'breaking', 'Currency.DEM'),
    change('field-added', 'safe', 'Activity.reviews'),
    change('type-added', 'safe', 'Review'),
    change('field-deprecation-added', 'safe', 'Activity.rating'),
    change(
      'field-type-changed',
      'safe',
      'Activity.title',
      "Field 'Activity.title' changed type from 'String' to 'String!'",
    ),
  ];
  expect(changelog(changes, sides)).toBe(`# Changes of the API from \`v1\` to \`the working tree\`

## Added

### \`Activity\`

- \`reviews(first: Int, locale: String!): [Review!]!\`: What guests &#60;b&#62;say&#60;/b&#62;, newest first.

### \`Review\`

- \`type Review\`: What one guest says.

## Changed

### \`Activity\`

- \`Activity.title\`: Field 'Activity.title' changed type from 'String' to 'String!'

## Deprecated

### \`Activity\`

- \`rating: Float\`: since 2026-11-29: use reviews&#96;

## Removed

### \`Currency\`

- **Breaking:** \`DEM\`

### \`Query\`

- **Breaking:** \`search(text: String)\`
`);
});

test('without changes it says so', () => {
  expect(changelog([], sides)).toBe(
    '# Changes of the API from `v1` to `the working tree`\n\nNothing has changed for clients.\n',
  );
});

test.each([
  ['an argument', 'field-argument-removed', 'Query.search(text:)', '`search(text: String)`'],
  ['a type', 'type-removed', 'Activity', '`type Activity`'],
  ['a directive', 'directive-removed', '@deprecated', '`@deprecated(reason: String)`'],
  ['what the schema does not have', 'field-removed', 'Nobody.knows', '`Nobody.knows`'],
])('%s that is gone is shown as it was written', (_what, rule, coordinate, shown) => {
  expect(changelog([change(rule, 'breaking', coordinate)], sides)).toContain(`- **Breaking:** ${shown}\n`);
});
