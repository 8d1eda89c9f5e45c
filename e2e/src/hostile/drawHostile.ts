import { randomOf, type Random } from '../differential/random.js';
import type { AskedOperation } from '../forkedGateway/forkGateway.js';

/** In what a document is hostile. */
const ways = [
  'roots',
  'fragments',
  'spreads',
  'depth',
  'leaves',
  'aliases',
  'directives',
  'values',
  'pages',
  'variables',
] as const;
type Way = (typeof ways)[number];

type Draw = Random & {
  /** How much there is of something: next to nothing, or up to `most` where the document is hostile in this way. */
  readonly sizeOf: (way: Way, most: number) => number;
};

const drawOf = (seed: string): Draw => {
  const random = randomOf(seed);
  const hostile = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(ways)));
  return {
    ...random,
    sizeOf: (way, most) =>
      hostile.has(way) ? Math.floor(Math.exp((random.below(1_000) / 1_000) * Math.log(most + 1))) : random.below(2),
  };
};

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** A field's arguments: lists, objects inside each other, variables. */
const drawArguments = (draw: Draw): string => {
  const size = 1 + draw.sizeOf('values', 400);
  switch (draw.below(5)) {
    case 0:
      return `(c: [${times(size, String)}])`;
    case 1:
      return `(c: ${'['.repeat(size)}${']'.repeat(size)})`;
    case 2:
      return `(filter: ${'{ not: '.repeat(size)}{ n: 1 }${' }'.repeat(size)})`;
    case 3:
      return draw.pick(['(c: $list)', '(filter: $filter)']);
    default:
      return '(a: 1)';
  }
};

const drawDirectives = (draw: Draw): string =>
  times(draw.sizeOf('directives', 12), () =>
    draw.pick(['@include(if: true)', '@skip(if: false)', '@include(if: $yes)', '@skip(if: $no)']),
  );

const drawLeaf = (draw: Draw, index: number): string => {
  const alias = draw.sizeOf('aliases', 3) > 0 ? `a${index}: ` : '';
  const field = draw.pick(['id', 'name', '__typename', `value${drawArguments(draw)}`]);
  return `${alias}${field} ${draw.chance(0.3) ? drawDirectives(draw) : ''}`;
};

const drawPage = (draw: Draw): string =>
  draw.chance(0.5) ? 'list(first: $first)' : `list(first: ${draw.sizeOf('pages', 1_000)})`;

/** What fragments spread of those after them, by which a document of a page can stand for more than there are atoms. */
const drawSpreads = (draw: Draw, next: string | undefined): string =>
  next === undefined
    ? ''
    : times(1 + draw.sizeOf('spreads', 10), (index) =>
        draw.pick([
          `...${next}`,
          `... on Node { ...${next} }`,
          `next { ...${next} }`,
          `b${index}: next { ...${next} }`,
          `${drawPage(draw)} { ...${next} }`,
        ]),
      );

const drawSet = (draw: Draw, next: string | undefined): string => {
  const depth = draw.sizeOf('depth', 150);
  const around = draw.pick(['next', 'list', drawPage(draw), '...', 'x: next']);
  const leaves = times(1 + draw.sizeOf('leaves', 300), (index) => drawLeaf(draw, index));
  return `${`${around} { `.repeat(depth)}${leaves} ${drawSpreads(draw, next)}${' }'.repeat(depth)}`;
};

const nestedFilter = (depth: number): unknown => (depth === 0 ? { n: 1 } : { not: nestedFilter(depth - 1) });

const declarations: ReadonlyArray<readonly [string, string]> = [
  ['yes', 'Boolean!'],
  ['no', 'Boolean!'],
  ['first', 'Int'],
  ['list', '[Int!]'],
  ['filter', 'Filter'],
];

const headOf = (draw: Draw, text: string): string => {
  const used = declarations.filter(([name]) => text.includes(`$${name}`));
  const variables = used.length > 0 ? `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : '';
  return draw.chance(0.02) ? `query ${variables} ${drawDirectives(draw)}` : `query ${variables}`;
};

const drawVariables = (draw: Draw): Readonly<Record<string, unknown>> => ({
  yes: true,
  no: false,
  first: draw.sizeOf('pages', 100_000),
  list: Array.from({ length: draw.sizeOf('variables', 20_000) }, (_, index) => index),
  filter: nestedFilter(draw.sizeOf('variables', 300)),
});

/**
 * The hostile document of a number: aliases, fragments, depth, directives, lists, pages and variables, a lot of one to three of
 * them and a little of the others. The same for the same seed and number.
 */
export const drawHostile = (seed: string, number: number): AskedOperation => {
  const draw = drawOf(`${seed}/${number}`);
  const fragments = draw.sizeOf('fragments', 60);
  const nameOf = (index: number): string | undefined => {
    if (index < fragments) return `f${index}`;
    return draw.chance(0.02) && fragments > 0 ? 'f0' : undefined;
  };
  const roots = times(1 + draw.sizeOf('roots', 30), (index) => {
    const alias = draw.sizeOf('aliases', 3) > 0 ? `r${index}: ` : '';
    return `${alias}${draw.pick(['t', 'node'])} { ${drawSet(draw, nameOf(0))} }`;
  });
  const definitions = times(fragments, (index) => `fragment f${index} on Node { ${drawSet(draw, nameOf(index + 1))} }`);
  const text = `{ ${roots} } ${definitions}`;
  return { query: `${headOf(draw, text)} ${text}`, variables: drawVariables(draw) };
};
