import { schemasOf } from '@tripgraph/gateway/plan/schemas';
import { readCosts } from '@tripgraph/gateway/supergraph/readCosts';
import { readGuards } from '@tripgraph/gateway/supergraph/readGuards';
import { parse } from 'graphql';
import type { ExampleFile } from './examples.js';
import type { ReferenceInput } from './reference.js';

/** What a reference is made of, from a composed supergraph, read as the gateway reads it. Throws an Error when it is not valid. */
export const referenceInput = (title: string, supergraph: string, examples: readonly ExampleFile[]): ReferenceInput => {
  const document = parse(supergraph, { noLocation: true });
  const { api, whole } = schemasOf(supergraph);
  return { title, api, whole, guards: readGuards(document), costs: readCosts(document), examples };
};
