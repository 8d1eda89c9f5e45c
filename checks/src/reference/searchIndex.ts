import { summary } from './description.js';
import { kindOf } from './kinds.js';
import { membersOf, typesOf } from './members.js';
import type { Site } from './site.js';

/** What is searched: types with their members, and examples. `assets/rank.js` reads it. */
export type SearchIndex = {
  /** Name, kind, page, what it is, names of its members. */
  readonly types: ReadonlyArray<readonly [string, string, string, string, readonly string[]]>;
  /** Title, page, what it is. */
  readonly examples: ReadonlyArray<readonly [string, string, string]>;
};

export const searchIndexOf = ({ schema, links, examples }: Site): SearchIndex => ({
  types: typesOf(schema).map((type) => [
    type.name,
    kindOf(type),
    links.ofType(type.name) ?? '',
    summary(type.description),
    membersOf(type).map(({ name }) => name),
  ]),
  examples: examples.all.map(({ title, page, note }) => [title, page, summary(note)]),
});

/** The index as a script: a page that is a file may load scripts beside it, and nothing else. */
export const searchScript = (site: Site): string =>
  `globalThis.searchIndex = ${JSON.stringify(searchIndexOf(site))};\n`;
