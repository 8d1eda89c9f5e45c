import { problem } from '@tripgraph/errors/problem';

/** As long as the longest that anybody needs: language, script, region and two variants. */
const longestLocale = 35;

const unreadable = (locale: string): Error =>
  problem(
    'BAD_USER_INPUT',
    `"${locale.slice(0, longestLocale)}" is no locale; give a BCP 47 tag such as "de" or "pt-BR".`,
  );

/** Reads a BCP 47 tag. Throws BAD_USER_INPUT for what is none. */
export const readLocale = (locale: string): Intl.Locale => {
  if (locale.length > longestLocale) throw unreadable(locale);
  try {
    return new Intl.Locale(locale);
  } catch {
    throw unreadable(locale);
  }
};

/** The locales that a text is looked for in: that one, its language, English. Throws BAD_USER_INPUT for what is no locale. */
export const localesToTry = (locale: string): string[] => {
  const { baseName, language } = readLocale(locale);
  return [...new Set([baseName, language, 'en'])];
};
