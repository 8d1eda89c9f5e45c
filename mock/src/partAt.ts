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

/** What a list says of one of its things: where it stands, for a field `position`, and the day that it is about. */
export type InList = { readonly index: number; readonly day: string | undefined };

const saidByList = (type: GraphQLObjectType, { index, day }: InList): Values => ({
  ...(String(type.getFields()['position']?.type).startsWith('Int') && { position: index }),
  ...(day !== undefined && { [dayKey]: day }),
});

/** An object that is no entity: a part of the thing, alone or in a list. */
export const partAt = (view: View, { thing, field, args }: Asked, place: string, inList?: InList): Thing => {
  const type = objectTypeAt(view, compositeOf(field.type), place);
  const here = flattened(args);
  // What a mutation is given is what it makes; what a query is given only says what is looked for.
  const isMade = thing.given !== undefined || thing.typeName === view.subgraph.schema.getMutationType()?.name;
  return {
    typeName: type.name,
    identity: place,
    known: { ...echoed(type, here, inList === undefined), ...(inList && saidByList(type, inList)) },
    bucket: thing.bucket,
    parent: thing,
    given: isMade ? { ...thing.given, ...here } : undefined,
  };
};
