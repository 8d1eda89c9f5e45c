import type { GraphQLObjectType } from 'graphql';
import { inline, summary } from './description.js';
import { html, type Content, type Html } from './html.js';
import { kindOf, kinds, type TypeKind } from './kinds.js';
import { argumentAnchor, link, memberLink } from './links.js';
import { typesOf } from './members.js';
import { typeReference } from './signature.js';
import type { Site } from './site.js';

const rootSection = (site: Site, name: string, type: GraphQLObjectType | null | undefined): Content =>
  type &&
  html`<section>
    <h2>${name}</h2>
    <dl class="list">
      ${Object.values(type.getFields()).map(
        (field) =>
          html`<dt>
              <code
                >${link(site.links.ofMember(type.name, field.name), field.name)}:
                ${typeReference(field.type, site.links)}</code
              >${typeof field.deprecationReason === 'string' && html` <span class="badge">deprecated</span>`}
            </dt>
            <dd>${inline(summary(field.description), site.links, type.name)}</dd>`,
      )}
    </dl>
  </section>`;

/** What can be asked for and changed, to begin with. */
export const indexPage = (site: Site): Html => {
  const { schema, examples, deprecations } = site;
  return html`<h1>${site.title}</h1>
    <p>
      All that clients may ask of the API: <a href="types.html">${typesOf(schema).length} types</a>, with
      <a href="examples.html">${examples.all.length} examples</a>. <a href="deprecated.html">Deprecated</a>:
      ${deprecations.length === 0 ? 'nothing' : deprecations.length}.
    </p>
    ${rootSection(site, 'Queries', schema.getQueryType())} ${rootSection(site, 'Mutations', schema.getMutationType())}
    ${rootSection(site, 'Subscriptions', schema.getSubscriptionType())}`;
};

/** Every type, by kind and name. */
export const typesPage = (site: Site): Html => {
  const types = typesOf(site.schema);
  const sections = (Object.keys(kinds) as TypeKind[])
    .map((kind) => ({ kind, types: types.filter((type) => kindOf(type) === kind) }))
    .filter(({ types }) => types.length > 0);
  return html`<h1>Types</h1>
    <nav class="names" aria-label="Kinds of types">
      <ul>
        ${sections.map(
          ({ kind, types }) => html`<li><a href="#page-${kind}">${kinds[kind].several}</a> ${types.length}</li>`,
        )}
      </ul>
    </nav>
    ${sections.map(
      ({ kind, types }) =>
        html`<section>
          <h2 id="page-${kind}">${kinds[kind].several}</h2>
          <dl class="list">
            ${types.map(
              (type) =>
                html`<dt>${memberLink(site.links, type.name)}</dt>
                  <dd>${inline(summary(type.description), site.links, type.name)}</dd>`,
            )}
          </dl>
        </section>`,
    )}`;
};

/** All that is deprecated, and why. */
export const deprecatedPage = (site: Site): Html =>
  html`<h1>Deprecated</h1>
    <p>It is answered as before, and may go once nobody asks for it.</p>
    ${
      site.deprecations.length === 0
        ? html`<p>Nothing is deprecated.</p>`
        : html`<dl class="list">
            ${site.deprecations.map(({ type, member, argument, reason }) => {
              const place =
                argument === undefined
                  ? memberLink(site.links, type, member)
                  : html`<code
                      >${link(`${site.links.ofType(type) ?? ''}#${argumentAnchor(member, argument)}`, `${type}.${member}(${argument}:)`)}</code
                    >`;
              return html`<dt>${place}</dt>
                <dd>${inline(reason, site.links, type)}</dd>`;
            })}
          </dl>`
    }`;
