import { nameArea } from './nameArea.js';
import { readLocale } from './readLocale.js';

type Named = { readonly id: string; readonly name: string; readonly names: Readonly<Record<string, string>> };

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
