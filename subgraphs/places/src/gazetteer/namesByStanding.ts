import { foldName } from '@tripgraph/matching/names/foldName';
import type { GazetteerRow } from '@tripgraph/matching/gazetteer/gazetteerRow';

/**
 * The names of a place by what they are to it. `local` has names by locale, as they are written; `searched` all by which the
 * place is searched, folded. Countries and what is above them are searched by nothing but names in some language.
 */
export const namesByStanding = (
  { kind, name }: Pick<GazetteerRow, 'kind' | 'name'>,
  local: Readonly<Record<string, string>>,
  searched: readonly string[],
): GazetteerRow['names'] => {
  const own = new Set([name, local['en'] ?? name].map(foldName));
  const known = new Set(Object.values(local).map(foldName));
  const isArea = kind === 'COUNTRY' || kind === 'CONTINENT' || kind === 'WORLD';
  const names = searched.filter((one) => !own.has(one));
  return {
    OWN: searched.filter((one) => own.has(one)),
    LOCAL: names.filter((one) => isArea || known.has(one)),
    OTHER: names.filter((one) => !isArea && !known.has(one)),
  };
};
