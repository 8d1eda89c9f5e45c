import { parse, type OperationDefinitionNode } from 'graphql';
import { schemasOf } from '../../plan/schemas.js';
import { compose } from '../../supergraph/compose.js';
import { readCosts } from '../../supergraph/readCosts.js';
import type { ShardsAsked } from '../costRules.js';
import { operationCost, type OperationCost } from '../operationCost.js';

/** How subgraphs import the directives that cost is about. */
export const link = (imported = '"@cost", "@listSize"'): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", ${imported}])\n`;

/** The supergraph of subgraphs with these schemas. */
export const supergraphOf = (...schemas: readonly string[]): string => {
  const subgraphs = schemas.map((_schema, index) => ({
    name: `s${index}`,
    url: 'http://127.0.0.1:1/',
    schemaFile: `s${index}.graphql`,
    shards: undefined,
  }));
  const texts = new Map(schemas.map((schema, index) => [`s${index}`, schema]));
  const composition = compose({ federationVersion: '2.14.4', subgraphs }, texts);
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return composition.supergraph;
};

export type CostOf = (text: string) => OperationCost;

/** Says what operations cost on a supergraph. */
export const costOf = (supergraph: string, shardsAsked: ShardsAsked = () => 1): CostOf => {
  const context = { schema: schemasOf(supergraph).api, rules: readCosts(parse(supergraph)), shardsAsked };
  return (text) => {
    const document = parse(text);
    return operationCost(context, document, document.definitions[0] as OperationDefinitionNode);
  };
};
