import { linksOf } from '@tripgraph/gateway/supergraph/links';
import type { DocumentNode } from 'graphql';

/** A directive by the name that its specification gives it, whatever a schema calls it. */
export type KnownName = {
  /** Whose it is: Apollo's or ours; "other" for what a team makes up itself. */
  readonly of: 'apollo' | 'shard' | 'other';
  /** Without its @. */
  readonly name: string;
};

const apollo = 'https://specs.apollo.dev/';
const shard = 'https://specs.tripgraph.dev/shard/';

const ownerOf = (url: string): KnownName['of'] =>
  url.startsWith(apollo) ? 'apollo' : url.startsWith(shard) ? 'shard' : 'other';

/** The directives of the first Federation, which had no @link: a schema without one has them by their names. */
const federationOne = ['key', 'external', 'requires', 'provides', 'extends', 'tag', 'inaccessible'];

const importedNames = (document: DocumentNode): Map<string, KnownName> =>
  new Map(
    linksOf(document).flatMap(({ url, imported }) =>
      [...imported].flatMap(([name, as]): Array<[string, KnownName]> =>
        name.startsWith('@') ? [[as.slice(1), { of: ownerOf(url), name: name.slice(1) }]] : [],
      ),
    ),
  );

type Namespace = { readonly of: KnownName['of']; readonly specification: string };

const namespacesOf = (document: DocumentNode): Map<string, Namespace> =>
  new Map(
    linksOf(document).map(({ url, namespace }) => {
      const specification = url.split('/').at(-2) ?? '';
      return [namespace ?? specification, { of: ownerOf(url), specification }];
    }),
  );

/** Tells the names of a schema's directives, as they are written there, from those of their specifications. */
export const knownNamesIn = (document: DocumentNode): ((written: string) => KnownName) => {
  const imported = importedNames(document);
  const namespaces = namespacesOf(document);
  return (written) => {
    const known = imported.get(written);
    if (known) return known;
    const [prefix = '', rest] = written.split('__');
    const namespace = namespaces.get(prefix);
    // The directive that a specification is named after is called as its namespace is.
    if (namespace) return { of: namespace.of, name: rest ?? namespace.specification };
    if (namespaces.size === 0 && federationOne.includes(written)) return { of: 'apollo', name: written };
    return { of: 'other', name: written };
  };
};
