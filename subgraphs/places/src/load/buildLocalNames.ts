import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { vendoredLocales } from '../names/locales.js';
import { readCityRecords } from './sources/cityRecords.js';
import { readGettextCatalogue } from './sources/gettextCatalogue.js';
import { readRegionRecords } from './sources/regionRecords.js';

/**
 * Extracts the vendored names from an unpacked libgeonames-common; names/README.md says how to run it. Regions of 2020
 * that no longer exist keep their English name: it is how `chooseRegions` knows them.
 */
const lines = (folder: string): string[] => {
  const ids = new Set(readCityRecords().map((record) => record.id));
  const regions = new Set(readRegionRecords().map((region) => region.code));
  const wanted = (key: string, locale: string): boolean =>
    ids.has(key) || regions.has(key) || (locale === 'en' && /^[A-Z]{2}\./.test(key));
  return vendoredLocales.flatMap((locale) => {
    const file = join(folder, 'usr/share/locale', locale, 'LC_MESSAGES/geonames.mo');
    const names = [...readGettextCatalogue(readFileSync(file))].filter(([key]) => wanted(key, locale));
    return names.map(([key, name]) => `${key}\t${locale}\t${name.replace(/\s+/g, ' ').trim()}`);
  });
};

const folder = process.argv[2];
if (folder === undefined || !existsSync(folder)) throw new Error('Give the folder that dpkg -x unpacked into.');
const text = `${lines(folder).sort().join('\n')}\n`;
const target = new URL('../../names/names.tsv.gz', import.meta.url);
writeFileSync(target, gzipSync(text, { level: 9 }));
console.log(`${text.split('\n').length - 1} names written`);
