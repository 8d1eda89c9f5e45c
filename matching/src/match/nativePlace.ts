import type { Gazetteer } from '../gazetteer.js';
import { countryCodeOf } from './countries.js';

/** The place that a native id leads to: by the crosswalk, else by what every gazetteer knows; null when nothing does. */
export const nativePlace = (gazetteer: Gazetteer, nativeId: string | undefined): number | null => {
  if (nativeId === undefined) return null;
  // Editors name our own ids.
  const known = gazetteer.withId(gazetteer.crosswalk.get(nativeId) ?? nativeId);
  if (known !== null) return known;
  const [, system, code = ''] = /^(iso|geonames):(\w+)$/.exec(nativeId) ?? [];
  if (system === 'iso') return gazetteer.countryWithCode(countryCodeOf(code));
  // Ids of cities are made from those of GeoNames.
  return system === 'geonames' ? gazetteer.withId(`plc_${code}`) : null;
};
