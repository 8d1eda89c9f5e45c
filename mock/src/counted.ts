import { getNamedType, getNullableType, isEnumType, isListType, isObjectType, type GraphQLObjectType } from 'graphql';
import { drawAt } from './draw.js';
import type { Thing, View } from './thing.js';
import { languages, words } from './wordLists.js';

/** Values that something may be counted by: those that the schema's words for it name. */
const valuesFor = ({ world: { model }, subgraph }: View, enumName: string, member: string): readonly string[] => {
  const said = model.description(`${enumName}.${member}`);
  const numbers = said.match(/\d+(?:\.\d+)?(?=[,.]|$)/g) ?? [];
  if (numbers.length > 2) return numbers;
  const wanted = member.toLowerCase().replaceAll('_', '');
  if (wanted.startsWith('lang')) return languages;
  const type = Object.values(subgraph.schema.getTypeMap()).find(
    (each) => isEnumType(each) && each.name !== enumName && each.name.toLowerCase().endsWith(wanted),
  );
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : words;
};

const spread = (view: View, values: readonly string[], total: number, place: string) =>
  values
    .map((value) => ({ value, share: drawAt(view.world.seed, `${place} ${value}`).share() ** 2 }))
    .map(({ value, share }) => ({ value, count: Math.floor(share * total) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

/**
 * Things that are counted, each once: for each member of the enum that tells them apart a list of values and how many have
 * them, none more than the page's total.
 */
export const countedThings = (view: View, page: Thing, type: GraphQLObjectType, place: string): readonly Thing[] => {
  const fields = Object.values(type.getFields());
  const by = fields.find((field) => isEnumType(getNamedType(field.type)) && !isListType(getNullableType(field.type)));
  const list = fields.find(
    (field) => isListType(getNullableType(field.type)) && isObjectType(getNamedType(field.type)),
  );
  const total = Number(page.known['totalCount'] ?? 10);
  const enumType = by && getNamedType(by.type);
  const things = (typeName: string, values: readonly string[], at: string): Thing[] =>
    spread(view, values, total, at).map(({ value, count }) => ({
      typeName,
      identity: `${at}[${value}]`,
      known: { value, count, name: value, total: count },
    }));
  if (!by || !isEnumType(enumType) || !list) return things(type.name, words, place);
  return enumType.getValues().map(({ name }): Thing => {
    const at = `${place}[${name}]`;
    const inner = things(getNamedType(list.type).name, valuesFor(view, enumType.name, name), at);
    return { typeName: type.name, identity: at, known: { [by.name]: name, [list.name]: inner } };
  });
};
