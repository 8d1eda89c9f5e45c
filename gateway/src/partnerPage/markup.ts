/** A piece of a page. Nothing but `markup` makes one, so that no text becomes HTML that was not written as such. */
class Markup {
  readonly #text: string;

  constructor(strings: TemplateStringsArray, values: readonly MarkupValue[]) {
    this.#text = strings.map((string, index) => string + textOf(values[index])).join('');
  }

  toString(): string {
    return this.#text;
  }
}

export type { Markup };

/** What may stand in a page: pieces as they are, lists of what may, and texts as what they say. Undefined, null and false are nothing. */
export type MarkupValue = Markup | string | number | false | null | undefined | readonly MarkupValue[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const textOf = (value: MarkupValue): string => {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(textOf).join('');
  return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] as string);
};

/**
 * HTML with values in it, which stand in text, or in attributes with quotes around them: never in a script or a URL. It is not
 * called `html`, because formatters would add blanks to what is written under that name.
 */
export const markup = (strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup =>
  new Markup(strings, values);
