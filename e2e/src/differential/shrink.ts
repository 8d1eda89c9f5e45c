import { Kind, parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import { isValid } from './drawOperation.js';
import type { Executors } from './executors.js';
import { runTrial, type Trial } from './trial.js';

/** Trials that are made at most to find a smaller operation. */
const maximumTrials = 600;

const isRemovable = ({ kind }: ASTNode): boolean =>
  kind === Kind.FIELD ||
  kind === Kind.INLINE_FRAGMENT ||
  kind === Kind.FRAGMENT_SPREAD ||
  kind === Kind.DIRECTIVE ||
  kind === Kind.ARGUMENT ||
  kind === Kind.OBJECT_FIELD ||
  kind === Kind.VARIABLE_DEFINITION ||
  kind === Kind.FRAGMENT_DEFINITION ||
  kind === Kind.OPERATION_DEFINITION;

/** The document without its nth removable part, or with the nth alias taken off; undefined when there is none. */
const without = (document: DocumentNode, nth: number): DocumentNode | undefined => {
  let count = -1;
  let done = false;
  const smaller = visit(document, {
    enter: (node) => {
      if (done) return undefined;
      if (isRemovable(node)) {
        count += 1;
        if (count === nth) {
          done = true;
          return null;
        }
      }
      if (node.kind === Kind.FIELD && node.alias) {
        count += 1;
        if (count === nth) {
          done = true;
          const { alias: _, ...plain } = node;
          return plain;
        }
      }
      return undefined;
    },
  }) as DocumentNode;
  return done ? smaller : undefined;
};

/** The text without definitions that nothing uses any more; undefined for one that cannot be read. */
const tidied = (text: string): string | undefined => {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return undefined;
  }
  const spreads = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void spreads.add(name.value) });
  const kept = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spreads.has(definition.name.value),
  );
  if (kept.length < document.definitions.length) return tidied(print({ ...document, definitions: kept }));
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return print(
    visit(document, {
      VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
    }),
  );
};

/** A trial with a smaller operation that still makes a difference. */
export const shrink = async (executors: Executors, trial: Trial): Promise<Trial> => {
  let smallest = trial;
  let trials = 0;
  for (let nth = 0; trials < maximumTrials;) {
    const candidate = without(parse(smallest.operation.text), nth);
    if (!candidate) break;
    const text = tidied(print(candidate));
    if (text !== undefined && isValid(executors.apiSchema, text)) {
      trials += 1;
      const smaller = { ...smallest, operation: { ...smallest.operation, text } };
      const { difference } = await runTrial(executors, smaller);
      if (difference !== undefined) {
        smallest = smaller;
        nth = 0;
        continue;
      }
    }
    nth += 1;
  }
  return smallest;
};
