import type { ActivityRecord } from '@tripgraph/activities/load/records';
import { encodeId, prefixes } from '@tripgraph/addressing/id';
import { uuidv7 } from '@tripgraph/addressing/uuid';
import type { Atlas, SitedPlace } from './atlas.js';
import { drawBookingRules } from './bookingRules.js';
import { drawMoments } from './calendar.js';
import { currencyOfCountry, euroCentsOf, type Currency } from './currencies.js';
import {
  createDraw,
  drawChance,
  drawLogNormal,
  drawOne,
  drawUuidBits,
  drawWhole,
} from '@tripgraph/simulators/random/draw';
import { drawFeatures } from './features.js';
import { drawCategories, drawLanguages, drawMinutes, drawRating } from './facts.js';
import { drawMeetingPoint } from './meetingPoint.js';
import { drawOptions, fromPriceOf } from './options.js';
import { drawRefundTiers } from './refunds.js';
import { drawCalendar } from './schedules.js';
import { drawSite } from './site.js';
import type { Supplier } from './supplier.js';
import { drawDescription, drawTitle, fill, type Gaps } from './texts.js';
import { templatesAt } from './templates/every.js';

const stream = 3;
/** Drawn apart, so that what was drawn before there were schedules stays. */
const bookingStream = 4;
const withoutPrice = 0.02;

const priceFacts = (fromPrice: ActivityRecord['fromPrice'], currency: Currency) => ({
  fromPrice,
  priceInEuroCents: fromPrice && euroCentsOf(fromPrice.amount, currency),
});

const gapsOf = (place: SitedPlace, atlas: Atlas, supplier: Supplier): Gaps => ({
  place: place.name,
  around: atlas.parentName(place) || place.name,
  supplier: supplier.record.name,
});

/** A supplier's activity of this number (from 0). All but the bucket in ids depends on `seed` and both numbers alone. */
export const makeActivity = (
  seed: number,
  supplierNumber: number,
  activityNumber: number,
  supplier: Supplier,
  atlas: Atlas,
): ActivityRecord => {
  const draw = createDraw(seed, stream, supplierNumber, activityNumber);
  const place = drawSite(draw, supplier.home, atlas);
  const template = drawOne(draw, templatesAt(place.latitude));
  const gaps = gapsOf(place, atlas, supplier);
  const { createdAt, updatedAt } = drawMoments(draw);
  const id = encodeId({
    prefix: prefixes.Activity,
    bucket: supplier.bucket,
    uuid: uuidv7(createdAt.getTime(), drawUuidBits(draw)),
  });
  const categories = drawCategories(draw, template);
  const currency = currencyOfCountry(place.countryCode);
  const adultEuros = drawLogNormal(draw, template.medianEuro, 0.4) * supplier.priceLevel;
  const pricing = drawChance(draw, withoutPrice) ? null : { adultEuros, currency, justBelow: supplier.justBelow };
  const options = drawOptions(draw, { activityId: id, template, categories, pricing });
  const record = {
    id,
    supplierId: supplier.record.id,
    placeId: place.id,
    placeAncestorIds: place.ancestorIds,
    title: drawTitle(draw, template, gaps),
    shortDescription: fill(template.summary, gaps),
    description: drawDescription(draw, template, gaps),
    reference: drawChance(draw, 0.85) ? `${supplier.referencePrefix}-${drawWhole(draw, 100, 99_999)}` : null,
    ...priceFacts(fromPriceOf(options), currency),
    ...drawRating(draw),
    ...drawMinutes(draw, template),
    languages: drawLanguages(draw, place.countryCode),
    categories,
    meetingPoint: drawMeetingPoint(draw, place),
    features: drawFeatures(draw, template),
    refundTiers: drawRefundTiers(draw),
    timeZone: place.timeZone,
    createdAt,
    updatedAt,
  };
  const bookingDraw = createDraw(seed, bookingStream, supplierNumber, activityNumber);
  const calendar = drawCalendar(bookingDraw);
  const minutes = record.minutesTo ?? 0;
  return {
    ...record,
    options: options.map((option) => ({ ...option, ...drawBookingRules(bookingDraw, option, calendar, minutes) })),
  };
};
