import { fieldRequirements } from '@tripgraph/gateway/authorization/fieldRequirements';
import type { Guards, Requirement } from '@tripgraph/gateway/authorization/guards';
import type { GraphQLSchema } from 'graphql';
import type { TypeOfFields } from './members.js';

/** Who may see what, in sentences that all have to hold; none: everybody. */
export type WhoMaySee = {
  /** What stands at a type. */
  readonly type: (name: string) => readonly string[];
  /** What a field takes besides what its type does. */
  readonly field: (type: TypeOfFields, name: string) => readonly string[];
};

const quoted = (scopes: readonly string[]): string => scopes.map((scope) => `\`${scope}\``).join(' and ');

/** A requirement in words. */
export const requirementText = (requirement: Requirement): string => {
  if (requirement.kind === 'authenticated') return 'Only with a key or a token.';
  if (requirement.anyOf.length === 0) return 'Nobody.';
  const isOne = requirement.anyOf.length === 1 && requirement.anyOf[0]?.length === 1;
  return `Only with the ${isOne ? 'scope' : 'scopes'} ${requirement.anyOf.map(quoted).join(', or ')}.`;
};

/**
 * Who may see the fields of a schema, as the gateway decides it: by what stands at the field, at its type, at the type of its
 * value, and at what it is made of. `whole` is the schema with all types, those that clients do not see, too.
 */
export const whoMaySeeIn = (whole: GraphQLSchema, guards: Guards | undefined): WhoMaySee => {
  if (!guards) return { type: () => [], field: () => [] };
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (requirement: Requirement): number => {
    const text = requirementText(requirement);
    const number = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, number);
    return number;
  };
  const at = (coordinate: string) => new Set((guards.requirements.get(coordinate) ?? []).map(numberOf));
  const { ofField, possibleOf } = fieldRequirements(whole, guards, { at });
  const textsOf = (found: Iterable<number>): string[] => [...found].map((number) => texts[number] ?? '').sort();
  return {
    type: (name) => textsOf(at(name)),
    field: (type, name) => {
      const ofType = at(type.name);
      return textsOf([...ofField(type, possibleOf(type), name)].filter((number) => !ofType.has(number)));
    },
  };
};
