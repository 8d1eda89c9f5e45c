import type { DocumentNode } from 'graphql';
import { linksOf } from './links.js';

/** The specification that the shard directives belong to; its version may grow by minor numbers. */
const specification = /^https:\/\/specs\.tripgraph\.dev\/shard\/v0\.\d+$/;

export type ShardDirectiveNames = {
  readonly owned: string;
  readonly route: string;
  readonly scatter: string;
  readonly merge: string;
  readonly idempotent: string;
  readonly strict: string;
};

/**
 * What the shard directives are called in a schema, after the @link that brings them in (renamed imports included).
 * Undefined when the schema does not link the shard specification.
 */
export const shardDirectiveNames = (document: DocumentNode): ShardDirectiveNames | undefined => {
  const link = linksOf(document).find(({ url }) => specification.test(url));
  if (!link) return undefined;
  const { namespace = 'shard', imported } = link;
  const nameOf = (name: string): string => imported.get(`@${name}`)?.slice(1) ?? `${namespace}__${name}`;
  return {
    owned: nameOf('owned'),
    route: nameOf('route'),
    scatter: nameOf('scatter'),
    merge: nameOf('merge'),
    idempotent: nameOf('idempotent'),
    strict: nameOf('strict'),
  };
};
