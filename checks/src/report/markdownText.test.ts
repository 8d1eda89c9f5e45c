import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownCode, markdownText } from './markdownText.js';

/** What a browser shows of a text with references and comments. */
const shown = (text: string): string =>
  text.replaceAll('<!-- -->', '').replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));

/** What is shown of text without what cannot be seen: on one line, control characters as U+FFFD. */
const letters = fc.string({ unit: fc.constantFrom(...'aB1 .-|`*_<>&@#[](){}!~\\$:"^=+'), maxLength: 60 });

test('any text is shown letter by letter, and has none of what means something to Markdown, HTML or GitHub', () => {
  fc.assert(
    fc.property(letters, (text) => {
      fc.pre(!/^\s*::|##\[/.test(text));
      const written = markdownText(text);
      expect(shown(written)).toBe(text);
      expect(written.replace(/&#\d+;|<!-- -->/g, ' ')).not.toMatch(/[&<>\\`*_[\]#|~$]|@\w/);
      expect(shown(markdownCode(text))).toBe(`<code>${text}</code>`);
      expect(markdownCode(text).slice(6, -7)).not.toMatch(/[<>|`*_@[\]]/);
    }),
  );
});
