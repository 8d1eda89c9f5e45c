import { z } from 'zod';
import { placeKinds } from '../placeKind.js';
import type { GazetteerRow } from './gazetteerRow.js';

/** The first line of a gazetteer file, NDJSON in gzip; a line for each place follows, parents before their children. */
export type GazetteerHeader = {
  readonly format: typeof gazetteerFormat;
  readonly version: typeof gazetteerVersion;
  readonly count: number;
  readonly dataVersion: string;
};

const gazetteerFormat = 'tripgraph-gazetteer';
/** Raised whenever what is written can not be read by what was there before. */
const gazetteerVersion = 1;

const mostPlaces = 2_000_000;
const mostNames = 2_000;
const longestText = 400;
const text = z.string().min(1).max(longestText);

const names = z.array(text).max(mostNames).readonly();

const headerShape = z.object({
  format: z.literal(gazetteerFormat),
  version: z.literal(gazetteerVersion, { error: `is not ${gazetteerVersion}, the one that this program reads` }),
  count: z.int().min(0).max(mostPlaces),
  dataVersion: text,
});

/** Short keys: they stand in every line. */
const rowShape = z.object({
  id: text,
  kind: z.enum(placeKinds),
  name: text,
  own: names,
  local: names,
  other: names,
  country: z.string().length(2).nullable(),
  point: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).nullable(),
  population: z.number().min(0),
  parent: text.nullable(),
});

const read = <Value>(shape: z.ZodType<Value>, line: string): Value => {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw new Error('it is no JSON');
  }
  const checked = shape.safeParse(content);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`${issue?.path.join('.') || 'it'}: ${issue?.message}`);
};

/** Reads the first line. Throws what is wrong with it. */
export const readHeader = (line: string): GazetteerHeader => read(headerShape, line);

/** Reads any other line. Throws what is wrong with it. */
export const readRow = (line: string): GazetteerRow => {
  const { id, kind, name, own, local, other, country, point, population, parent } = read(rowShape, line);
  return {
    id,
    kind,
    name,
    names: { OWN: own, LOCAL: local, OTHER: other },
    countryCode: country,
    point: point && { latitude: point[0], longitude: point[1] },
    population,
    parentId: parent,
  };
};

/** The first line, without its end. */
export const headerLine = (count: number, dataVersion: string): string =>
  JSON.stringify({
    format: gazetteerFormat,
    version: gazetteerVersion,
    count,
    dataVersion,
  } satisfies GazetteerHeader);

/** The line of a place, without its end. */
export const rowLine = ({ id, kind, name, names, countryCode, point, population, parentId }: GazetteerRow): string =>
  JSON.stringify({
    id,
    kind,
    name,
    own: names.OWN,
    local: names.LOCAL,
    other: names.OTHER,
    country: countryCode,
    point: point && [point.latitude, point.longitude],
    population,
    parent: parentId,
  } satisfies z.input<typeof rowShape>);
