import { html, type Content } from './html.js';

/** The pages that every page links to, and what they are called. */
const sections = [
  ['index.html', 'Overview'],
  ['types.html', 'Types'],
  ['examples.html', 'Examples'],
  ['deprecated.html', 'Deprecated'],
] as const;

export type Page = {
  /** Its file's name. */
  readonly file: string;
  /** What the whole reference is called. */
  readonly site: string;
  readonly title: string;
  readonly content: Content;
};

const search = html`<search class="search" hidden>
    <label for="search-text">Search</label>
    <input
      id="search-text"
      type="search"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-expanded="false"
      aria-controls="search-results"
      aria-autocomplete="list"
      placeholder="Type or Type.field"
      aria-keyshortcuts="Control+K"
    />
    <div id="search-results" role="listbox" aria-label="Found" hidden></div>
    <p id="search-status" class="unseen" role="status"></p>
  </search>
  <noscript
    ><p class="note">Searching needs JavaScript; <a href="types.html">all types</a> are listed.</p></noscript
  >`;

/** A whole page. It asks for nothing but files beside it. */
export const layout = ({ file, site, title, content }: Page): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title === site ? site : `${title} · ${site}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="style.css" />
        <script src="search-index.js" defer></script>
        <script src="rank.js" defer></script>
        <script src="search.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#page-content">Skip to the content</a>
        <header class="top">
          <a class="site" href="index.html">${site}</a>
          <nav aria-label="Reference">
            <ul>
              ${sections.map(
                ([page, name]) =>
                  html`<li><a href="${page}" ${page === file && html` aria-current="page"`}>${name}</a></li>`,
              )}
            </ul>
          </nav>
          ${search}
        </header>
        <main id="page-content" tabindex="-1">${content}</main>
      </body>
    </html> `.toString();
