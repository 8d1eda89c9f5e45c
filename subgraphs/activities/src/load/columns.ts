import type { ActivityRecord, OptionRecord, SupplierRecord } from './records.js';

/** Table supplier's columns, in the order of supplierValues. */
export const supplierColumns = ['id', 'name', 'place_id', 'website', 'contact_email'];

export const supplierValues = (record: SupplierRecord): readonly unknown[] => [
  record.id,
  record.name,
  record.placeId,
  record.website,
  record.contactEmail,
];

/** What is kept of an option beside its activity; the rest of it has tables of its own. */
const optionFields = ({ schedules: _schedules, allotments: _allotments, ...fields }: OptionRecord) => fields;

/** Table activity's columns, each with its value of a record. Lists become sets; arrays for jsonb go as their JSON text. */
const activityFields: ReadonlyArray<readonly [string, (record: ActivityRecord) => unknown]> = [
  ['id', (record) => record.id],
  ['supplier_id', (record) => record.supplierId],
  ['place_id', (record) => record.placeId],
  ['place_ancestor_ids', (record) => record.placeAncestorIds],
  ['title', (record) => record.title],
  ['short_description', (record) => record.shortDescription],
  ['description', (record) => record.description],
  ['reference', (record) => record.reference],
  ['from_price_amount', (record) => record.fromPrice?.amount],
  ['from_price_currency', (record) => record.fromPrice?.currency],
  ['from_price_precision', (record) => record.fromPrice?.precision],
  ['price_in_euro_cents', (record) => record.priceInEuroCents],
  ['rating_hundredths', (record) => record.ratingHundredths],
  ['rating_count', (record) => record.ratingCount],
  ['minutes_from', (record) => record.minutesFrom],
  ['minutes_to', (record) => record.minutesTo],
  ['languages', (record) => [...new Set(record.languages)]],
  ['categories', (record) => [...new Set(record.categories)]],
  ['meeting_point', (record) => record.meetingPoint],
  ['features', (record) => JSON.stringify(record.features)],
  ['refund_tiers', (record) => JSON.stringify(record.refundTiers)],
  ['time_zone', (record) => record.timeZone],
  ['options', (record) => JSON.stringify(record.options.map(optionFields))],
  ['created_at', (record) => record.createdAt],
  ['updated_at', (record) => record.updatedAt],
];

export const activityColumns = activityFields.map(([column]) => column);

export const activityValues = (record: ActivityRecord): readonly unknown[] =>
  activityFields.map(([, valueOf]) => valueOf(record));
