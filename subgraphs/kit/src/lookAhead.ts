import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Context = Pick<GraphQLResolveInfo, 'fragments'>;

const collect = (context: Context, selectionSet: SelectionSetNode | undefined, into: FieldNode[]): FieldNode[] => {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) into.push(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(context, selection.selectionSet, into);
    else collect(context, context.fragments[selection.name.value]?.selectionSet, into);
  }
  return into;
};

/**
 * Whether the field being resolved is asked for the field at `path` below it, through fragments of any type.
 * It may say yes for a field that @skip leaves out: it is there to avoid work, never to decide what is answered.
 */
export const asksFor = (
  info: Pick<GraphQLResolveInfo, 'fragments' | 'fieldNodes'>,
  ...path: readonly string[]
): boolean => {
  let fields: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) {
    fields = fields
      .flatMap((field) => collect(info, field.selectionSet, []))
      .filter((field) => field.name.value === name);
  }
  return fields.length > 0;
};
