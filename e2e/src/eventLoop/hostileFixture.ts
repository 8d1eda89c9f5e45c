import { federation, type Fixture } from '../differential/fixture.js';

/** Names of the object types that stand behind one interface and one union. */
export const typeNames: readonly string[] = Array.from({ length: 20 }, (_, index) => `T${index}`);

const each = (text: (name: string) => string): string => typeNames.map(text).join('\n');

const nodeFields = `id: ID! name: String next: Node any: Any list(first: Int): [Node] value(a: Int, b: String, c: [Int!], filter: Filter): String`;

/**
 * A supergraph that makes much of little: everything leads to everything, behind an interface of twenty types, and `stars`
 * of each type come from another subgraph, so that asking the interface for them is asking twenty times.
 */
export const hostileFixture: Fixture = {
  name: 'hostile',
  subgraphs: {
    things: `${federation}
      type Query { node: Node nodes(ids: [ID!], filter: Filter): [Node!] any: Any t: T0 }
      interface Node { ${nodeFields} }
      union Any = ${typeNames.join(' | ')}
      input Filter { and: [Filter!] or: [Filter!] not: Filter name: String n: Int }
      ${each((name) => `type ${name} implements Node @key(fields: "id") { ${nodeFields} own${name}: Int }`)}`,
    stars: `${federation}
      interface Node { id: ID! stars: Int }
      ${each((name) => `type ${name} implements Node @key(fields: "id") { id: ID! stars: Int other: ${name} }`)}`,
  },
};
