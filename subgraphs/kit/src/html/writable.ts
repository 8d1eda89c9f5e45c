/** What PostgreSQL or a terminal would stumble over: control characters but tab and line end, and halves of characters. */
// prettier-ignore
const unwritable =
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what cannot be written into a database or onto a screen. */
export const writable = (text: string): string => text.replace(unwritable, '');

/** The beginning of a text, cut where a character ends. */
export const cut = (text: string, mostChars: number): string =>
  text.length <= mostChars
    ? text
    : text
        .slice(0, mostChars)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
