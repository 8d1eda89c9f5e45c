import { Kind, parse, print, type DefinitionNode } from 'graphql';

const nameOf = (definition: DefinitionNode): string =>
  definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION
    ? `${definition.kind} ${definition.name?.value ?? ''}`
    : definition.kind;

/**
 * A document's text as it is for all that differ from it only in spaces, commas, comments and in the order of their
 * definitions; undefined when it is none. It is read no further than `maxTokens` names, numbers and signs.
 */
export const normalForm = (text: string, maxTokens: number): string | undefined => {
  try {
    const { definitions } = parse(text, { noLocation: true, maxTokens });
    return definitions
      .map((definition) => ({ key: nameOf(definition), text: print(definition) }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map((definition) => definition.text)
      .join('\n');
  } catch {
    return undefined;
  }
};
