import { dirname, resolve } from 'node:path';
import type { GatewaySettings } from './config.js';
import type { Partner } from './trust/partner.js';

type PathSettings = Pick<GatewaySettings, 'operations' | 'partnersFile'>;

/** Where the persisted operations are of all who have none of their own; undefined where there are none. */
export const generalPath = ({ operations: { file } }: PathSettings): string | undefined =>
  file === undefined ? undefined : resolve(file);

/** A partner's manifest is beside the file of partners. */
export const partnerPath = ({ partnersFile }: PathSettings, manifest: string): string =>
  resolve(dirname(partnersFile ?? ''), manifest);

/** Where persisted operations are: those of everybody first, then those of partners, each path once. */
export const operationPaths = (settings: PathSettings, partners: readonly Partner[]): readonly string[] => {
  const general = generalPath(settings);
  const own = partners.flatMap(({ manifest }) => (manifest === undefined ? [] : [partnerPath(settings, manifest)]));
  return [...new Set([...(general === undefined ? [] : [general]), ...own])];
};
