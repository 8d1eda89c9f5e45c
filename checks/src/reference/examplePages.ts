import { description } from './description.js';
import { html, type Content, type Html } from './html.js';
import { link, memberLink } from './links.js';
import type { Example } from './examples.js';
import type { Site } from './site.js';

/** A document's text, each name linked to where it is told of. */
const linkedText = ({ links }: Site, { text, mentions }: Example): Content => {
  let position = 0;
  const parts = mentions.map(({ start, end, type, member }): Content => {
    const before = text.slice(position, start);
    position = end;
    const address = member === undefined ? links.ofType(type) : links.ofMember(type, member);
    return [before, link(address, text.slice(start, end))];
  });
  return [parts, text.slice(position)];
};

/** One example: its text, and the types that it has to do with. */
export const examplePage = (site: Site, example: Example): Html =>
  html`<h1>${example.title} <span class="kind">example</span></h1>
    ${description(example.note, site.links, '')}
    <pre tabindex="0" aria-label="The operation"><code>${linkedText(site, example)}</code></pre>
    <h2 id="page-types">Types</h2>
    <ul class="uses">
      ${[...new Set(example.mentions.map(({ type }) => type))]
        .sort()
        .map((type) => html`<li>${memberLink(site.links, type)}</li>`)}
    </ul>`;

/** All examples. */
export const examplesPage = (site: Site): Html =>
  html`<h1>Examples</h1>
    <p>Operations that pages start from; each name in them leads to what it means.</p>
    ${
      site.examples.all.length === 0
        ? html`<p>There are none.</p>`
        : html`<dl class="list">
            ${site.examples.all.map(
              ({ page, title, note }) =>
                html`<dt>${link(page, title)}</dt>
                  <dd>${description(note, site.links, '')}</dd>`,
            )}
          </dl>`
    }`;
