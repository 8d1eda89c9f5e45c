/** How large a graph is. */
export type GraphSize = { readonly subgraphs: number; readonly types: number; readonly operations: number };

/** A graph and what is asked of it, made of a seed. */
export type LargeGraph = {
  /** By file, relative to the folder: supergraph.yaml, the schemas, a manifest. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: string;
};

/** Of the types of a subgraph: entities, enums and input types; the others are values. */
const parts = { entities: 0.24, enums: 0.12, inputs: 0.12 };

type Names = {
  readonly entity: (subgraph: number, index: number) => string;
  readonly field: (index: number) => string;
};

const names: Names = { entity: (subgraph, index) => `S${subgraph}Entity${index}`, field: (index) => `field${index}` };

const scalars = ['String!', 'Int', 'Boolean!', 'Float', 'ID', 'String'];

type Shape = {
  readonly subgraphs: number;
  readonly entities: number;
  readonly enums: number;
  readonly inputs: number;
  readonly values: number;
};

const shapeOf = ({ subgraphs, types }: GraphSize): Shape => {
  const each = Math.ceil(types / subgraphs);
  const [entities, enums, inputs] = [parts.entities, parts.enums, parts.inputs].map((part) =>
    Math.round(each * part),
  ) as [number, number, number];
  return { subgraphs, entities, enums, inputs, values: each - entities - enums - inputs };
};

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** Subgraphs whose entities another one refers to and adds fields to. */
const neighbour = ({ subgraphs }: Shape, subgraph: number, step: number): number => (subgraph + step) % subgraphs;

const entityText = (shape: Shape, subgraph: number, index: number): string => {
  const { entities, values, enums } = shape;
  return `"An entity."
type ${names.entity(subgraph, index)} @key(fields: "id") {
  id: ID!
${scalars.map((type, field) => `  "A field."\n  ${names.field(field)}(format: String): ${type}`).join('\n')}
  kind: S${subgraph}Enum${index % enums}!
  value: S${subgraph}Value${index % values}
  next: ${names.entity(subgraph, (index + 1) % entities)}
  other: ${names.entity(neighbour(shape, subgraph, 1 + (index % 3)), index)}
}`;
};

const schemaText = (shape: Shape, subgraph: number): string => {
  const { entities, values, enums, inputs } = shape;
  const foreign = range(entities).map((index) => {
    const of = neighbour(shape, subgraph, 1 + (index % 3));
    return `type ${names.entity(of, index)} @key(fields: "id") {\n  id: ID!\n  from${subgraph}: String\n}`;
  });
  return [
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])',
    `type Query {\n${range(entities)
      .map(
        (index) =>
          `  s${subgraph}Entity${index}(id: ID!): ${names.entity(subgraph, index)}\n  s${subgraph}Entities${index}(filter: S${subgraph}Input${index % inputs}, first: Int = 10): [${names.entity(subgraph, index)}!]!`,
      )
      .join('\n')}\n}`,
    ...range(entities).map((index) => entityText(shape, subgraph, index)),
    ...foreign,
    ...range(values).map(
      (index) =>
        `type S${subgraph}Value${index} {\n${scalars.map((type, field) => `  ${names.field(field)}: ${type}`).join('\n')}\n  deeper: S${subgraph}Value${(index + 1) % values}\n}`,
    ),
    ...range(enums).map((index) => `enum S${subgraph}Enum${index} { A B C D }`),
    ...range(inputs).map(
      (index) =>
        `input S${subgraph}Input${index} { text: String kind: S${subgraph}Enum${index % enums} limit: Int = 10 }`,
    ),
  ].join('\n\n');
};

const operationText = (shape: Shape, number: number): string => {
  const subgraph = number % shape.subgraphs;
  const index = Math.floor(number / shape.subgraphs) % shape.entities;
  const other = neighbour(shape, subgraph, 1 + (index % 3));
  return `query Operation${number}($id: ID!, $filter: S${subgraph}Input${index % shape.inputs}) {
  s${subgraph}Entity${index}(id: $id) {
    id field${number % 3} kind value { field0 deeper { field${number % 6} } }
    other { id field1 other { id field2 } next { id field3 } }
  }
  s${subgraph}Entities${index}(filter: $filter, first: ${1 + (number % 50)}) { id field0 other { id field${number % 6} from${subgraph} value { field0 } } }
  s${other}Entity0(id: $id) { field0 kind }
}`;
};

/** The configuration of a graph of so many subgraphs. */
const configText = ({ subgraphs }: Shape): string =>
  [
    'federation_version: =2.14.4',
    'subgraphs:',
    ...range(subgraphs).map(
      (subgraph) =>
        `  s${subgraph}:\n    routing_url: http://127.0.0.1:${5_000 + subgraph}/graphql\n    schema: { file: s${subgraph}.graphql }`,
    ),
  ].join('\n');

/** A graph of a size; `isChanged` is how a pull request leaves it: fields gone, others new or of another type. */
export const largeGraph = (size: GraphSize, isChanged: boolean): LargeGraph => {
  const shape = shapeOf(size);
  const changed = (text: string, subgraph: number): string =>
    isChanged && subgraph % 10 === 0
      ? text
          .replace('  "A field."\n  field5(format: String): String\n', '')
          .replace('field3(format: String): Float', 'field3(format: String): Float!\n  fresh: String')
          .replace('enum S', `enum S${subgraph}Fresh { E F }\n\nenum S`)
      : text;
  const schemas = range(shape.subgraphs).map(
    (subgraph) => [`s${subgraph}.graphql`, changed(schemaText(shape, subgraph), subgraph)] as const,
  );
  const operations = range(size.operations).map((number) => operationText(shape, number));
  const manifest = JSON.stringify(Object.fromEntries(operations.map((text, number) => [`operation-${number}`, text])));
  return { files: new Map([['supergraph.yaml', configText(shape)], ...schemas]), manifest };
};
