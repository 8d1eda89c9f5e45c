import { isLocalDate } from '@tripgraph/kit/localDate';

/** An availability's id read: its local day and its instant. */
export type AvailabilityKey = { readonly id: string; readonly localDay: string; readonly startsAt: Date };

const pattern = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** Reads an availability's id (a local start with its offset); undefined for what cannot be one. */
export const readAvailabilityId = (id: string): AvailabilityKey | undefined => {
  const localDay = pattern.exec(id)?.[1];
  const startsAt = new Date(id);
  if (localDay === undefined || !isLocalDate(localDay) || Number.isNaN(startsAt.getTime())) return undefined;
  return { id, localDay, startsAt };
};
