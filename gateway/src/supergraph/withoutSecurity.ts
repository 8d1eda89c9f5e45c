import { Kind, parse, print, visit } from 'graphql';
import { guards } from './guardDirectives.js';

const isGuard = (url: string): boolean => guards.some((guard) => url.split('/').at(-2) === guard);

/**
 * A supergraph for executors that refuse one with @authenticated, @requiresScopes or @policy because they do not enforce
 * them: the same, but that it no longer says that they have to. For those alone that are given what has been judged before.
 */
export const withoutSecurity = (supergraph: string): string => {
  if (!guards.some((guard) => supergraph.includes(`/${guard}/`))) return supergraph;
  return print(
    visit(parse(supergraph, { noLocation: true }), {
      Directive: (node) => {
        const url = node.arguments?.find(({ name }) => name.value === 'url')?.value;
        if (url?.kind !== Kind.STRING || !isGuard(url.value)) return undefined;
        return { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== 'for') };
      },
    }),
  );
};
