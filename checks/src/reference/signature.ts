import {
  astFromValue,
  isListType,
  isNonNullType,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLType,
} from 'graphql';
import { html, type Html } from './html.js';
import { link, type Links } from './links.js';

/** `[Activity!]!`, with a link to the type. */
export const typeReference = (type: GraphQLType, links: Links): Html => {
  if (isNonNullType(type)) return html`${typeReference(type.ofType, links)}!`;
  if (isListType(type)) return html`[${typeReference(type.ofType, links)}]`;
  return link(links.ofType(type.name), type.name);
};

/** ` = 20`; nothing where there is no default. */
export const defaultOf = ({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string => {
  if (defaultValue === undefined) return '';
  const node = astFromValue(defaultValue, type);
  return node ? ` = ${print(node)}` : '';
};

/** `name: Type = default`. */
export const inputSignature = (input: GraphQLArgument | GraphQLInputField, links: Links): Html =>
  html`${input.name}: ${typeReference(input.type, links)}${defaultOf(input)}`;
