/** How much of the catalogue to make; `seed` fixes what it is. */
export type CatalogueSize = {
  readonly seed: number;
  readonly activities: number;
  readonly suppliers: number;
};

/** The same, and how many shards share it. */
export type SeedSize = CatalogueSize & { readonly shards: number };

/** What is made when nothing else is said. */
export const defaultSize: SeedSize = { seed: 1, activities: 33_000, suppliers: 1_200, shards: 3 };
