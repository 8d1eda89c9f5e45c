import { refuse, type Refusal } from './refusal.js';

/** What keeps a text from being stored; null when nothing does. */
export const checkText = (field: string, text: string | null | undefined, maximumChars: number): Refusal | null => {
  if (typeof text !== 'string') return null;
  if (text.includes('\0')) return refuse('UNPROCESSABLE_ENTITY', 'It holds the character U+0000.', field);
  // A lone half of a surrogate pair is no character, and UTF-8 cannot write it.
  if (/\p{Surrogate}/u.test(text)) return refuse('UNPROCESSABLE_ENTITY', 'It is not well-formed Unicode.', field);
  const length = [...text].length;
  return length > maximumChars
    ? refuse('UNPROCESSABLE_ENTITY', `It has ${length} characters and takes at most ${maximumChars}.`, field)
    : null;
};
