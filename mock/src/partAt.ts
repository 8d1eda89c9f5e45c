import { getNullableType, isLeafType, type GraphQLObjectType } from 'graphql';
import { compositeOf, objectTypeAt } from './objectType.js';
import { dayKey, flattened, type Asked, type Thing, type Values, type View } from './thing.js';

/** What arguments say of the thing that they ask for: its fields of the same name. Of many they do not say which is which. */
const echoed = (type: GraphQLObjectType, given: Values, isOne: boolean): Values =>
  Object.fromEntries(
    Object.entries(given).filter(([name, value]) => {
      const field = type.getFields()[name];
      return field && typeof value !== 'object' && (isOne || name !== 'id') && isLeafType(getNullableType(field.type));
    }),
  );

/** An object that is no entity: a part of the thing. `day` is what it is about; of a list it is one of several. */
export const partAt = (view: View, { thing, field, args }: Asked, place: string, day?: string, isOne = true): Thing => {
  const type = objectTypeAt(view, compositeOf(field.type), place);
  const here = flattened(args);
  // What a mutation is given is what it makes; what a query is given only says what is looked for.
  const isMade = thing.given !== undefined || thing.typeName === view.subgraph.schema.getMutationType()?.name;
  return {
    typeName: type.name,
    identity: place,
    known: { ...echoed(type, here, isOne), ...(day !== undefined && { [dayKey]: day }) },
    bucket: thing.bucket,
    parent: thing,
    given: isMade ? { ...thing.given, ...here } : undefined,
  };
};
