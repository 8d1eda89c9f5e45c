import { setImmediate } from 'node:timers/promises';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { GatewaySettings } from './config.js';
import type { Client } from './http/identifyClients.js';
import type { PartnerPages } from './http/partnerPages.js';
import type { Operations } from './openOperations.js';
import type { Usage } from './openUsage.js';
import { describeOperations, type DescribedOperation, type ListedOperation } from './partnerPage/describeOperations.js';
import { closedPage, partnerPage } from './partnerPage/partnerPage.js';
import type { UseToday } from './partnerPage/partnerView.js';
import { contentSecurityPolicy } from './partnerPage/style.js';

/** One page has so many operations, and fewer where their documents have more characters than this. */
const maximumOperations = 100;
const maximumCharacters = 500_000;
/** So many are shown of those that were asked for today. */
const maximumUsed = 20;

export type PartnerPagesPorts = {
  readonly operations: Pick<Operations, 'listOf'>;
  readonly usage: Pick<Usage, 'today'>;
  readonly engine: Pick<GatewayInterface, 'onSchemaLoadOrUpdate'>;
};

const noOperations: readonly ListedOperation[] = [];

/** Those of one page; other requests have their turn in between. */
const describePage = async (
  listed: readonly ListedOperation[],
  from: number,
  schema: GraphQLSchema,
): Promise<{ readonly operations: readonly DescribedOperation[]; readonly next: number | undefined }> => {
  const operations: DescribedOperation[] = [];
  let characters = 0;
  let next = from;
  for (const operation of listed.slice(from, from + maximumOperations)) {
    characters += operation.body.length;
    if (next > from && characters > maximumCharacters) break;
    operations.push(...describeOperations(schema, operation));
    next += 1;
    await setImmediate();
  }
  return { operations, next: next < listed.length ? next : undefined };
};

const useToday = ({ name = '' }: Client, usage: Pick<Usage, 'today'>, countedBy: string): UseToday => {
  const { day, totals } = usage.today(name);
  const operations = [...(totals?.operations ?? [])]
    .map(([operation, { count, errors, cost }]) => ({ name: operation, requests: count, errors, cost }))
    .sort((one, other) => other.requests - one.requests);
  const sum = (valueOf: (operation: (typeof operations)[number]) => number): number =>
    operations.reduce((total, operation) => total + valueOf(operation), 0);
  return {
    day,
    countedBy,
    requests: sum(({ requests }) => requests),
    errors: sum(({ errors }) => errors),
    refused: totals?.refused ?? 0,
    cost: sum(({ cost }) => cost),
    operations: operations.slice(0, maximumUsed),
  };
};

const countedByText = (processNumber: number | undefined): string => {
  const started = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} in UTC`;
  const who = processNumber === undefined ? 'this process' : `process ${processNumber}`;
  return `Counted by ${who} of the gateway, which started ${started}; what others have answered is not in it.`;
};

/** The pages of partners: what they may ask for, how, and what they have asked for today. */
export const openPartnerPages = (
  settings: Pick<GatewaySettings, 'maxCost' | 'processNumber'>,
  { operations, usage, engine }: PartnerPagesPorts,
): PartnerPages => {
  let schema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const countedBy = countedByText(settings.processNumber);
  return {
    closed: closedPage(),
    contentSecurityPolicy,
    page: async (client, origin, from) => {
      const listed = operations.listOf(client)?.operations ?? noOperations;
      const { name = '', mode, scopes, allowedOrigins, quota } = client;
      return partnerPage({
        name,
        mode,
        scopes,
        allowedOrigins,
        costPerMinute: quota?.costPerMinute,
        maxRequestCost: quota?.maxRequestCost ?? settings.maxCost,
        url: new URL('/graphql', origin).href,
        today: useToday(client, usage, countedBy),
        ...(await describePage(listed, from, schema as GraphQLSchema)),
        from,
        total: listed.length,
      });
    },
  };
};
