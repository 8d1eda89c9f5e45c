import { httpsUrl } from '../tour/httpsUrl.js';
import { mostImages, mostListed, mostTitleChars } from '../tour/limits.js';
import { plainText } from '../tour/plainText.js';
import { stopsOf } from '../tour/stopsOf.js';
import type { CancellationRecord, ImageRecord } from '../tour/tourContent.js';
import type { TourItem } from '../tour/tourItem.js';
import type { Detail, Dossier, Itinerary } from './dossierShape.js';
import { itineraryOf, visitsOf, type PlacesByHref } from './itinerary.js';

const minutesOfDay = 1_440;

/** The banner first, and maps last. */
const rankOf = (type: string | null | undefined): number => (type === 'BANNER' ? 0 : type === 'MAP' ? 2 : 1);

const imagesOf = ({ images }: Dossier): ImageRecord[] =>
  [...(images ?? [])]
    .sort((one, other) => rankOf(one.type) - rankOf(other.type))
    .filter((image) => httpsUrl(image.image_href) !== null)
    .slice(0, mostImages)
    .map((image) => ({ url: image.image_href, caption: null, width: null, height: null }));

const isOf = ({ detail_type: type }: Detail, pattern: RegExp): boolean =>
  pattern.test(type?.code ?? '') || pattern.test(type?.label ?? '');

/** What is included stands in a detail of its own, a thing in a line. */
const linesOf = ({ details }: Dossier, pattern: RegExp): string[] =>
  (details ?? [])
    .filter((detail) => isOf(detail, pattern))
    .flatMap((detail) => (plainText(detail.body) ?? '').split('\n'))
    .map((line) => line.replace(/^[\s•*-]+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, mostListed);

/** G Adventures has its terms elsewhere, not with a tour. */
const cancellation: CancellationRecord = {
  kind: 'UNKNOWN',
  description: null,
  tiers: [],
  refundedInBadWeather: null,
  refundedWithTooFewTravelers: null,
};

/** A dossier with its itinerary as a tour; `language` is the one that it was asked for in. */
export const dossierItem = (
  dossier: Dossier,
  itinerary: Itinerary | null,
  places: PlacesByHref,
  language: string,
): TourItem => {
  const visits = visitsOf(itinerary, places);
  const days = itinerary?.duration ?? itinerary?.days?.length ?? 0;
  const minutes = days * minutesOfDay;
  return {
    source: 'GADVENTURES',
    sourceKey: dossier.id,
    title: plainText(dossier.name, mostTitleChars) ?? dossier.id,
    popularity: 0,
    timeZone: null,
    updatedAt: null,
    visits,
    content: {
      description: plainText(dossier.description) ?? '',
      language,
      translation: { source: 'UNKNOWN', containsMachineTranslation: false },
      editorial: null,
      supplier: 'G Adventures',
      images: imagesOf(dossier),
      rating: null,
      duration: days > 0 ? { minutesFrom: minutes, minutesTo: minutes } : null,
      stops: stopsOf(visits),
      itinerary: itineraryOf(itinerary, places),
      ageBands: [],
      options: [],
      inclusions: linesOf(dossier, /^(whats?[ _']?s?[ _])?included$|^inclusions$/i),
      exclusions: linesOf(dossier, /^(whats?[ _']?s?[ _])?not[ _]included$|^exclusions$/i),
      guideLanguages: [],
      cancellation,
      instantConfirmation: null,
    },
  };
};
