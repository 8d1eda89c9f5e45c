import { Kind, parse } from 'graphql';

/**
 * The chosen name if the text has an operation of it. The editor finds operations a moment after they are written: until then the
 * chosen one may be of the text before.
 */
export const operationNameIn = (query: string, chosen: string | undefined): string | undefined => {
  try {
    const { definitions } = parse(query, { noLocation: true });
    const isThere = definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === chosen,
    );
    return isThere ? chosen : undefined;
  } catch {
    return chosen;
  }
};
