import type { Subject } from '../onix/product/product.js';
import type { Crosswalk } from './crosswalk.js';

/** A native id that the gazetteer knows, and how sure it is that the subject means it. */
export type NativePlace = { readonly nativeId: string; readonly confidence: number };

/** NOWHERE: a code that is known and is no place of the hierarchy, such as an ocean. UNKNOWN: one that nothing is known of. */
export type CodeMeaning = NativePlace | 'NOWHERE' | 'UNKNOWN';

const exactly = 1;
/** The code is of a part of the place: a mountain range in it, or a city that the crosswalk does not have. */
const byStem = 0.8;
/** BIC's codes are those from which Thema's were made; most are the same, and nobody checked which are not. */
const asThema = 0.7;

/**
 * Thema's place qualifiers are a tree: each character names a part of what those before it name, and a part of a country may
 * be written behind that country's code (1DFG Germany, 1DFG-DE-TBC Munich). Takes the longest beginning that is known. The country
 * code in the middle says who added a code, which may be another country than the one it lies in.
 */
const byBeginning = (crosswalk: Crosswalk, scheme: 'thema' | 'bic', code: string): CodeMeaning => {
  for (let length = code.length; length >= 2; length -= 1) {
    const stem = code.slice(0, length).replace(/-$/, '');
    const known = crosswalk.get(`${scheme}:${stem}`);
    if (known === null) return 'NOWHERE';
    if (known !== undefined) return { nativeId: `${scheme}:${stem}`, confidence: stem === code ? exactly : byStem };
  }
  return 'UNKNOWN';
};

const ofBic = (crosswalk: Crosswalk, code: string): CodeMeaning => {
  const own = byBeginning(crosswalk, 'bic', code);
  if (own !== 'UNKNOWN') return own;
  const meaning = byBeginning(crosswalk, 'thema', code);
  return typeof meaning === 'string' ? meaning : { ...meaning, confidence: Math.min(meaning.confidence, asThema) };
};

const ofBisac = (crosswalk: Crosswalk, code: string): CodeMeaning => {
  const known = crosswalk.get(`bisac:${code}`);
  if (known === undefined) return 'UNKNOWN';
  return known === null ? 'NOWHERE' : { nativeId: `bisac:${code}`, confidence: exactly };
};

/** Schemes of list 27 whose codes are places: whoever sends one says that the book is about it. */
export const placeSchemes: ReadonlySet<string> = new Set(['94', '13', '11', '86']);

/** What the code of a subject means: of list 27, 94 Thema, 13 BIC, 11 BISAC's regions, 10 BISAC's headings, 86 GeoNames. */
export const meaningOf = (crosswalk: Crosswalk, { scheme, code }: Subject): CodeMeaning => {
  const upper = (code ?? '').toUpperCase();
  if (upper === '') return 'UNKNOWN';
  if (scheme === '94') return byBeginning(crosswalk, 'thema', upper);
  if (scheme === '13') return ofBic(crosswalk, upper);
  if (scheme === '10' || scheme === '11') return ofBisac(crosswalk, upper);
  if (scheme === '86' && /^\d{1,10}$/.test(upper)) return { nativeId: `geonames:${upper}`, confidence: exactly };
  return 'UNKNOWN';
};
