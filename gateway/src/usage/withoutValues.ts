import {
  getNamedType,
  isScalarType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type ListValueNode,
  type StringValueNode,
  type ValueNode,
} from 'graphql';

const noText: StringValueNode = { kind: Kind.STRING, value: '' };

/** Each item once: how many there were is a value, too. */
const eachOnce = (list: ListValueNode): ListValueNode => {
  const byText = new Map<string, ValueNode>(list.values.map((value) => [print(value), value]));
  return { ...list, values: [...byText.values()] };
};

/**
 * A document without the values that its author wrote: texts are "", numbers are 0, lists have each item once, and what is
 * given for a scalar of our own is "" whatever it was. Names stay, and so do booleans, null, and the values of enums: what
 * was valid on this schema still is.
 */
export const withoutValues = (document: DocumentNode, schema: GraphQLSchema): DocumentNode => {
  const types = new TypeInfo(schema);
  /** What the schema says nothing of could be anything. */
  const isOpaque = (): boolean => {
    const type = types.getInputType();
    return !type || isScalarType(getNamedType(type));
  };
  return visit(
    document,
    visitWithTypeInfo(types, {
      StringValue: () => noText,
      IntValue: (value) => ({ ...value, value: '0' }),
      FloatValue: (value) => ({ ...value, value: '0' }),
      EnumValue: () => (isOpaque() ? noText : undefined),
      ObjectValue: { enter: () => (isOpaque() ? noText : undefined) },
      ListValue: { leave: eachOnce },
    }),
  );
};
