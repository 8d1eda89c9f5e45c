/** A term of the taxonomy `place`, by which editors say what a post is about, with its term meta. */
export type PlaceTerm = {
  readonly name: string;
  /** Term meta `place_id`: ours, such as `plc_2950159`, or one of a crosswalk. */
  readonly placeId: string | null;
  /** Term meta `geo_latitude` and `geo_longitude`, as they are written. */
  readonly latitude: string | null;
  readonly longitude: string | null;
  /** The terms above it, from its parent up. */
  readonly above: ReadonlyArray<{ readonly name: string; readonly placeId: string | null }>;
};

/** The post meta of the geodata convention (https://codex.wordpress.org/Geodata), as they are written. */
export type GeoMeta = {
  readonly latitude: string | null;
  readonly longitude: string | null;
  /** Absent: public. */
  readonly isPublic: string | null;
  readonly address: string | null;
};

/** A post as WordPress has it, whichever way it was read. Checked for its types, not for its sense. */
export type WordPressPost = {
  /** `wp_posts.ID`, in decimal. */
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly hasPassword: boolean;
  /** HTML, as WordPress treats it. */
  readonly title: string;
  readonly slug: string;
  readonly content: string;
  /** Whether blocks, shortcodes and line breaks of the content have become HTML already. */
  readonly isRendered: boolean;
  /** HTML; empty when the editors wrote none. */
  readonly excerpt: string;
  readonly author: string | null;
  /** RFC 3339 in UTC; null when it is not known. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly url: string;
  readonly image: {
    readonly url: string;
    readonly alt: string | null;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
  /** Slugs of its categories. */
  readonly categories: readonly string[];
  readonly placeTerms: readonly PlaceTerm[];
  readonly geo: GeoMeta;
};

/** The key under which a post is synced, and the id of its article. */
export const keyOfPost = (id: string): string => `art_wp_${id}`;
/** The `wp_posts.ID` of a key; undefined for what is none. */
export const postOfKey = (key: string): string | undefined => /^art_wp_(\d{1,20})$/.exec(key)?.[1];
