const link = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

/** Activities of shards, as small as faults of answers need them. */
const activities = `
${link('"@key", "@composeDirective"')}
  @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@owned", "@route", "@scatter", "@merge", "MergeRule"])
  @composeDirective(name: "@owned")
  @composeDirective(name: "@route")
  @composeDirective(name: "@scatter")
  @composeDirective(name: "@merge")

directive @owned(id: String! = "id") on OBJECT
directive @route(id: String!, max: Int! = 100) on FIELD_DEFINITION
directive @scatter on FIELD_DEFINITION | OBJECT
directive @merge(rule: MergeRule!) on FIELD_DEFINITION | OBJECT

enum MergeRule {
  PAGE
}

type Query {
  activity(id: ID!): Activity @route(id: "id")
  activitiesByIds(ids: [ID!]!): [Activity]! @route(id: "ids")
  activities(first: Int, after: String, last: Int, before: String): ActivityConnection @scatter
}

type Activity @key(fields: "id") @owned {
  id: ID!
  title: String!
  place: Place
}

type Place @key(fields: "id", resolvable: false) {
  id: ID!
}

type ActivityConnection @merge(rule: PAGE) {
  edges: [ActivityEdge!]!
  pageInfo: PageInfo!
}

type ActivityEdge {
  cursor: String!
  node: Activity!
}

type PageInfo {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}
`;

const places = `
${link('"@key"')}

type Query {
  place(id: ID!): Place
}

type Place @key(fields: "id") {
  id: ID!
  name: String!
}
`;

export const memorySchemas = { activities, places } as const;
export type MemorySubgraph = keyof typeof memorySchemas;
