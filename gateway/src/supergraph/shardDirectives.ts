import { Kind, type ConstDirectiveNode, type DocumentNode, type ConstValueNode } from 'graphql';

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

const textOf = (node: ConstValueNode | undefined): string | undefined =>
  node?.kind === Kind.STRING ? node.value : undefined;

/** The value of a directive's argument as its node. */
export const argumentOf = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

const importedNames = (link: ConstDirectiveNode): Map<string, string> => {
  const list = argumentOf(link, 'import');
  const names = new Map<string, string>();
  for (const item of list?.kind === Kind.LIST ? list.values : []) {
    if (item.kind === Kind.STRING) names.set(item.value, item.value);
    if (item.kind !== Kind.OBJECT) continue;
    const read = (field: string): string | undefined =>
      textOf(item.fields.find(({ name }) => name.value === field)?.value);
    const name = read('name');
    if (name !== undefined) names.set(name, read('as') ?? name);
  }
  return names;
};

/**
 * What the shard directives are called in a schema, after the @link that brings them in (renamed imports included).
 * Undefined when the schema does not link the shard specification.
 */
export const shardDirectiveNames = (document: DocumentNode): ShardDirectiveNames | undefined => {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      if (link.name.value !== 'link' || !specification.test(textOf(argumentOf(link, 'url')) ?? '')) continue;
      const imported = importedNames(link);
      const namespace = textOf(argumentOf(link, 'as')) ?? 'shard';
      const nameOf = (name: string): string => imported.get(`@${name}`)?.slice(1) ?? `${namespace}__${name}`;
      return {
        owned: nameOf('owned'),
        route: nameOf('route'),
        scatter: nameOf('scatter'),
        merge: nameOf('merge'),
        idempotent: nameOf('idempotent'),
        strict: nameOf('strict'),
      };
    }
  }
  return undefined;
};
