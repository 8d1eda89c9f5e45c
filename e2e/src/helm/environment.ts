import { readWebhookSettings } from '@tripgraph/activities/config';
import { readCartsSettings } from '@tripgraph/carts/config';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { readSubgraphSettings } from '@tripgraph/kit/config';
import { readSyncSettings } from '@tripgraph/kit/sync/config';
import { readLodgingsSettings } from '@tripgraph/lodgings/config';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { unreadNames } from '../composeFile.js';
import type { Container } from './manifests.js';

/** What stands in Secrets that the chart only names. */
const secrets: Readonly<Record<string, string>> = {
  GATEWAY_KEY_PEPPER: '0'.repeat(64),
  GATEWAY_SUBGRAPH_SECRETS: 'a-secret-of-the-gateway-0123456789abcdef',
  SUBGRAPH_SECRETS: 'a-secret-of-the-gateway-0123456789abcdef',
  GATEWAY_REDIS_URL: 'rediss://redis.example:6380',
  OFFER_REDIS_URL: 'rediss://redis.example:6380',
  CARTS_KEY: `tpk_live_${'0'.repeat(33)}`,
  DATABASE_URL: 'postgres://tripgraph@database.example/tripgraph',
  PLACES_DATABASE_URL: 'postgres://tripgraph@database.example/places',
  DATABASE_URL_PASSWORD: 'a-password_0',
  PLACES_DATABASE_URL_PASSWORD: 'a-password_0',
};

/** The environment that a container starts with: a variable may be made of those before it, as `$(NAME)`. */
export const environmentOf = ({ env = [] }: Container): Record<string, string> => {
  const environment: Record<string, string> = {};
  for (const { name, value, valueFrom } of env) {
    const given = valueFrom?.secretKeyRef ? secrets[name] : value;
    if (given === undefined) throw new Error(`${name} has no value, and is no secret that is known`);
    environment[name] = given.replace(/\$\((\w+)\)/g, (_whole, other: string) => {
      const known = environment[other];
      if (known === undefined) throw new Error(`${name} is made of ${other}, which does not stand before it`);
      return known;
    });
  }
  return environment;
};

type Read = (environment: NodeJS.ProcessEnv) => unknown;

/** How the program that a container runs reads its settings; undefined for one that reads none. */
const readerOf = ({ command = [], args = [] }: Container): Read | undefined => {
  const program = command.find((word) => word.endsWith('.js')) ?? '';
  if (program.endsWith('/sync/main.js')) return (given) => [readSyncSettings(given), readGazetteerFile(given)];
  if (program.startsWith('subgraphs/carts/')) return readCartsSettings;
  if (program.startsWith('subgraphs/lodgings/')) return readLodgingsSettings;
  if (program.startsWith('subgraphs/activities/'))
    return (given) => [readSubgraphSettings(given), readWebhookSettings(given)];
  if (program.startsWith('subgraphs/')) return readSubgraphSettings;
  return args[0] === 'gateway' ? readGatewaySettings : undefined;
};

/** The settings that a container is given and its program never looks at. Throws when they are refused. */
export const unreadSettings = (container: Container): string[] => {
  const environment = environmentOf(container);
  const written = [...(container.env ?? []).map(({ value = '' }) => value), ...(container.args ?? [])].join(' ');
  const isPart = (name: string): boolean => written.includes(`$(${name})`);
  const read = readerOf(container) ?? (() => undefined);
  return unreadNames(environment, read).filter((name) => !isPart(name));
};
