import {
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fieldRequirements } from './fieldRequirements.js';
import type { Grants, Guards } from './guards.js';
import { inspectDocument, type GuardedField } from './inspectDocument.js';
import { bitsOf, hasBit, numberRequirements, type Bits } from './numberRequirements.js';
import { withoutFields } from './withoutFields.js';

/** What a client sees of an operation. */
export type View =
  | {
      readonly kind: 'shown';
      /** Fields of the document in whose place is null. */
      readonly hidden: ReadonlySet<FieldNode>;
      /** What is asked of subgraphs: the document when nothing is hidden; undefined: nothing. */
      readonly asked: DocumentNode | undefined;
    }
  | { readonly kind: 'refused'; readonly paths: ReadonlyArray<readonly string[]> };

/** An operation that not everybody may see the whole of. */
export type GuardedOperation = {
  /** Which of what the operation requires is met by who asks: clients of one case see the same of it. */
  readonly caseOf: (grants: Grants) => string;
  /** What clients like this one see, of the document that it was made for or one of the same text. */
  readonly viewOf: (grants: Grants, document: DocumentNode, operation: OperationDefinitionNode) => View;
};

/** Undefined for an operation that everybody may see the whole of. */
export type Authorize = (document: DocumentNode, operation: OperationDefinitionNode) => GuardedOperation | undefined;

export type AuthorizeOptions = {
  readonly guards: Guards;
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The one with all types. */
  readonly wholeSchema: GraphQLSchema;
  /** Whether an operation is refused as soon as one of its fields may not be seen. */
  readonly reject: boolean;
};

/** A refusal names no more fields than these. */
const maximumPaths = 20;

/** A view is a matter of the bits that an operation uses. */
const caseText = (met: Bits, used: Bits): string => used.map((bits, word) => bits & (met[word] ?? 0)).join();

const hiddenFields = (guarded: readonly GuardedField[], met: Bits): GuardedField[] =>
  guarded.filter(({ needs }) => [...needs].some((number) => !hasBit(met, number)));

/**
 * Decides what clients may see, by what the supergraph requires and by nothing else: not by what subgraphs say. A mutation is
 * refused when anything of it may not be seen, in its answer, too: what it has done would otherwise look undone. Throws an Error for guards that the schema does not fit.
 */
export const authorize = ({ guards, apiSchema, wholeSchema, reject }: AuthorizeOptions): Authorize => {
  const numbered = numberRequirements(guards);
  const fields = fieldRequirements(wholeSchema, guards, numbered);
  const inspect = (document: DocumentNode, operation: OperationDefinitionNode): readonly GuardedField[] =>
    inspectDocument(apiSchema, fields, document, operation);
  const { metBy } = numbered;

  return (asked, ofAsked) => {
    const used = bitsOf(new Set(inspect(asked, ofAsked).flatMap(({ needs }) => [...needs])));
    if (used.length === 0) return undefined;
    return {
      caseOf: (grants) => caseText(metBy(grants), used),
      viewOf: (grants, document, operation) => {
        const hidden = hiddenFields(inspect(document, operation), metBy(grants));
        const isRefused = reject || operation.operation === OperationTypeNode.MUTATION;
        if (hidden.length > 0 && isRefused)
          return { kind: 'refused', paths: hidden.slice(0, maximumPaths).map(({ path }) => path) };
        const nodes = new Set(hidden.map(({ node }) => node));
        return { kind: 'shown', hidden: nodes, asked: withoutFields(document, operation, nodes) };
      },
    };
  };
};
