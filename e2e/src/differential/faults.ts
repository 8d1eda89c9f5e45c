import { GraphQLError } from 'graphql';
import { hashOf, shareOf } from './random.js';

/** How often what goes wrong, as shares; all depend on what is asked of whom, not on how often or in what order. */
export type FaultRates = {
  readonly error: number;
  readonly nothing: number;
  readonly entityGone: number;
  readonly requestFails: number;
};

export type Faults = {
  readonly seed: string;
  readonly rates: FaultRates;
};

export const noFaults: FaultRates = { error: 0, nothing: 0, entityGone: 0, requestFails: 0 };

/** From nothing wrong to little left. */
export const faultRates: readonly FaultRates[] = [
  noFaults,
  { error: 0, nothing: 0.05, entityGone: 0, requestFails: 0 },
  { error: 0.03, nothing: 0, entityGone: 0, requestFails: 0 },
  { error: 0, nothing: 0, entityGone: 0.15, requestFails: 0 },
  { error: 0, nothing: 0, entityGone: 0, requestFails: 0.25 },
  { error: 0.05, nothing: 0.05, entityGone: 0.1, requestFails: 0.08 },
];

const codes = ['NOT_FOUND', 'INVALID_ID', 'SOMETHING_ELSE', undefined];

const errorAt = (...place: readonly string[]): GraphQLError => {
  const code = codes[hashOf(...place, 'code') % codes.length];
  return new GraphQLError(`fault at ${place.slice(1).join(' ')}`, { extensions: code === undefined ? {} : { code } });
};

/** What happens to a field instead of its value: an error, null, or undefined for nothing unusual. */
export const fieldFault = (
  { seed, rates }: Faults,
  subgraph: string,
  identity: string,
  field: string,
): GraphQLError | null | undefined => {
  const share = shareOf(seed, subgraph, identity, field);
  if (share < rates.error) return errorAt(seed, subgraph, identity, field);
  return share < rates.error + rates.nothing ? null : undefined;
};

/** Whether a subgraph does not have an entity: it says null, or has an error to tell. */
export const entityFault = (
  { seed, rates }: Faults,
  subgraph: string,
  identity: string,
): GraphQLError | null | undefined => {
  const share = shareOf(seed, subgraph, identity, 'entity');
  if (share >= rates.entityGone) return undefined;
  return share < rates.entityGone / 2 ? null : errorAt(seed, subgraph, identity, 'entity');
};

/** Whether there is no answer to a request; representations and aliases are not looked at. */
export const requestFault = (
  { seed, rates }: Faults,
  subgraph: string,
  text: string,
): 'UNAVAILABLE' | 'INVALID' | undefined => {
  const share = shareOf(seed, subgraph, text, 'request');
  if (share >= rates.requestFails) return undefined;
  return share < rates.requestFails / 2 ? 'UNAVAILABLE' : 'INVALID';
};
