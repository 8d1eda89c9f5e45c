import type { SupplierRecord } from '@tripgraph/activities/load/records';
import { encodeId, prefixes } from '@tripgraph/addressing/id';
import { uuidv7 } from '@tripgraph/addressing/uuid';
import type { Atlas, SitedPlace } from './atlas.js';
import { latest, threeYearsMs } from './calendar.js';
import {
  createDraw,
  drawChance,
  drawLogNormal,
  drawOne,
  drawUuidBits,
  drawWhole,
} from '@tripgraph/simulators/random/draw';
import { slugOf } from './slug.js';

/** A supplier and what its activities have in common. */
export type Supplier = {
  readonly record: SupplierRecord;
  readonly bucket: number;
  readonly home: SitedPlace;
  /** How dear it is: a factor on the usual price. */
  readonly priceLevel: number;
  /** It prices just below round figures. */
  readonly justBelow: boolean;
  /** Start of its own references, such as `PAL`. */
  readonly referencePrefix: string;
};

const stream = 2;
const firsts = 'Blue Golden Red Green Silver Old New Little Grand Happy Quiet Wild Open Bright Hidden True'.split(' ');
const seconds =
  'Compass Lantern Anchor Sparrow Lighthouse Fox Harbour Horizon Map Trail Umbrella Key Bridge Door Heron Pine'.split(
    ' ',
  );
const owners =
  'Rossi Keller Novak Silva Moreau Tanaka Kim Larsen Haddad Okafor Costa Ivanov Singh Yilmaz Papadakis Kowalski Murphy'.split(
    ' ',
  );
const trades = ['Tours', 'Walks', 'Experiences', 'Excursions', 'Adventures', 'Guides', 'Travel', 'Journeys'];

const nameOf = (draw: () => number, city: string): string => {
  const trade = drawOne(draw, trades);
  const brand = `${drawOne(draw, firsts)} ${drawOne(draw, seconds)}`;
  const owner = drawOne(draw, owners);
  const forms = [`${brand} ${trade}`, `${city} ${brand} ${trade}`, `${owner} & ${drawOne(draw, owners)} ${trade}`];
  return drawOne(draw, [...forms, `${city} ${trade} by ${owner}`, `${brand} ${city}`]);
};

/** What a supplier is known by where it comes from; its bucket is chosen by it. */
export const naturalKeyOf = (number: number): string => `supplier-${number}`;

/** The supplier of this number. All but the bucket in its id depends on `seed` and `number` alone. */
export const makeSupplier = (seed: number, number: number, atlas: Atlas, bucket: number): Supplier => {
  const draw = createDraw(seed, stream, number);
  const home = atlas.drawHome(draw);
  const name = nameOf(draw, home.name);
  const host = `${slugOf(name) || 'tours'}-${number}.example`;
  const listedMs = latest - threeYearsMs - drawWhole(draw, 0, threeYearsMs / 1000) * 1000;
  return {
    record: {
      id: encodeId({ prefix: prefixes.Supplier, bucket, uuid: uuidv7(listedMs, drawUuidBits(draw)) }),
      name,
      placeId: home.id,
      website: drawChance(draw, 0.9) ? `https://www.${host}` : null,
      contactEmail: drawChance(draw, 0.93) ? `bookings@${host}` : null,
    },
    bucket,
    home,
    priceLevel: drawLogNormal(draw, 1, 0.25),
    justBelow: drawChance(draw, 0.4),
    referencePrefix: (slugOf(home.name).replaceAll('-', '').slice(0, 3) || 'trp').toUpperCase(),
  };
};
