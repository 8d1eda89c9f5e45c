/** Control characters but line ends, what reorders text on a screen, and halves of characters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/gu;

/**
 * Text of a schema on one line, for a terminal or a log. A description may hold anything: what would move the cursor or turn
 * the text around is shown as U+FFFD, and what GitHub's log would take for a command is no longer one.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, ' ')
    .replace(unsafe, '\ufffd')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ': :');
