import { z } from 'zod';

/** Longer than any code of ONIX. */
const code = z.string().max(20);
const line = (most: number) => z.string().min(1).max(most);
const isbn = z.string().regex(/^97[89]\d{10}$/);
/** YYYYMMDD, YYYYMM or YYYY. */
export const dayPattern = /^[12]\d{3}((0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?$/;
const day = z.string().regex(dayPattern);
/** ISO 3166-1 alpha-2. */
export const countryPattern = /^[A-Z]{2}$/;
const countries = z.array(z.string().regex(countryPattern)).max(300);
/** WORLD, ROW, or parts of countries such as GB-EWS. */
export const regionPattern = /^[A-Z0-9-]{2,6}$/;
/** No book has more pages, and none runs for more minutes. */
export const mostOfExtent = 100_000;
const extent = z.number().int().min(1).max(mostOfExtent).nullable();

const contributor = z.object({ role: code, name: line(300) });
const subject = z.object({ scheme: code, code: line(100).nullable(), heading: line(2_000).nullable() });

const descriptive = z.object({
  composition: code.nullable(),
  form: code,
  formDetails: z.array(code).max(50),
  title: line(1_000),
  subtitle: line(1_000).nullable(),
  collection: line(1_000).nullable(),
  contributors: z.array(contributor).max(500),
  /** ISO 639-2/B, of the text. */
  languages: z.array(z.string().regex(/^[a-z]{3}$/)).max(50),
  editionNumber: z.number().int().min(1).max(9_999).nullable(),
  pages: extent,
  minutes: extent,
  subjects: z.array(subject).max(500),
});

const collateral = z.object({
  /** HTML that was made safe. */
  description: z.string().max(200_000).nullable(),
  shortDescription: z.string().max(50_000).nullable(),
  coverUrl: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .nullable(),
});

const publishing = z.object({
  publisher: line(300).nullable(),
  imprint: line(300).nullable(),
  status: code.nullable(),
  publicationDate: day.nullable(),
});

const related = z.object({
  works: z.array(z.object({ type: code, value: line(200) })).max(50),
  products: z.array(z.object({ relation: code, isbn })).max(500),
});

const territory = z.object({
  countries,
  regions: z.array(z.string().regex(regionPattern)).max(300),
  excluded: countries,
});

const price = z.object({
  type: code,
  amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  currency: z.string().regex(/^[A-Z]{3}$/),
  precision: z.number().int().min(0).max(4),
  territory: territory.nullable(),
  from: day.nullable(),
  until: day.nullable(),
});

const supply = z.object({ availability: code.nullable(), prices: z.array(price).max(1_000) });

/**
 * A record of ONIX as far as we use it, in ONIX's own blocks and codes. Of an update, a block that is not there is to stay as it
 * was; of a whole record, there is none.
 */
export const productShape = z.object({
  reference: line(100),
  notification: z.enum(['WHOLE', 'UPDATE']),
  isbn: isbn.nullable(),
  descriptive: descriptive.optional(),
  collateral: collateral.optional(),
  publishing: publishing.optional(),
  related: related.optional(),
  supplies: z.array(supply).max(300).optional(),
});

export type OnixProduct = z.infer<typeof productShape>;
export type Descriptive = z.infer<typeof descriptive>;
export type Collateral = z.infer<typeof collateral>;
export type Publishing = z.infer<typeof publishing>;
export type Related = z.infer<typeof related>;
export type Supply = z.infer<typeof supply>;
export type Price = z.infer<typeof price>;
export type Territory = z.infer<typeof territory>;
export type Subject = z.infer<typeof subject>;
export type Contributor = z.infer<typeof contributor>;
