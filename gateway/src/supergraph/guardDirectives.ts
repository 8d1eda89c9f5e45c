import type { DocumentNode } from 'graphql';
import { linksOf } from './links.js';

/** Directives that say who may ask for a type or a field, by the names that their specifications give them. */
export const guards = ['authenticated', 'requiresScopes', 'policy'] as const;

export type GuardDirective = (typeof guards)[number];

/** Whether a specification is one of Apollo's: what a directive of another one means is not known. */
export const isApollo = (url: string): boolean => url.startsWith('https://specs.apollo.dev/');

/** What one of them may be called in a supergraph, whichever @link brings it in of those that are `trusted`; of all without it. */
export const namesOfGuard = (
  guard: GuardDirective,
  supergraph: DocumentNode,
  trusted: (url: string) => boolean = () => true,
): string[] =>
  linksOf(supergraph).flatMap(({ url, namespace, imported }) => {
    if (!trusted(url)) return [];
    const specification = url.split('/').at(-2) ?? '';
    const importedName = imported.get(`@${guard}`)?.slice(1);
    if (importedName !== undefined) return [importedName];
    // The directive that a specification is named after is called as it is.
    return specification === guard ? [namespace ?? guard] : [`${namespace ?? specification}__${guard}`];
  });
