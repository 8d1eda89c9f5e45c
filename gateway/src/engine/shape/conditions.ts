import { Kind, visit, type DirectiveNode, type DocumentNode } from 'graphql';
import type { Variables } from '../run.js';

/** The variables that decide what a document leaves out (@skip and @include). */
export const conditionVariables = (document: DocumentNode): string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
};

/** Which of `names` are true, as a text to tell cases apart by. */
export const conditionCase = (names: readonly string[], variables: Variables): string => {
  let text = '';
  for (const name of names) text += variables[name] === true ? '1' : '0';
  return text;
};

/** Whether the directives of a selection let it through. */
export const isIncluded = (directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean => {
  for (const directive of directives ?? []) {
    const value = directive.arguments?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    if (directive.name.value === 'skip' && holds) return false;
    if (directive.name.value === 'include' && !holds) return false;
  }
  return true;
};
