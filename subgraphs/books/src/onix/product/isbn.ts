const checkDigit13 = (first12: string): string => {
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
};

const checkDigit10 = (first9: string): string => {
  const rest = (11 - ([...first9].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0) % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
};

/**
 * An ISBN of 10 or 13 digits, with hyphens and blanks or without, as 13 digits; null when it is none, or its check digit is wrong
 * (https://www.isbn-international.org/content/isbn-users-manual, section 4).
 */
export const isbn13Of = (text: string): string | null => {
  const plain = text.replace(/[\s‐-―-]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(plain)) return plain.endsWith(checkDigit13(plain.slice(0, 12))) ? plain : null;
  if (!/^\d{9}[\dX]$/.test(plain) || !plain.endsWith(checkDigit10(plain.slice(0, 9)))) return null;
  const first12 = `978${plain.slice(0, 9)}`;
  return first12 + checkDigit13(first12);
};
