import { problem } from '@tripgraph/errors/problem';
import { nameArea } from './nameArea.js';

type Named = { readonly id: string; readonly name: string; readonly names: Readonly<Record<string, string>> };

/** As long as the longest that anybody needs: language, script, region and two variants. */
const longestLocale = 35;

const unreadable = (locale: string): Error =>
  problem(
    'BAD_USER_INPUT',
    `"${locale.slice(0, longestLocale)}" is no locale; give a BCP 47 tag such as "de" or "pt-BR".`,
  );

const readLocale = (locale: string): Intl.Locale => {
  if (locale.length > longestLocale) throw unreadable(locale);
  try {
    return new Intl.Locale(locale);
  } catch {
    throw unreadable(locale);
  }
};

/**
 * A place's name in a locale: in exactly that one, else in its language, else in English, else as it is written there.
 * Throws BAD_USER_INPUT for what is no BCP 47 tag; a language that nobody knows is one that no name is in.
 */
export const localName = (place: Named, locale: string): string => {
  const { baseName, language } = readLocale(locale);
  const own = (key: string): string | undefined => (Object.hasOwn(place.names, key) ? place.names[key] : undefined);
  return (
    nameArea(place.id, baseName) ??
    own(baseName) ??
    own(language) ??
    nameArea(place.id, 'en') ??
    own('en') ??
    place.name
  );
};
