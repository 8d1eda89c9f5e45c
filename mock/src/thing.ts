import type { GraphQLField } from 'graphql';
import type { Model, SubgraphModel } from './model.js';
import type { Overrides } from './overrides.js';
import type { Population } from './population.js';

export type Values = Readonly<Record<string, unknown>>;

/** An object of the made-up world. */
export type Thing = {
  readonly typeName: string;
  /** What its values follow from: the same for the same thing in every subgraph. */
  readonly identity: string;
  /** What is known of it already, by field: its key, what it was asked for by, what stands in a page. */
  readonly known: Values;
  /** An entity's number among those of its type. */
  readonly position?: number | undefined;
  /** The bucket of what it belongs to, where that is on a shard. */
  readonly bucket?: number | undefined;
  /** The object that it is a part of. */
  readonly parent?: Thing | undefined;
  /** Arguments of the field that returned it, those of input objects among them. */
  readonly given?: Values | undefined;
};

/** The day that a thing is about, among what is known of it; no field is called so. */
export const dayKey = 'tripgraph day';

/** What all answers follow from. */
export type World = {
  readonly seed: string;
  readonly model: Model;
  readonly population: Population;
  readonly overrides: Overrides;
};

/** The world as one subgraph, or one shard of it, sees it. */
export type View = {
  readonly world: World;
  readonly subgraph: SubgraphModel;
  /** Whether what has an id of this bucket is here; true for all where there are no shards. */
  readonly owns: (bucket: number) => boolean;
  /** The value of a thing's field that is asked for without arguments; undefined where it has no such field. */
  readonly plain: (thing: Thing, field: string) => unknown;
};

/** A field of a thing, with what it is asked with. */
export type Asked = {
  readonly thing: Thing;
  readonly field: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>;
  readonly args: Values;
};

/** Whether a value is a thing and not one of a scalar. */
export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'identity') && Object.hasOwn(value, 'known');

/** Arguments with those of their input objects beside them: `{input: {bookingId}}` has `bookingId`, too. */
export const flattened = (given: Values): Values => {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      Object.assign(all, flattened(value as Values));
    else if (value !== null && value !== undefined) all[name] = value;
  }
  return all;
};
