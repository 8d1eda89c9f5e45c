import type { Refusal } from './cart.js';

const maximumChars = 200;
export const maximumNotesChars = 2_000;

const refuse = (message: string, field: string): Refusal => ({ code: 'UNPROCESSABLE_ENTITY', message, field });

/** What keeps a text from being stored or passed on; null when nothing does. */
export const checkText = (field: string, text: string, limitChars: number = maximumChars): Refusal | null => {
  if (text.includes('\0')) return refuse('It holds the character U+0000.', field);
  // A lone half of a surrogate pair is no character, and UTF-8 cannot write it.
  if (/\p{Surrogate}/u.test(text)) return refuse('It is not well-formed Unicode.', field);
  const length = [...text].length;
  return length > limitChars ? refuse(`It has ${length} characters and takes at most ${limitChars}.`, field) : null;
};

/** The same of every text in a value, however deep; `field` says where the value is. */
export const checkTexts = (field: string, value: unknown, limitChars?: number): Refusal | null => {
  if (typeof value === 'string') return checkText(field, value, limitChars);
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const fault = checkTexts(field === '' ? name : `${field}.${name}`, member, limitChars);
    if (fault) return fault;
  }
  return null;
};
