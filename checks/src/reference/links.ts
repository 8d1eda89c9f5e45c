import type { GraphQLSchema } from 'graphql';
import { html, type Content, type Html } from './html.js';
import { membersOf, typesOf } from './members.js';
import { pageNames } from './pageNames.js';

/** Where what a schema has is told of, as addresses within the folder; undefined for what it does not have. */
export type Links = {
  readonly ofType: (type: string) => string | undefined;
  readonly ofMember: (type: string, member: string) => string | undefined;
};

/** The anchor of an argument. A hyphen stands in no name, so that no field is called like it. */
export const argumentAnchor = (field: string, argument: string): string => `${field}-arg-${argument}`;

/** The links of a schema. The anchor of a member is its name; all others have a hyphen. */
export const linksOf = (schema: GraphQLSchema): Links => {
  const types = typesOf(schema);
  const pages = pageNames(
    'type',
    types.map(({ name }) => name),
  );
  const members = new Map(types.map((type) => [type.name, new Set(membersOf(type).map(({ name }) => name))]));
  return {
    ofType: (type) => pages.get(type),
    ofMember: (type, member) => (members.get(type)?.has(member) ? `${pages.get(type) ?? ''}#${member}` : undefined),
  };
};

/** A link, or only its text where there is nothing to link to. */
export const link = (address: string | undefined, text: Content): Html =>
  address === undefined ? html`${text}` : html`<a href="${address}">${text}</a>`;

/** `Type` or `Type.member` as code, linked. */
export const memberLink = (links: Links, type: string, member?: string): Html =>
  member === undefined
    ? html`<code>${link(links.ofType(type), type)}</code>`
    : html`<code>${link(links.ofMember(type, member), `${type}.${member}`)}</code>`;
