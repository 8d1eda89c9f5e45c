/** What becomes of an operation: it is answered, or refused by one of our limits, or by GraphQL's own rules. */
export type Outcome = 'answered' | 'too complex' | 'invalid';

export type HostileOperation = {
  readonly name: string;
  readonly query: string;
  readonly outcome: Outcome;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
};

/** Operations are hostile within this length; a document of another program can hardly be longer. */
export const maximumCharacters = 16_000;

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** The longest of these texts, by the number it is made of, that is not too long. */
const fill = (text: (count: number) => string): string => {
  let fits = 1;
  let tooMany = maximumCharacters;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (text(middle).length <= maximumCharacters) fits = middle;
    else tooMany = middle;
  }
  return text(fits);
};

/** Fragments that each spread the one after them as `spread` says. */
const chain = (count: number, spread: (next: string) => string): string =>
  `{ t { ...f0 } } ${times(count, (index) => `fragment f${index} on Node { ${spread(`...f${index + 1}`)} }`)} fragment f${count} on Node { id }`;

const doubling = (count: number, leaf: string): string =>
  chain(count, (next) => `a: next { ${next} } b: next { ${next} }`).replace(/\{ id \}$/, `{ ${leaf} }`);

const nested = (count: number, open: string, inner: string, close = '}'): string =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;

const branches = (depth: number): string =>
  depth === 0 ? 'id' : `next { ${branches(depth - 1)} } next { ${branches(depth - 1)} }`;

const fragments: readonly HostileOperation[] = [
  { name: 'fragments that double, under other names', query: fill((n) => doubling(n, 'id')), outcome: 'too complex' },
  { name: 'fragments that double just below the limit', query: doubling(7, 'id name'), outcome: 'answered' },
  { name: 'fragments that double and end in another subgraph', query: doubling(3, 'stars'), outcome: 'answered' },
  { name: 'fragments that double into more than can be planned', query: doubling(7, 'stars'), outcome: 'too complex' },
  {
    name: 'fragments that double, under one name',
    query: fill((n) => chain(n, (next) => `next { ${next} } next { ${next} }`)),
    outcome: 'too complex',
  },
  {
    name: 'fragments that are spread twice each',
    query: fill((n) => chain(n, (next) => `${next} ... on Node { ${next} }`)),
    outcome: 'too complex',
  },
  { name: 'a long chain of fragments', query: fill((n) => chain(n, (next) => next)), outcome: 'too complex' },
  {
    name: 'many fragments in one place',
    query: fill((n) => `{ t { ${times(n, (i) => `...f${i}`)} } } ${times(n, (i) => `fragment f${i} on T0 { id }`)}`),
    outcome: 'too complex',
  },
  {
    name: 'fragments that each spread all that follow',
    query: `{ t { ...f0 } } ${times(60, (i) => `fragment f${i} on T0 { ${times(Math.min(59 - i, 25), (j) => `...f${i + j + 1}`)} id }`)}`,
    outcome: 'too complex',
  },
  {
    name: 'fragments in a circle',
    query: fill(
      (n) => `{ t { ...f0 } } ${times(n, (i) => `fragment f${i} on T0 { ...f${(i + 1) % n} ...f${(i * 7) % n} }`)}`,
    ),
    outcome: 'too complex',
  },
  {
    name: 'fragments that nobody spreads',
    query: fill((n) => `{ t { id } } ${times(n, (i) => `fragment f${i} on T0 { id }`)}`),
    outcome: 'invalid',
  },
];

const overlaps: readonly HostileOperation[] = [
  {
    name: 'one field thousands of times',
    query: fill((n) => `{ t { ${times(n, () => 'id')} } }`),
    outcome: 'too complex',
  },
  {
    name: 'one object many times',
    query: fill((n) => `{ t { ${times(n, () => 'next { id }')} } }`),
    outcome: 'too complex',
  },
  {
    name: 'one object many times, three levels deep',
    query: fill((n) => `{ t { ${times(n, () => 'next { next { next { id } } }')} } }`),
    outcome: 'too complex',
  },
  {
    name: 'one object just as often as allowed',
    query: `{ t { ${times(120, () => 'next { id }')} } }`,
    outcome: 'answered',
  },
  {
    name: 'one field many times with long arguments',
    query: fill((n) => `{ t { ${times(n, () => 'value(c: [1, 2, 3, 4, 5, 6, 7, 8])')} } }`),
    outcome: 'too complex',
  },
  { name: 'branches that double under one name', query: `{ t { ${branches(9)} } }`, outcome: 'too complex' },
  {
    name: 'conflicts between all fields of one name',
    query: fill((n) => `{ t { ${times(n, (i) => `next { x: value(a: ${i}) }`)} } }`),
    outcome: 'too complex',
  },
  {
    name: 'fragments in objects of one name',
    query: fill(
      (n) =>
        `{ t { ${times(n, (i) => `next { ...f${i} }`)} } } ${times(n, (i) => `fragment f${i} on Node { next { id name } }`)}`,
    ),
    outcome: 'too complex',
  },
];

