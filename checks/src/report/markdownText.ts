import { plainText } from './plainText.js';

/** Whatever Markdown, HTML or a table may take for its own: written as a reference it is text. */
const significant = /[&<>\\`*_[\]#|~$]/g;

/** A sentence is shorter; what is longer is somebody's joke. */
const maximumCharacters = 1_000;

const short = (text: string): string => {
  const plain = plainText(text);
  return plain.length > maximumCharacters
    ? `${plain.slice(0, maximumCharacters).replace(/[\ud800-\udbff]$/, '')}…`
    : plain;
};

const asReference = (letter: string): string => `&#${letter.codePointAt(0)};`;

/**
 * Text of a schema or an operation as it stands in Markdown, on one line: nothing in it is markup, names a person, an issue or
 * opens a table's cell. A comment between `@` and a name keeps GitHub from calling somebody.
 */
export const markdownText = (text: string): string =>
  short(text).replace(significant, asReference).replaceAll('@', '@<!-- -->').replaceAll('&#35;', '&#35;<!-- -->');

/** The same as code. A code span has no way to hold a backtick and a bar at once; HTML has. */
export const markdownCode = (text: string): string =>
  `<code>${short(text).replace(/[^\p{L}\p{N} ,.():;/?'-]/gu, asReference)}</code>`;

/** The same as a code span, as people write it; for where no table is. */
export const markdownSpan = (text: string): string =>
  /^[\w .:,()[\]!@=~/-]+$/.test(text) ? `\`${text}\`` : markdownCode(text);
