import type { AskedOperation } from '../forkedGateway/forkGateway.js';

export type MixedOperation = AskedOperation & {
  /** Whether the client goes away before it has its answer. */
  readonly leaves: boolean;
};

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** What a day brings: most of it answered, some of it wrong, too much, or nobody's any more. Each is another operation. */
const kinds: ReadonlyArray<(number: number) => AskedOperation> = [
  (number) => ({ query: `{ t { a${number}: id name stars } }` }),
  (number) => ({
    query: `query ($id: ID) { node(id: $id) { a${number}: name stars } }`,
    variables: { id: `id${number}` },
  }),
  (number) => ({ query: `{ nodes { name a${number}: next { __typename id ... on T${number % 20} { stars } } } }` }),
  (number) => ({
    query: `query ($x: Boolean!, $y: Boolean!) { t { a${number}: name stars @include(if: $x) next @skip(if: $y) { id } } }`,
    variables: { x: number % 2 === 0, y: number % 3 === 0 },
  }),
  (number) => ({
    query: `{ any { ...f } } fragment f on Node { a${number}: id next { ...g } } fragment g on Node { name stars }`,
  }),
  (number) => ({ query: `{ t { ${times(40, (index) => `a${number}_${index}: value(a: ${index})`)} } }` }),
  (number) => ({ query: `{ t { unknown${number} } }` }),
  (number) => ({ query: `{ t { a${number}: id` }),
  (number) => ({ query: `{ t { ${times(400, () => 'name')} a${number}: id } }` }),
  () => ({ query: '{ t { id name stars } }' }),
];

/** The operation of a number, the same each time; of every hundred one is left. */
export const mixedOperation = (number: number): MixedOperation => ({
  ...(kinds[number % kinds.length] as (typeof kinds)[number])(number),
  leaves: number % 100 === 50,
});
