import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Whether @skip and @include on a selection let it through. */
const isIncluded = ({ directives = [] }: SelectionNode, variables: Variables): boolean =>
  directives.every((directive) => {
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if');
    const holds = condition && valueFromASTUntyped(condition.value, variables) === true;
    if (directive.name.value === 'skip') return !holds;
    return directive.name.value !== 'include' || holds === true;
  });

/** A root field with the inline fragments around it, from the outside in: they carry conditions too. */
export type RootSelection = { readonly field: FieldNode; readonly around: readonly InlineFragmentNode[] };

/** The root fields of an operation whose fragments are inline. */
export const rootSelections = (set: SelectionSetNode, around: RootSelection['around'] = []): RootSelection[] =>
  set.selections.flatMap((selection): RootSelection[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, around }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootSelections(selection.selectionSet, [...around, selection]);
    return [];
  });

/** Whether @skip and @include let a root field through. */
export const isRootIncluded = ({ field, around }: RootSelection, variables: Variables): boolean =>
  around.every((fragment) => isIncluded(fragment, variables)) && isIncluded(field, variables);

/** The root field alone: who only asks what it is called and whether it is included need not keep what it selects. */
export const withoutBelow = ({ field, around }: RootSelection): RootSelection => {
  const { selectionSet: _, ...alone } = field;
  return {
    field: alone,
    around: around.map((fragment) => ({ ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [] } })),
  };
};

/** The selection as it stands in a document. */
export const wrapRoot = ({ field, around }: RootSelection): SelectionNode =>
  around.reduceRight<SelectionNode>(
    (inner, fragment) => ({ ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } }),
    field,
  );
