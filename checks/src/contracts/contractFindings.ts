import type { GraphQLSchema } from 'graphql';
import type { ApiChange } from '../api/apiChange.js';
import type { Finding } from '../finding.js';
import { findingOf } from '../ruleText.js';
import { contradictions, type Contract } from './contract.js';
import { contractRules } from './contractRules.js';
import { contractSchema, type ContractSchema } from './contractSchema.js';

/** What changed between two schemas that clients see. */
export type ApiChangesBetween = (before: GraphQLSchema, after: GraphQLSchema) => Promise<readonly ApiChange[]>;

type Supergraphs = { readonly before: string | undefined; readonly after: string };

/** At most so many problems of a contract are told. */
const maximumProblems = 20;

/** A contract is no subgraph, but what its findings are about is told apart by it in the same way. */
const about = ({ name }: Contract, coordinate?: string): string =>
  coordinate === undefined ? `contract ${name}` : `${coordinate} (contract ${name})`;

const problemFindings = (contract: Contract, schema: Exclude<ContractSchema, { kind: 'schema' }>): Finding[] => {
  const { name } = contract;
  if (schema.kind === 'empty')
    return [
      findingOf(contractRules, 'contract-empty', {
        coordinate: about(contract),
        message: `The contract ${name} has no query.`,
      }),
    ];
  return schema.problems.slice(0, maximumProblems).map((problem) =>
    findingOf(contractRules, 'contract-invalid', {
      coordinate: about(contract),
      message: `The contract ${name} is no valid schema: ${problem}`,
    }),
  );
};

const ruleOf = {
  breaking: 'contract-breaking',
  dangerous: 'contract-dangerous',
  safe: 'contract-grew',
} as const satisfies Record<ApiChange['criticality'], keyof typeof contractRules>;

/** Descriptions and deprecations are told of the whole API. */
const isAdded = ({ rule, criticality }: ApiChange): boolean => criticality !== 'safe' || rule.endsWith('-added');

const changeFindings = (contract: Contract, changes: readonly ApiChange[]): Finding[] =>
  changes.filter(isAdded).map(({ criticality, coordinate, message }) =>
    findingOf(contractRules, ruleOf[criticality], {
      coordinate: about(contract, coordinate),
      message: `In the contract ${contract.name}: ${message}.`,
    }),
  );

const findingsOf = async (
  contract: Contract,
  { before, after }: Supergraphs,
  changesBetween: ApiChangesBetween,
): Promise<Finding[]> => {
  const both = contradictions(contract);
  if (both.length > 0)
    return [
      findingOf(contractRules, 'contract-contradiction', {
        coordinate: about(contract),
        message: `The contract ${contract.name} includes and excludes ${both.join(', ')}.`,
      }),
    ];
  const schema = contractSchema(after, contract);
  if (schema.kind !== 'schema') return problemFindings(contract, schema);
  if (before === undefined || before === after) return [];
  const old = contractSchema(before, contract);
  return old.kind === 'schema' ? changeFindings(contract, await changesBetween(old.api, schema.api)) : [];
};

/**
 * Makes each contract's schema of the supergraph after and says what is wrong with it, and what it has lost or won since the
 * one before. A contract that could not be made before is not compared.
 */
export const contractFindings = async (
  contracts: readonly Contract[],
  supergraphs: Supergraphs,
  changesBetween: ApiChangesBetween,
): Promise<Finding[]> =>
  (await Promise.all(contracts.map((contract) => findingsOf(contract, supergraphs, changesBetween)))).flat();