const width: readonly HostileOperation[] = [
  { name: 'aliases of a field', query: fill((n) => `{ t { ${times(n, (i) => `a${i}: id`)} } }`), outcome: 'answered' },
  {
    name: 'aliases of a field of another subgraph',
    query: fill((n) => `{ t { ${times(n, (i) => `a${i}: stars`)} } }`),
    outcome: 'answered',
  },
  {
    name: 'aliases of a root field',
    query: fill((n) => `{ ${times(n, (i) => `a${i}: t { id }`)} }`),
    outcome: 'too complex',
  },
  {
    name: 'aliases of a root field that needs two subgraphs',
    query: `{ ${times(600, (i) => `a${i}: t { stars }`)} }`,
    outcome: 'too complex',
  },
  {
    name: 'aliases of __typename',
    query: fill((n) => `{ ${times(n, (i) => `a${i}: __typename`)} }`),
    outcome: 'answered',
  },
  {
    name: 'type conditions',
    query: fill((n) => `{ any { ${times(n, (i) => `... on T${i % 20} { a${i}: id }`)} } }`),
    outcome: 'answered',
  },
  {
    name: 'type conditions of another subgraph',
    query: `{ any { ${times(600, (i) => `... on T${i % 20} { a${i}: stars }`)} } }`,
    outcome: 'answered',
  },
  {
    name: 'fields that are in another subgraph for each type',
    query: fill((n) => `{ node { ${times(n, (i) => `a${i}: stars`)} } }`),
    outcome: 'too complex',
  },
  {
    name: 'objects of any type in objects of any type',
    query: `{ node { ${times(20, (i) => `a${i}: stars`)} next { ${times(20, (i) => `a${i}: stars`)} next { stars next { stars } } } } }`,
    outcome: 'answered',
  },
  {
    name: 'a way through another subgraph for each alias',
    query: `{ node { ${times(120, (i) => `a${i}: next { stars }`)} } }`,
    outcome: 'too complex',
  },
];

const depth: readonly HostileOperation[] = [
  {
    name: 'fields nested as deep as the length allows',
    query: fill((n) => `{ t { ${nested(n, 'next{', 'id')} } }`),
    outcome: 'too complex',
  },
  { name: 'fields nested as deep as is allowed', query: `{ t { ${nested(97, 'next{', 'id')} } }`, outcome: 'answered' },
  {
    name: 'inline fragments nested',
    query: fill((n) => `{ t { ${nested(n, '...{', 'id')} } }`),
    outcome: 'too complex',
  },
  {
    name: 'lists nested',
    query: fill((n) => `{ nodes(ids: ${nested(n, '[', '"a"', ']')}) { id } }`),
    outcome: 'too complex',
  },
  {
    name: 'objects nested',
    query: fill((n) => `{ nodes(filter: ${nested(n, '{not:', '{n:1}')}) { id } }`),
    outcome: 'too complex',
  },
  {
    name: 'objects nested so that they can be read',
    query: `{ nodes(filter: ${nested(1_000, '{not:', '{n:1}')}) { id } }`,
    outcome: 'answered',
  },
  {
    name: 'a variable of lists of lists',
    query: fill((n) => `query ($v: ${nested(n, '[', 'ID', ']')}) { nodes(ids: $v) { id } }`),
    outcome: 'too complex',
  },
];

