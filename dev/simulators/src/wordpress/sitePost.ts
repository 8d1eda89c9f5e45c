/** Times are as WordPress writes them: `2026-11-19 08:00:00`, in GMT. */
export type SitePost = {
  readonly id: number;
  readonly type: 'post' | 'page' | 'revision';
  readonly status: 'publish' | 'draft' | 'private' | 'trash' | 'inherit';
  /** Empty: none. */
  readonly password: string;
  readonly title: string;
  readonly slug: string;
  readonly content: string;
  readonly excerpt: string;
  readonly authorId: number;
  /** Null: never published, which WordPress writes as `0000-00-00 00:00:00`. */
  readonly publishedGmt: string | null;
  readonly modifiedGmt: string;
  /** Of a revision, its post; else 0. */
  readonly parent: number;
  /** Ids of terms. */
  readonly categories: readonly number[];
  readonly places: readonly number[];
  /** Post meta, such as `geo_latitude`. */
  readonly meta: Readonly<Record<string, string>>;
  readonly image: SiteImage | null;
};

/** An attachment; the one image of one post. */
export type SiteImage = {
  readonly id: number;
  /** Below the folder of uploads. */
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

export type SiteTerm = {
  readonly id: number;
  readonly taxonomy: 'category' | 'place';
  readonly slug: string;
  readonly name: string;
  /** The id of the term above it, or 0. */
  readonly parent: number;
  readonly meta: Readonly<Record<string, string>>;
};

export type SiteAuthor = { readonly id: number; readonly login: string; readonly slug: string; readonly name: string };
