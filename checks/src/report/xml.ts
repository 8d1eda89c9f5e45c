/** Whatever XML 1.0 has no way to write, not even as a reference, and halves of characters. */

const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it stands between tags or in an attribute's quotes. What XML cannot hold is U+FFFD. */
const xmlText = (text: string): string =>
  text
    .replace(impossible, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (letter) => references[letter] ?? letter)
    .replaceAll('##[', '#&#35;[');

export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements, or text. */
  readonly content: readonly Xml[] | string;
};

/** An element and what is in it, indented. */
export const writeXml = ({ name, attributes, content }: Xml, indent = ''): string => {
  const start = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('')}`;
  if (content.length === 0) return `${start}/>\n`;
  if (typeof content === 'string') return `${start}>${xmlText(content)}</${name}>\n`;
  return `${start}>\n${content.map((child) => writeXml(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
};
