import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { ExampleFile } from './examples.js';
import { membersOf, typesOf } from './members.js';
import { referencePages, type ReferenceInput } from './reference.js';
import { referenceInput } from './referenceInput.js';
import type { SearchIndex } from './searchIndex.js';
import { attributes, brokenLinks } from './testing/readPages.js';

const inputOf = (api: GraphQLSchema, more: Partial<ReferenceInput> = {}): ReferenceInput => ({
  title: 'API',
  api,
  whole: api,
  guards: undefined,
  costs: { weights: new Map(), listSizes: new Map() },
  examples: [],
  ...more,
});

const filesOf = (input: ReferenceInput): Map<string, string> => new Map(referencePages(input));
const pagesIn = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].filter(([name]) => name.endsWith('.html')));
const assets = ['style.css', 'rank.js', 'search.js', 'search-index.js'];
const indexIn = (files: ReadonlyMap<string, string>): SearchIndex =>
  JSON.parse((files.get('search-index.js') ?? '').replace(/^globalThis.searchIndex = |;\n$/g, '')) as SearchIndex;
const textOf = (page: string | undefined): string =>
  (page ?? '')
    .replace(/<\/(?:dt|dd|p|li)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

const root = new URL('../../../', import.meta.url);
const supergraph = readFileSync(new URL('supergraph.graphql', root), 'utf8');
const example = (name: string): ExampleFile => ({
  name,
  text: readFileSync(new URL(`examples/queries/${name}.graphql`, root), 'utf8'),
});
const ours = referenceInput('Tripgraph', supergraph, [example('placePage'), example('availability')]);

test('every link of every page leads to a page, and to an anchor that is there', () => {
  const files = filesOf(ours);
  const pages = pagesIn(files);
  expect(pages.size).toBe(typesOf(ours.api).length + 4 + 2);
  expect(brokenLinks(pages, assets)).toEqual([]);
  expect(brokenLinks(new Map([['a.html', '<a href="b.html"></a><a href="#c"></a>']]), [])).toHaveLength(2);
  for (const [file, text] of pages) {
    const ids = attributes(text, 'id');
    expect(new Set(ids).size, file).toBe(ids.length);
    expect(text, file).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
  }
});

test('what is searched has every type and every member, and where each leads', () => {
  const files = filesOf(ours);
  const index = indexIn(files);
  expect(index.types.map(([name, , , , members]) => [name, members])).toEqual(
    typesOf(ours.api).map((type) => [type.name, membersOf(type).map(({ name }) => name)]),
  );
  for (const [, , page, , members] of index.types)
    expect(attributes(files.get(page) ?? '', 'id'), page).toEqual(expect.arrayContaining([...members]));
  expect(index.examples).toEqual([
    ['Availability', 'example.availability.html', expect.stringMatching(/^When an activity can be booked/)],
    ['PlacePage', 'example.placePage.html', expect.stringMatching(/^A place page/)],
  ]);
});

test('a directive that only says how the graph is made, and its types, are not for clients', () => {
  expect(ours.api.getType('MergeRule')).toBeUndefined();
  expect([...filesOf(ours).keys()].filter((file) => /join__|link__|MergeRule/.test(file))).toEqual([]);
});

test('whatever a description, a default, a reason or an example says, it is shown and not run', () => {
  const evil = `<script>alert(1)</script><img src=x onerror=alert(2)> "' & </code></pre></title>`;
  const quoted = JSON.stringify(evil);
  const api = buildSchema(`
    """\n${evil} \`${evil}\`\n\n- ${evil}\n"""
    type Query {
      ${JSON.stringify(evil)}
      a(${quoted} b: String = ${quoted} @deprecated(reason: ${quoted})): E @deprecated(reason: ${quoted})
    }
    ${quoted} enum E { ${quoted} V @deprecated(reason: ${quoted}) }
    ${quoted} scalar S @specifiedBy(url: ${quoted})
  `);
  const files = filesOf(
    inputOf(api, { title: evil, examples: [{ name: evil, text: `# ${evil}\n{ a(b: ${JSON.stringify(evil)}) }` }] }),
  );
  const ownTags = new Set([
    ...[...pagesIn(filesOf(ours)).values()].flatMap((page) => page.match(/<[/!]?\w+/g) ?? []),
    ...['<s', '</s', '<strong', '</strong'],
  ]);
  for (const [file, page] of pagesIn(files)) {
    const tags = page.match(/<[/!]?\w+/g) ?? [];
    expect(
      tags.filter((tag) => !ownTags.has(tag)),
      file,
    ).toEqual([]);
    expect(page.match(/<script/g), file).toHaveLength(3);
    expect(page, file).toContain('&lt;script&gt;alert(1)');
    expect(page, file).not.toMatch(/<[^>]*\sonerror/);
  }
  expect([...files.keys()].every((file) => /^[\w.-]+$/.test(file))).toBe(true);
  expect(brokenLinks(pagesIn(files), assets)).toEqual([]);
});

test('the page of what is deprecated has fields, arguments, inputs and values, with their reasons and places', () => {
  const api = buildSchema(`
    interface Node { id: ID @deprecated(reason: "no ids") }
    type Query { old: Int @deprecated(reason: "use \`fresh\`") fresh(by: Int, with: Filter, way: Way, like: Int @deprecated): Node }
    input Filter { text: String, words: String @deprecated(reason: "use \`Filter.text\`") }
    enum Way { UP DOWN @deprecated(reason: "it only goes up") }
  `);
  const files = filesOf(inputOf(api));
  const page = files.get('deprecated.html') ?? '';
  expect(textOf(page)).toContain(
    'Filter.words use Filter.text Node.id no ids Query.old use fresh Query.fresh(like:) No longer supported Way.DOWN it only goes up',
  );
  expect(attributes(page, 'href').filter((address) => address.startsWith('type.'))).toEqual([
    'type.Filter.html#words',
    'type.Filter.html#text',
    'type.Node.html#id',
    'type.Query.html#old',
    'type.Query.html#fresh',
    'type.Query.html#fresh-arg-like',
    'type.Way.html#DOWN',
  ]);
  expect(textOf(files.get('type.Way.html'))).toContain('Deprecated. it only goes up');
  expect(brokenLinks(pagesIn(files), assets)).toEqual([]);
});

test('a field says what its arguments are without being given, who may see it, what it costs and who asks for it', () => {
  const files = filesOf(ours);
  const place = textOf(files.get('type.Place.html'));
  expect(place).toContain('orderBy: ActivityOrder! = {field: NEWEST, direction: DESC}');
  expect(place).toContain('Its edges costs as many items as first or last says, else as 20.');
  expect(textOf(files.get('type.Query.html'))).toMatch(
    /bookings: BookingConnection .*?Who may see it Only with a key or a token\./,
  );
  expect(textOf(files.get('type.Booking.html'))).toContain('agreed. Who may see it Only with a key or a token.');
  expect(textOf(files.get('type.Activity.html'))).toMatch(
    /availabilityCalendar: .*?Cost The list costs as 31 items. Examples Availability/,
  );
  expect(attributes(files.get('type.PlaceOrder.html') ?? '', 'href')).toContain('type.Place.html#children-arg-orderBy');
  expect(attributes(files.get('example.placePage.html') ?? '', 'href')).toEqual(
    expect.arrayContaining([
      'type.ActivityOrderField.html#RATING',
      'type.ActivityOrder.html#field',
      'type.Query.html#place',
    ]),
  );
});

test('the same schema makes the same pages, in whatever order its types stand', () => {
  const types = ['type Query { b: B a: A }', 'type A { x: B }', 'union U = B | A', 'type B { x: A u: U }'];
  const files = filesOf(inputOf(buildSchema(types.join('\n'))));
  expect(filesOf(inputOf(buildSchema(types.toReversed().join('\n'))))).toEqual(files);
});

test('types whose names differ in capital letters only have files that differ in more', () => {
  const files = filesOf(
    inputOf(
      buildSchema(
        'type Query { a: place b: Place c: PLACE }  type place { x: Int } type Place { x: Int } type PLACE { x: Int }',
      ),
    ),
  );
  const lower = [...files.keys()].map((file) => file.toLowerCase());
  expect(new Set(lower).size).toBe(lower.length);
  expect(textOf(files.get('type.place-3.html'))).toContain('place object');
});

test('an example that the API does not have is named, with its line', () => {
  const examples = [{ name: 'old', text: '{\n  gone\n}' }];
  expect(() => filesOf(inputOf(buildSchema('type Query { a: Int }'), { examples }))).toThrow(
    'The example old.graphql is not of this API: line 2: Cannot query field "gone" on type "Query".',
  );
});
