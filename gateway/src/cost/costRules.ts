/** What @listSize says of a field. */
export type ListSize = {
  /** The items of its list where no slicing argument says how many. */
  readonly assumedSize: number | undefined;
  /** Arguments, as paths into them, whose number is that of the items; of a list its length is. */
  readonly slicingArguments: ReadonlyArray<readonly string[]>;
  /** The lists right below it that have so many items; empty when it is a list itself. */
  readonly sizedFields: readonly string[];
  /** Whether one slicing argument has to be given, and no other. */
  readonly requireOneSlicingArgument: boolean;
};

/** What @cost and @listSize say in a schema. */
export type CostRules = {
  /** By coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By coordinate of a field. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
};

/** How many shards are asked for a field; 1 for what one subgraph answers alone. */
export type ShardsAsked = (parentType: string, field: string) => number;

export type Variables = Readonly<Record<string, unknown>>;
