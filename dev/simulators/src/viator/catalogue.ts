import type { SourceOptions } from '../source.js';
import { createChangeLog, type ChangeLog } from './changeLog.js';
import { productCodeOf, productRecord } from './product.js';
import { scheduleRecord } from './schedule.js';

/** The size is how many products there are. */
export type CatalogueOptions = SourceOptions & {
  /** A calendar day: sold-out days lie after it. */
  readonly today: string;
};

/** What tests may do to the products. Each throws for a code that no product has. */
export type CatalogueControls = {
  readonly productCodes: readonly string[];
  /** The product and its schedule change. */
  readonly change: (productCode: string) => void;
  /** It cannot be booked any more: a tombstone in one feed, no bookable items in the other. */
  readonly deactivate: (productCode: string) => void;
  /** From now on its record and its schedule are ones that nobody can read. */
  readonly poison: (productCode: string) => void;
};

/** Records of one kind, in the order of their last change. */
export type Records = { readonly log: ChangeLog; readonly recordOf: (number: number) => unknown };

export type Catalogue = CatalogueControls & {
  readonly numberOf: (productCode: string) => number | undefined;
  readonly products: Records;
  readonly schedules: Records;
};

type State = 'ACTIVE' | 'INACTIVE' | 'POISONED';

const firstChangeMs = Date.parse('2026-01-01T00:00:00Z');

const tombstone = (number: number, lastUpdatedAt: string): unknown => ({
  status: 'INACTIVE',
  productCode: productCodeOf(number),
  createdAt: '2021-03-01T09:00:00Z',
  lastUpdatedAt,
});

/** Products that are made as they are asked for; only what has happened to them is held. */
export const createCatalogue = ({ seed, places, size, today }: CatalogueOptions): Catalogue => {
  const states = new Map<number, State>();
  const versions = new Map<number, number>();
  const numbers = new Map(Array.from({ length: size }, (_product, number) => [productCodeOf(number), number]));
  const logs = { products: createChangeLog(size), schedules: createChangeLog(size) };
  const seedOf = (number: number) => ({ seed, number, places, version: versions.get(number) ?? 0 });
  const productOf = (number: number): unknown => {
    const lastUpdatedAt = new Date(firstChangeMs + logs.products.positionOf(number) * 1_000).toISOString();
    const state = states.get(number);
    if (state === 'INACTIVE') return tombstone(number, lastUpdatedAt);
    const record = productRecord(seedOf(number), lastUpdatedAt) as Readonly<Record<string, unknown>>;
    return state === 'POISONED' ? { ...record, title: 42, destinations: 'none' } : record;
  };
  const scheduleOf = (number: number): unknown =>
    states.get(number) === 'INACTIVE'
      ? { productCode: productCodeOf(number), bookableItems: [], currency: 'USD' }
      : states.get(number) === 'POISONED'
        ? { productCode: productCodeOf(number), bookableItems: 'none', currency: 'USD' }
        : scheduleRecord(seedOf(number), today);
  const become = (state: State) => (productCode: string) => {
    const number = numbers.get(productCode);
    if (number === undefined) throw new Error(`there is no product ${productCode}`);
    if (state === 'ACTIVE') versions.set(number, (versions.get(number) ?? 0) + 1);
    states.set(number, state);
    for (const log of Object.values(logs)) log.touch(number);
  };
  return {
    productCodes: [...numbers.keys()],
    numberOf: (productCode) => numbers.get(productCode),
    products: { log: logs.products, recordOf: productOf },
    schedules: { log: logs.schedules, recordOf: scheduleOf },
    change: become('ACTIVE'),
    deactivate: become('INACTIVE'),
    poison: become('POISONED'),
  };
};
