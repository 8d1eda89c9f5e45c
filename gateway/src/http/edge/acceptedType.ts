/** The media types of GraphQL answers; of two that are as welcome the first is taken. */
const offered = ['application/json', 'application/graphql-response+json'] as const;

/**
 * What a client is answered with: one of the types, because it names it; whatever we like (`any`), because it names none of
 * them but takes all; or nothing that it would take.
 */
export type AcceptedType = (typeof offered)[number] | 'any' | 'none';

/** How much a range of an Accept header wants what it matches, how narrow it is, and its place in the header. */
type Match = { readonly quality: number; readonly narrowness: 0 | 1 | 2; readonly place: number };

const narrownessOf = (range: string, type: string): Match['narrowness'] | undefined => {
  if (range === type) return 2;
  if (range === 'application/*') return 1;
  return range === '*/*' ? 0 : undefined;
};

const readQuality = (value: string): number => {
  const quality = Number(value);
  return quality >= 0 && quality <= 1 ? quality : 0;
};

/** The range of one element, or undefined where it wants a charset that is never sent. */
const readRange = (element: string): { readonly range: string; readonly quality: number } | undefined => {
  const [range = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
  let quality = 1;
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=').map((part) => part.trim());
    if (name === 'q') quality = readQuality(value);
    if (name === 'charset' && !/^"?utf-?8"?$/.test(value)) return undefined;
  }
  return { range, quality };
};

/** Whether `one` says more about the type that both match. */
const isNarrower = (one: Match, other: Match | undefined): boolean => !other || one.narrowness > other.narrowness;

const isBetter = (one: Match, other: Match | undefined): boolean =>
  !other ||
  one.quality > other.quality ||
  (one.quality === other.quality &&
    (one.narrowness > other.narrowness || (one.narrowness === other.narrowness && one.place < other.place)));

/** Reads an Accept header as RFC 9110 says: the narrowest range says how welcome a type is, the most welcome is taken. */
export const acceptedType = (accept: string): AcceptedType => {
  const matches: (Match | undefined)[] = offered.map(() => undefined);
  accept.split(',').forEach((element, place) => {
    const read = readRange(element);
    if (!read) return;
    offered.forEach((type, index) => {
      const narrowness = narrownessOf(read.range, type);
      if (narrowness === undefined) return;
      const match = { quality: read.quality, narrowness, place };
      if (isNarrower(match, matches[index])) matches[index] = match;
    });
  });
  let best: { readonly match: Match; readonly type: (typeof offered)[number] } | undefined;
  offered.forEach((type, index) => {
    const match = matches[index];
    if (match && match.quality > 0 && isBetter(match, best?.match)) best = { match, type };
  });
  if (!best) return 'none';
  return best.match.narrowness === 2 || best.type !== offered[0] ? best.type : 'any';
};
