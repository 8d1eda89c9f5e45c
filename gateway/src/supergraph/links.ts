import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

const textOf = (node: ConstValueNode | undefined): string | undefined =>
  node?.kind === Kind.STRING ? node.value : undefined;

/** The value of a directive's argument as its node. */
export const argumentOf = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

/** What an @link brings into a schema. */
export type Link = {
  readonly url: string;
  /** Before what is not imported, as in `namespace__name`. */
  readonly namespace: string | undefined;
  /** The name in the specification (directives with their @) to the name in the schema. */
  readonly imported: ReadonlyMap<string, string>;
};

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

/** The url of the specification that @link itself is of. */
const linkUrl = /\/link\/v\d/;

/** Every @link of a schema, whatever the @link of its own specification calls it. */
export const linksOf = (document: DocumentNode): Link[] => {
  const applied = document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  const own = applied.find((directive) => linkUrl.test(textOf(argumentOf(directive, 'url')) ?? ''));
  const called = own?.name.value ?? 'link';
  return applied
    .filter(({ name }) => name.value === called)
    .map((link) => ({
      url: textOf(argumentOf(link, 'url')) ?? '',
      namespace: textOf(argumentOf(link, 'as')),
      imported: importedNames(link),
    }));
};
