/**
 * What a name is to a place, better known ones first: what it is called there or in English; in another language; another
 * spelling, a former name or a code.
 */
export const nameStandings = ['OWN', 'LOCAL', 'OTHER'] as const;

export type NameStanding = (typeof nameStandings)[number];
