import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const file = new URL('../../../names/names.tsv.gz', import.meta.url);

/** Names by locale, such as `{ de: 'Mailand' }`. */
export type LocalNames = Readonly<Record<string, string>>;

/** Names of cities (by GeoNames id) and regions (by code such as `DE.02`) in the vendored locales, see names/README.md. */
export const readLocalNames = (): ReadonlyMap<string, LocalNames> => {
  const names = new Map<string, Record<string, string>>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [key, locale, name] = line.split('\t');
    if (!key || !locale || !name) continue;
    const held = names.get(key);
    if (held) held[locale] = name;
    else names.set(key, { [locale]: name });
  }
  return names;
};

/** A short mark of the vendored file's content. */
export const localNamesMark = (): string => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
