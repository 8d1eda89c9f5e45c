import { Kind, parse, print, visit, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';
import { argumentOf, type Link } from './links.js';

const prefix = 'federation__';
const federationUrl = /\/federation\/v\d/;

const importOf = (name: string, alias: string): ConstValueNode => {
  const text = (value: string): ConstValueNode => ({ kind: Kind.STRING, value: `@${value}` });
  if (name === alias) return text(name);
  const field = (key: string, value: string) =>
    ({ kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: key }, value: text(value) }) as const;
  return { kind: Kind.OBJECT, fields: [field('name', name), field('as', alias)] };
};

const isFederationLink = (directive: ConstDirectiveNode): boolean => {
  const url = directive.name.value === 'link' ? argumentOf(directive, 'url') : undefined;
  return url?.kind === Kind.STRING && federationUrl.test(url.value);
};

const withImports = (document: DocumentNode, imports: readonly ConstValueNode[]): DocumentNode =>
  visit(document, {
    Directive: (directive) => {
      if (!isFederationLink(directive as ConstDirectiveNode)) return undefined;
      const given = directive.arguments?.map((argument) =>
        argument.name.value === 'import' && argument.value.kind === Kind.LIST
          ? { ...argument, value: { ...argument.value, values: [...argument.value.values, ...imports] } }
          : argument,
      );
      return { ...directive, arguments: given };
    },
  });

/**
 * Lets a subgraph's schema import what it has by the name that begins with `federation__`, as whoever wrote the supergraph does:
 * subgraphs that call a directive differently do not compose. `links` are those of the supergraph.
 */
export const importNames = (sdl: string, links: readonly Link[]): string => {
  const aliases = new Map(links.flatMap(({ imported }) => [...imported]));
  const used = new Map<string, string>();
  const renamed = visit(parse(sdl, { noLocation: true }), {
    Directive: (directive) => {
      if (!directive.name.value.startsWith(prefix)) return undefined;
      const name = directive.name.value.slice(prefix.length);
      const alias = aliases.get(`@${name}`)?.slice(1) ?? name;
      used.set(name, alias);
      return { ...directive, name: { kind: Kind.NAME, value: alias } };
    },
  });
  return print(
    withImports(
      renamed,
      [...used].map(([name, alias]) => importOf(name, alias)),
    ),
  );
};
