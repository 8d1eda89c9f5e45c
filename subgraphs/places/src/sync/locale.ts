/** A locale in its canonical form (BCP 47), also of one that is written as Java and gettext do (`pt_BR`); null for anything else. */
export const canonicalLocale = (text: string): string | null => {
  try {
    return new Intl.Locale(text.replaceAll('_', '-')).baseName;
  } catch {
    return null;
  }
};
