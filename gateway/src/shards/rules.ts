/** How the values of several shards become one; the schema's directive @merge says which. */
export type MergeRule = 'PAGE' | 'SUM' | 'MIN' | 'MAX' | 'ANY' | 'ALL' | 'COUNTS' | 'FIRST';

/** What a field returns and takes, as far as routing and merging need to know. */
export type FieldShape = {
  /** The named type without its list and non-null marks. */
  readonly typeName: string;
  readonly isList: boolean;
  /** Argument name to its type as written in SDL, such as `[ID!]!`. */
  readonly argumentTypes: ReadonlyMap<string, string>;
};

export type TypeShape = {
  readonly kind: 'object' | 'interface' | 'union' | 'leaf';
  readonly fields: ReadonlyMap<string, FieldShape>;
  /** For an object type: itself, its interfaces and its unions. */
  readonly names: ReadonlySet<string>;
};

/** A field of an entity's key, with what is asked below it where it is an object. */
export type KeyField = { readonly name: string; readonly fields: readonly KeyField[] | undefined };

/** Fields whose values together say which entity of its type one is. */
export type EntityKey = readonly KeyField[];

/**
 * The shard rules of one sharded subgraph, read from the directives of its schema. Coordinates are `Type.field`.
 * Everything that decides where a request goes and how answers merge is in here, the bucket map aside.
 */
export type ShardRules = {
  /** Entity types that live on one shard, with the field that holds the id. */
  readonly owned: ReadonlyMap<string, string>;
  /** Entity types that any shard may know something about, with their key fields. */
  readonly scattered: ReadonlyMap<string, readonly string[]>;
  /** Root fields answered by the owner of the id at an argument path. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
  /** The routes that end in a list of ids, each shard getting its own, with how many ids may be asked for at once. */
  readonly splits: ReadonlyMap<string, number>;
  /** Root fields that every shard is asked. */
  readonly scatters: ReadonlySet<string>;
  /** Mutations that may be sent twice with the effect of once. */
  readonly idempotent: ReadonlySet<string>;
  /** Fields that are null as soon as a part of them is lost. */
  readonly strict: ReadonlySet<string>;
  /** By coordinate of a field, or by name of a type. */
  readonly merges: ReadonlyMap<string, MergeRule>;
  /** By entity type the keys that the subgraph can say of its entities. */
  readonly keys: ReadonlyMap<string, readonly EntityKey[]>;
  readonly types: ReadonlyMap<string, TypeShape>;
  readonly queryType: string;
  readonly mutationType: string | undefined;
};

/** The edges of a page where the client says neither `first` nor `last`; part of the meaning of @merge(rule: PAGE). */
export const defaultPageSize = 20;

/** How many ids a list may have where @route does not say; part of the meaning of @route. */
export const defaultMaximumIds = 100;

/** The rule for a field: its own, or that of the type it returns. */
export const mergeRuleOf = (rules: ShardRules, parentType: string, fieldName: string): MergeRule | undefined => {
  const shape = rules.types.get(parentType)?.fields.get(fieldName);
  return rules.merges.get(`${parentType}.${fieldName}`) ?? (shape && rules.merges.get(shape.typeName));
};
