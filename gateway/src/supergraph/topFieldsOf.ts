import { Kind, parse } from 'graphql';

/** The fields that a field set such as `id maker { id }` names at its top: `id` and `maker`. */
export const topFieldsOf = (fieldSet: string): string[] =>
  parse(`{ ${fieldSet} }`, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        )
      : [],
  );
