import { isTimeZone } from '../departures/today.js';
import { eachPlaceOnce } from '../tour/eachPlaceOnce.js';
import {
  mostAgeBands,
  mostHighlights,
  mostListed,
  mostOptions,
  mostRefundTiers,
  mostTitleChars,
} from '../tour/limits.js';
import { plainText } from '../tour/plainText.js';
import { stopsOf } from '../tour/stopsOf.js';
import type {
  AgeBandRecord,
  CancellationRecord,
  EditorialRecord,
  OptionRecord,
  RatingRecord,
  TranslationRecord,
} from '../tour/tourContent.js';
import type { TourItem, VisitedPlace } from '../tour/tourItem.js';
import { imagesOf } from './images.js';
import { durationOf, itineraryOf, referencesOf, type Located } from './itinerary.js';
import type { ViatorProduct } from './productShape.js';

/** What is known of a destination by its reference; undefined for one that Viator's list does not have. */
export type Destined = (ref: string) => VisitedPlace | undefined;

const known = <Name extends string>(names: readonly Name[], text: string | undefined): Name | null =>
  names.find((name) => name === text) ?? null;

const ageBandsOf = ({ pricingInfo }: ViatorProduct): AgeBandRecord[] =>
  (pricingInfo?.ageBands ?? [])
    .map((band) => ({
      code: band.ageBand,
      ageFrom: band.startAge ?? null,
      ageTo: band.endAge ?? null,
      minimumTravelers: band.minTravelersPerBooking ?? null,
      maximumTravelers: band.maxTravelersPerBooking ?? null,
    }))
    .sort((one, other) => (one.ageFrom ?? 0) - (other.ageFrom ?? 0))
    .slice(0, mostAgeBands);

const cancellationOf = ({ cancellationPolicy: policy }: ViatorProduct): CancellationRecord => ({
  kind: known(['STANDARD', 'CUSTOM', 'ALL_SALES_FINAL'], policy?.type) ?? 'UNKNOWN',
  description: plainText(policy?.description),
  tiers: (policy?.refundEligibility ?? [])
    .map(({ dayRangeMin, dayRangeMax, percentageRefundable }) => ({
      daysBeforeFrom: dayRangeMin,
      daysBeforeTo: dayRangeMax ?? null,
      refundPercent: percentageRefundable,
    }))
    .filter(({ refundPercent }) => refundPercent > 0)
    .sort((one, other) => other.refundPercent - one.refundPercent)
    .slice(0, mostRefundTiers),
  refundedInBadWeather: policy?.cancelIfBadWeather ?? null,
  refundedWithTooFewTravelers: policy?.cancelIfInsufficientTravelers ?? null,
});

const translationOf = ({ translationInfo: info }: ViatorProduct): TranslationRecord => ({
  source: known(['ORIGINAL', 'MANUAL', 'MACHINE'], info?.translationSource) ?? 'UNKNOWN',
  containsMachineTranslation: info?.containsMachineTranslatedText ?? false,
});

/** Viator's terms keep what its editors wrote, and what travellers did, from search engines ("Protecting unique content"). */
const indexable = false;

const editorialOf = ({ viatorUniqueContent: content }: ViatorProduct): EditorialRecord | null => {
  if (!content) return null;
  const texts = {
    shortDescription: plainText(content.shortDescription),
    longDescription: plainText(content.longDescription),
    insiderTips: plainText(content.insiderTips),
    highlights: content.highlights.map((text) => plainText(text)).filter((text) => text !== null),
  };
  const isEmpty = !texts.shortDescription && !texts.longDescription && !texts.insiderTips && !texts.highlights[0];
  return isEmpty ? null : { indexable, ...texts, highlights: texts.highlights.slice(0, mostHighlights) };
};

const ratingOf = ({ reviews }: ViatorProduct): RatingRecord | null =>
  reviews?.combinedAverageRating === undefined || reviews.totalReviews === 0
    ? null
    : { indexable, average: Math.max(1, reviews.combinedAverageRating), count: reviews.totalReviews };

const optionsOf = ({ productOptions }: ViatorProduct): OptionRecord[] =>
  productOptions.slice(0, mostOptions).map(({ productOptionCode, title, description }) => ({
    code: productOptionCode,
    title: plainText(title),
    description: plainText(description),
  }));

const listedOf = (things: ViatorProduct['inclusions']): string[] =>
  things
    .map(
      ({ otherDescription, description, typeDescription }) =>
        plainText(otherDescription) ?? plainText(description) ?? plainText(typeDescription),
    )
    .filter((text) => text !== null)
    .slice(0, mostListed);

const languagesOf = ({ languageGuides }: ViatorProduct): string[] =>
  [...new Set(languageGuides.map(({ language }) => language))].sort().slice(0, mostListed);

/** The main destination first, then what the itinerary passes, then what other destinations there are; each place once. */
const visitsOf = (product: ViatorProduct, destined: Destined, located: Located): readonly VisitedPlace[] => {
  const byPrimary = [...product.destinations].sort((one, other) => Number(other.primary) - Number(one.primary));
  const [main, ...others] = byPrimary.map(({ ref }) => destined(ref)).filter((place) => place !== undefined);
  const passed = referencesOf(product.itinerary)
    .map((ref) => located(ref))
    .filter((location) => location?.found)
    .map((location) => location as VisitedPlace);
  return eachPlaceOnce([...(main ? [main] : []), ...passed, ...others]);
};

/** A product as a tour. */
export const productItem = (product: ViatorProduct, destined: Destined, located: Located): TourItem => {
  const { productCode, timeZone } = product;
  const rating = ratingOf(product);
  const visits = visitsOf(product, destined, located);
  return {
    source: 'VIATOR',
    sourceKey: productCode,
    title: plainText(product.title, mostTitleChars) ?? productCode,
    popularity: rating?.count ?? 0,
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : null,
    updatedAt: product.lastUpdatedAt ?? null,
    visits,
    content: {
      description: plainText(product.description) ?? '',
      language: product.language,
      translation: translationOf(product),
      editorial: editorialOf(product),
      supplier: plainText(product.supplier?.name, mostTitleChars),
      images: imagesOf(product.images),
      rating,
      duration: durationOf(product.itinerary?.duration),
      stops: stopsOf(visits),
      itinerary: itineraryOf(product.itinerary, located),
      ageBands: ageBandsOf(product),
      options: optionsOf(product),
      inclusions: listedOf(product.inclusions),
      exclusions: listedOf(product.exclusions),
      guideLanguages: languagesOf(product),
      cancellation: cancellationOf(product),
      instantConfirmation: product.bookingConfirmationSettings
        ? product.bookingConfirmationSettings.confirmationType === 'INSTANT'
        : null,
    },
  };
};
