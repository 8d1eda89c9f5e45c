import { isInterfaceType, isObjectType, isInputObjectType, isEnumType, type GraphQLSchema } from 'graphql';

/** Something of a schema that can be looked for: a type, or a field, an input field or a value of one. */
export type SchemaEntry = {
  readonly type: string;
  readonly member: string | undefined;
  /** `Activity`, or `Activity.title`. */
  readonly coordinate: string;
  readonly description: string;
};

const membersOf = (
  type: ReturnType<GraphQLSchema['getType']>,
): ReadonlyArray<{ name: string; description?: unknown }> => {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
};

const textOf = (description: unknown): string => (typeof description === 'string' ? description : '');

/** All that can be looked for in a schema, but for what GraphQL itself has. */
export const schemaEntries = (schema: GraphQLSchema): readonly SchemaEntry[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [
      { type: type.name, member: undefined, coordinate: type.name, description: textOf(type.description) },
      ...membersOf(type).map(({ name, description }) => ({
        type: type.name,
        member: name,
        coordinate: `${type.name}.${name}`,
        description: textOf(description),
      })),
    ]);

/** The smaller, the better it fits; undefined when it does not. Types come before their fields. */
const rankOf = ({ member, coordinate, type, description }: SchemaEntry, text: string): number | undefined => {
  const name = (member ?? type).toLowerCase();
  const after = member === undefined ? 0 : 1;
  if (name === text || coordinate.toLowerCase() === text) return after;
  if (name.startsWith(text) || coordinate.toLowerCase().startsWith(text)) return 2 + after;
  if (name.includes(text)) return 4 + after;
  return description.toLowerCase().includes(text) ? 6 + after : undefined;
};

/** The entries that fit a text, by name before description, the best first; at most `maximum`. */
export const searchSchema = (
  entries: readonly SchemaEntry[],
  searched: string,
  maximum: number,
): readonly SchemaEntry[] => {
  const text = searched.trim().toLowerCase();
  if (text === '') return [];
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, text);
      return rank === undefined ? [] : [{ entry, rank }];
    })
    .sort((one, other) => one.rank - other.rank || one.entry.coordinate.localeCompare(other.entry.coordinate))
    .slice(0, maximum)
    .map(({ entry }) => entry);
};
