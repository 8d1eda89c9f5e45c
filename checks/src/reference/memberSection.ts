import type { GraphQLArgument, GraphQLEnumValue, GraphQLInputField, GraphQLNamedType } from 'graphql';
import { costTexts } from './costText.js';
import { description, inline } from './description.js';
import { html, joined, type Content, type Html } from './html.js';
import { argumentAnchor, link } from './links.js';
import { argumentsOf, hasFields, type Field } from './members.js';
import { defaultOf, inputSignature, typeReference } from './signature.js';
import type { Example } from './examples.js';
import type { Site } from './site.js';

/** More examples of one thing than these are told of by their number. */
const maximumExamples = 10;

const deprecation = (site: Site, owner: string, reason: string | null | undefined): Content =>
  typeof reason === 'string' &&
  html`<p class="deprecated"><strong>Deprecated.</strong> ${inline(reason, site.links, owner)}</p>`;

const costs = (site: Site, coordinate: string): readonly string[] => costTexts(site.costs, coordinate);

/** A line of facts, each with what it is about; nothing where there are none. */
export const facts = (site: Site, owner: string, about: string, texts: readonly string[]): Content =>
  texts.length > 0 &&
  html`<p class="fact">
    <b>${about}</b> ${joined(
      texts.map((text) => inline(text, site.links, owner)),
      ' ',
    )}
  </p>`;

/** Links to examples. */
export const exampleLinks = (examples: readonly Example[]): Content =>
  examples.length > 0 &&
  html`<p class="fact">
    <b>Examples</b> ${joined(
      examples.slice(0, maximumExamples).map(({ page, title }) => link(page, title)),
      ', ',
    )}${examples.length > maximumExamples && ` and ${examples.length - maximumExamples} more`}
  </p>`;

const argumentItem = (site: Site, type: string, field: string, argument: GraphQLArgument): Html =>
  html`<dt id="${argumentAnchor(field, argument.name)}"><code>${inputSignature(argument, site.links)}</code></dt>
    <dd>
      ${deprecation(site, type, argument.deprecationReason)}${description(argument.description, site.links, type)}${facts(
        site,
        type,
        'Cost',
        costs(site, `${type}.${field}(${argument.name}:)`),
      )}
    </dd>`;

const argumentList = (site: Site, type: string, field: string, items: readonly GraphQLArgument[]): Content =>
  items.length > 0 &&
  html`<h4>Arguments</h4>
    <dl class="arguments">${items.map((item) => argumentItem(site, type, field, item))}</dl>`;

/** A field, input field or enum value of a type, with all that is known of it. */
export const memberSection = (
  site: Site,
  type: GraphQLNamedType,
  member: Field | GraphQLInputField | GraphQLEnumValue,
): Html => {
  const { name } = member;
  const isDeprecated = typeof member.deprecationReason === 'string';
  return html`<section class="member" id="${name}">
    <h3>
      <code
        >${isDeprecated ? html`<s>${name}</s>` : name}${'type' in member && html`: ${typeReference(member.type, site.links)}`}${
          'defaultValue' in member && defaultOf(member)
        }</code
      >
      <a class="anchor" href="#${name}" aria-label="Link to ${name}">#</a>
    </h3>
    ${deprecation(site, type.name, member.deprecationReason)}${description(member.description, site.links, type.name)}
    ${argumentList(site, type.name, name, argumentsOf(member))}${
      hasFields(type) && facts(site, type.name, 'Who may see it', site.whoMaySee.field(type, name))
    }${facts(site, type.name, 'Cost', costs(site, `${type.name}.${name}`))}${exampleLinks(
      site.examples.of(type.name, name),
    )}
  </section>`;
};
