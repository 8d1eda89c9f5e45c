import { mostPlaceTerms, termMetaKeys } from '../../placeTerms.js';
import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { listOf } from './list.js';

/** All terms of the taxonomy `place`, with one row for each of their meta that are read, or one without. */
export const storedTerms = (tables: Tables): ReplicaStatement => ({
  text: `
    select sorted.term_id as id, sorted.parent as parentId, term.name, meta.meta_key as metaKey, left(meta.meta_value, 200) as metaValue
    from ${tables.term_taxonomy} as sorted
    join ${tables.terms} as term on term.term_id = sorted.term_id
    left join ${tables.termmeta} as meta on meta.term_id = sorted.term_id and meta.meta_key in ${listOf(termMetaKeys)}
    where sorted.taxonomy = 'place'
    order by sorted.term_id, meta.meta_id
    limit ${mostPlaceTerms * termMetaKeys.length}`,
  values: termMetaKeys,
});
