import { isAbstractType, isInputObjectType, isInterfaceType, isScalarType, type GraphQLNamedType } from 'graphql';
import { costTexts } from './costText.js';
import { description } from './description.js';
import { html, joined, type Content, type Html } from './html.js';
import { kindOf, kinds } from './kinds.js';
import { argumentAnchor, link, memberLink } from './links.js';
import { byName, hasFields, membersOf } from './members.js';
import { exampleLinks, facts, memberSection } from './memberSection.js';
import type { Site } from './site.js';
import type { Use } from './uses.js';

/** A type such as String is used everywhere. */
const maximumUses = 200;
/** A list of members saves nobody from reading fewer than these. */
const fewMembers = 6;

const typeLinks = (site: Site, about: string, names: readonly string[]): Content =>
  names.length > 0 &&
  html`<p class="fact">
    <b>${about}</b> ${joined(
      names.map((name) => memberLink(site.links, name)),
      ', ',
    )}
  </p>`;

const relations = (site: Site, type: GraphQLNamedType): Content => {
  const { schema } = site;
  const implementing = isInterfaceType(type)
    ? [...schema.getImplementations(type).interfaces, ...schema.getImplementations(type).objects]
    : [];
  const possible = isAbstractType(type) && !isInterfaceType(type) ? type.getTypes() : [];
  const namesOf = (types: ReadonlyArray<{ readonly name: string }>): string[] =>
    [...types].sort(byName).map(({ name }) => name);
  return [
    typeLinks(site, 'Implements', hasFields(type) ? namesOf(type.getInterfaces()) : []),
    typeLinks(site, 'Implemented by', namesOf(implementing)),
    typeLinks(site, 'One of', namesOf(possible)),
    typeLinks(site, 'Part of', site.usesOf(type.name).memberOf),
    isInputObjectType(type) && type.isOneOf && html`<p class="fact"><b>Exactly one</b> of its fields is given.</p>`,
    isScalarType(type) &&
      typeof type.specifiedByURL === 'string' &&
      html`<p class="fact"><b>Specified by</b> ${type.specifiedByURL}</p>`,
    facts(site, type.name, 'Who may see it', site.whoMaySee.type(type.name)),
    facts(site, type.name, 'Cost', costTexts(site.costs, type.name)),
  ];
};

const memberNames = (type: GraphQLNamedType): Content => {
  const members = membersOf(type);
  return (
    members.length >= fewMembers &&
    html`<nav class="names" aria-label="${kinds[kindOf(type)].members} of ${type.name}">
      <ul>
        ${members.map(
          ({ name }) =>
            html`<li>
              <a href="#${name}"><code>${name}</code></a>
            </li>`,
        )}
      </ul>
    </nav>`
  );
};

const useLink = (site: Site, { type, member, argument }: Use): Html => {
  if (argument === undefined) return memberLink(site.links, type, member);
  const page = site.links.ofType(type) ?? '';
  return html`<code>${link(`${page}#${argumentAnchor(member, argument)}`, `${type}.${member}(${argument}:)`)}</code>`;
};

const useList = (site: Site, about: string, uses: readonly Use[]): Content =>
  uses.length > 0 &&
  html`<h3>${about}</h3>
    <ul class="uses">
      ${uses.slice(0, maximumUses).map((use) => html`<li>${useLink(site, use)}</li>`)}${
        uses.length > maximumUses && html`<li>and ${uses.length - maximumUses} more</li>`
      }
    </ul>`;

const useSection = (site: Site, type: GraphQLNamedType): Content => {
  const { returnedBy, takenBy } = site.usesOf(type.name);
  return (
    returnedBy.length + takenBy.length > 0 &&
    html`<section>
      <h2 id="page-uses">Where it is used</h2>
      ${useList(site, 'Fields that have it', returnedBy)} ${useList(site, 'Arguments and inputs that take it', takenBy)}
    </section>`
  );
};

/** What a type's page holds. */
export const typePage = (site: Site, type: GraphQLNamedType): Content => {
  const members = membersOf(type);
  const kind = kinds[kindOf(type)];
  return html`<h1><code>${type.name}</code> <span class="kind">${kind.one}</span></h1>
    ${description(type.description, site.links, type.name)}
    ${relations(site, type)}${exampleLinks(site.examples.of(type.name))}
    ${
      members.length > 0 &&
      html`<h2 id="page-members">${kind.members}</h2>
        ${memberNames(type)} ${members.map((member) => memberSection(site, type, member))}`
    }
    ${useSection(site, type)}`;
};
