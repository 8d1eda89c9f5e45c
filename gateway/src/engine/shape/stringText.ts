/** Anything but what stands in JSON as it is: control characters, the quote, the backslash, and halves of pairs, which may stand alone. */
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/**
 * A string as JSON text. Most need no escape, and to look is half as dear as a call of JSON.stringify, at any length; those of
 * an answer without a backslash are known to need none.
 */
export const stringText = (value: string, isVerbatim: boolean): string =>
  isVerbatim || !needsEscape.test(value) ? `"${value}"` : JSON.stringify(value);