const values: readonly HostileOperation[] = [
  {
    name: 'variables that nobody uses',
    query: fill((n) => `query (${times(n, (i) => `$v${i}: Int`)}) { t { id } }`),
    outcome: 'invalid',
  },
  {
    name: 'variables',
    query: fill(
      (n) => `query (${times(n, (i) => `$v${i}: Int`)}) { t { ${times(n, (i) => `a${i}: value(a: $v${i})`)} } }`,
    ),
    outcome: 'answered',
  },
  {
    name: 'a list in the document',
    query: fill((n) => `{ nodes(ids: [${times(n, (i) => `"${i}"`)}]) { id } }`),
    outcome: 'answered',
  },
  {
    name: 'a list of wrong values',
    query: fill((n) => `{ nodes(ids: [${times(n, () => '1.5')}]) { id } }`),
    outcome: 'invalid',
  },
  {
    name: 'ten thousand ids in a variable',
    query: 'query ($ids: [ID!]) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 10_000 }, (_, index) => `id${index}`) },
    outcome: 'answered',
  },
  {
    name: 'ten thousand wrong ids in a variable',
    query: 'query ($ids: [ID!]) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 10_000 }, () => ({})) },
    outcome: 'invalid',
  },
  {
    name: 'escaped characters',
    query: fill((n) => `{ t { value(b: "${'\\\\u00e9'.repeat(n)}") } }`),
    outcome: 'answered',
  },
  {
    name: 'lines of a block string',
    query: fill((n) => `{ t { value(b: """${'\\n '.repeat(n)}""") } }`),
    outcome: 'answered',
  },
  { name: 'comments', query: fill((n) => `{ t { id } } ${'#\\n'.repeat(n)}`), outcome: 'answered' },
  { name: 'signs', query: fill((n) => `{ t { id ${'! '.repeat(n)} } }`), outcome: 'invalid' },
];

const conditions: readonly HostileOperation[] = [
  {
    name: 'a condition for each field',
    query: fill(
      (n) =>
        `query (${times(n, (i) => `$v${i}: Boolean = true`)}) { t { ${times(n, (i) => `a${i}: id @skip(if: $v${i})`)} } }`,
    ),
    outcome: 'answered',
  },
  {
    name: 'conditions in conditions, of another subgraph',
    query: `query (${times(6, (i) => `$v${i}: Boolean = true`)}) { t { ${times(6, (i) => `next @include(if: $v${i}) { a${i}: stars next @skip(if: $v${5 - i}) { stars } }`)} } }`,
    outcome: 'answered',
  },
  {
    name: 'one directive again and again',
    query: fill((n) => `{ t { id ${times(n, () => '@include(if: true)')} } }`),
    outcome: 'invalid',
  },
  {
    name: 'directives that do not exist',
    query: fill((n) => `{ t { id ${times(n, (i) => `@x${i}`)} } }`),
    outcome: 'too complex',
  },
];

const introspection: readonly HostileOperation[] = [
  {
    name: 'the types of the schema again and again',
    query: fill((n) => `{ __schema { ${times(n, (i) => `a${i}: types { fields { args { name } } }`)} } }`),
    outcome: 'too complex',
  },
  {
    name: 'fields of types of fields of types',
    query: fill((n) => `{ __schema { types { ${nested(n, 'fields{type{', 'name', '}}')} } } }`),
    outcome: 'too complex',
  },
  {
    name: 'as many lists of the schema as are allowed',
    query:
      '{ __schema { types { name fields { args { name type { name } } type { possibleTypes { name } name } } possibleTypes { fields { name } } } } }',
    outcome: 'answered',
  },
];

const documents: readonly HostileOperation[] = [
  {
    name: 'operations',
    query: fill((n) => times(n, (i) => `query q${i} { t { id } }`)),
    operationName: 'q0',
    outcome: 'answered',
  },
  {
    name: 'operations of one name',
    query: fill((n) => times(n, () => 'query q { t { id } }')),
    operationName: 'q',
    outcome: 'invalid',
  },
  {
    name: 'operations that share fragments of many variables',
    query: `${times(40, (i) => `query q${i}($v: Int) { t { ...f } }`)} fragment f on T0 { ${times(45, (i) => `a${i}: value(a: $v)`)} }`,
    operationName: 'q0',
    outcome: 'answered',
  },
  {
    name: 'fields that do not exist',
    query: fill((n) => `{ t { ${times(n, (i) => `nam${i}`)} } }`),
    outcome: 'too complex',
  },
  {
    name: 'long names that are like names of the schema',
    query: fill((n) => `{ nodes(filter: { ${times(100, (i) => `${'name'.repeat(n)}${i}: 1`)} }) { id } }`),
    outcome: 'invalid',
  },
  {
    name: 'arguments that do not exist',
    query: fill((n) => `{ t { value(${times(n, (i) => `aa${i}: 1`)}) } }`),
    outcome: 'invalid',
  },
  {
    name: 'types that do not exist',
    query: fill((n) => `{ t { ${times(n, (i) => `... on Type${i} { a${i}: id }`)} } }`),
    outcome: 'invalid',
  },
];

/** Operations that look for a way to keep the event loop busy. */
export const hostileOperations: readonly HostileOperation[] = [
  ...fragments,
  ...overlaps,
  ...width,
  ...depth,
  ...values,
  ...conditions,
  ...introspection,
  ...documents,
];
