import type { DocumentNode } from 'graphql';
import { canonicalArguments } from './canonicalArguments.js';
import { definitionsOf, type Definition } from './definitions.js';
import { knownNamesIn, type KnownName } from './directiveNames.js';

/** A directive where it stands. */
export type DirectiveUse = {
  readonly directive: KnownName;
  /** As texts, the same for the same meaning. */
  readonly arguments: ReadonlyMap<string, string>;
};

/** What is said of a coordinate, wherever it is defined or extended. */
export type Described = Pick<Definition, 'line' | 'column'> & { readonly uses: readonly DirectiveUse[] };

/** A directive as it is written: `@route(id: "id")`. */
export const useText = ({ directive: { name }, arguments: given }: DirectiveUse): string => {
  const texts = [...given].map(([argument, value]) => `${argument}: ${value}`);
  return `@${name}${texts.length > 0 ? `(${texts.join(', ')})` : ''}`;
};

/** All directives of a schema by the coordinate that they stand at; coordinates without any are there, too. */
export const describedIn = (document: DocumentNode): Map<string, Described> => {
  const nameOf = knownNamesIn(document);
  const described = new Map<string, Described>();
  for (const { coordinate, line, column, directives } of definitionsOf(document)) {
    const uses = directives.map((node): DirectiveUse => {
      const directive = nameOf(node.name.value);
      return { directive, arguments: canonicalArguments(directive.name, node) };
    });
    const known = described.get(coordinate);
    described.set(coordinate, known ? { ...known, uses: [...known.uses, ...uses] } : { line, column, uses });
  }
  return described;
};
