/** Letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const marks = /[\u0300-\u036f]/gu;
const apostrophes = /['’‘ʼʻʿʾ`´]/gu;
const separators = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * A name as it is compared: lower case, without accents and apostrophes, one space between words. "São Tomé" and
 * "sao tome" are the same; so are "Straße" and "strasse". Scripts other than Latin keep their letters.
 */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþħıŋŧ]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(apostrophes, '')
    .replace(separators, ' ')
    .trim();
