import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import type { PlaceKind, PointOfInterestKind } from '../generated/resolvers.js';
import type { WeeklyPeriod } from '../hours/weeklyHours.js';
import { cmsTables, type CmsTable } from './position.js';

/** One thing that the CMS says, checked and in our words. Ids are the CMS's. */
export type CmsItem =
  | {
      readonly kind: 'PLACE';
      readonly id: string;
      /** Null for a type that we have no level for. */
      readonly placeKind: PlaceKind | null;
      readonly name: string;
      readonly facts: ReadonlyArray<{ readonly name: string; readonly value: string }>;
      /** What was looked for among ours, and where it is. */
      readonly wanted: Wanted;
      readonly link: PlaceLink | null;
    }
  | {
      readonly kind: 'POINT_OF_INTEREST';
      readonly id: string;
      readonly cmsPlaceId: string;
      readonly pointKind: PointOfInterestKind;
      readonly name: string;
      readonly latitude: number;
      readonly longitude: number;
      readonly importance: number;
      readonly phone: string | null;
      readonly weeklyPeriods: readonly WeeklyPeriod[] | null;
      readonly googlePlaceId: string | null;
    }
  | {
      readonly kind: 'NARRATIVE';
      readonly id: string;
      readonly subject: 'PLACE' | 'POINT_OF_INTEREST';
      readonly subjectId: string;
      readonly locale: string;
      readonly html: string;
      readonly author: string | null;
      /** An instant, RFC 3339. */
      readonly updatedAt: string;
    };

/** What the keys of a sync begin with; what follows is the CMS's own id. */
const prefixes: Readonly<Record<CmsTable, string>> = {
  places: 'place:',
  points_of_interest: 'point:',
  narratives: 'narrative:',
};

/** The key of a row, such as `place:17`. */
export const keyOf = (table: CmsTable, id: string): string => `${prefixes[table]}${id}`;

/** The ids of the rows that keys name, by their table; tables without any are left out. */
export const idsByTable = (keys: readonly string[]): ReadonlyMap<CmsTable, readonly string[]> =>
  new Map(
    cmsTables
      .map((table): [CmsTable, string[]] => [
        table,
        keys.filter((key) => key.startsWith(prefixes[table])).map((key) => key.slice(prefixes[table].length)),
      ])
      .filter(([, ids]) => ids.length > 0),
  );
