/** A small supergraph to compare the executors on. */
export type Fixture = {
  readonly name: string;
  /** The SDL of each subgraph. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Operations have at most so many fields. */
  readonly maximumFields?: number;
};

export const federation = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"]
)
`;
