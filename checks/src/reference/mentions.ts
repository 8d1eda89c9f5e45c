import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type NameNode,
} from 'graphql';

/** A place in a document's text that names a type, a field, an input field or a value of an enum. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly member?: string;
};

/** What a valid document names, in the order of its text, and the types of its fields besides. */
export type Mentions = { readonly named: readonly Mention[]; readonly types: ReadonlySet<string> };

/** Finds what of a schema a valid document names. */
export const mentionsIn = (schema: GraphQLSchema, document: DocumentNode): Mentions => {
  const named: Mention[] = [];
  const types = new Set<string>();
  const info = new TypeInfo(schema);
  const mention = (node: NameNode | ASTNode, type: string | undefined, member?: string): void => {
    if (type === undefined || !node.loc) return;
    const { start, end } = node.loc;
    types.add(type);
    named.push({ start, end, type, ...(member !== undefined && { member }) });
  };
  const enter = (node: ASTNode): void => {
    if (node.kind === Kind.NAMED_TYPE) mention(node, node.name.value);
    if (node.kind === Kind.FIELD) {
      mention(node.name, info.getParentType()?.name, node.name.value);
      const type = getNamedType(info.getType());
      if (type) types.add(type.name);
    }
    // Within a value the parent is the input object; the input type is that of the field.
    if (node.kind === Kind.OBJECT_FIELD)
      mention(node.name, getNamedType(info.getParentInputType() ?? undefined)?.name, node.name.value);
    if (node.kind === Kind.ENUM) mention(node, getNamedType(info.getInputType() ?? undefined)?.name, node.value);
    const input = node.kind === Kind.ARGUMENT ? getNamedType(info.getInputType() ?? undefined) : undefined;
    if (input) types.add(input.name);
  };
  visit(document, visitWithTypeInfo(info, { enter }));
  return { named: named.sort((left, right) => left.start - right.start), types };
};
