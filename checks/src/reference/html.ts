/** Text that is HTML already. Nothing but `html` makes it of other text, and it escapes what it is given. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in HTML. Text is escaped; null, undefined and false are nothing. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const textOf = (content: Content): string => {
  if (content instanceof Html) return content.text;
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return Array.isArray(content) ? content.map(textOf).join('') : '';
};

/** HTML with values in it: html`<p>${text}</p>`. Attributes have to be quoted. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(strings.map((text, index) => text + textOf(values[index])).join(''));

/** Contents with something between them. */
export const joined = (contents: readonly Content[], between: Content): Content =>
  contents.map((content, index) => (index === 0 ? content : [between, content]));
