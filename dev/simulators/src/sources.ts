import { createBooking } from './booking/bookingSource.js';
import { createGAdventures } from './gadventures/gadventures.js';
import { createGoogle } from './google/createGoogle.js';
import { createHostelworld } from './hostelworld/hostelworldSource.js';
import { createOnix } from './onix/onix.js';
import type { SimulatedSource, SourceOptions } from './source.js';
import { createSuppliers } from './suppliers/suppliersSource.js';
import { createViator } from './viator/viator.js';
import { createWordPress } from './wordpress/wordpress.js';

/** One tour of days and weeks for so many of hours. */
const shortTours = 10;

/** Every source that there is a simulator of. What lies ahead lies ahead of today. */
export const createSources = (options: SourceOptions): readonly SimulatedSource[] => {
  const today = new Date().toISOString().slice(0, 10);
  return [
    createBooking(options),
    createGAdventures({ ...options, size: Math.ceil(options.size / shortTours), today }),
    createGoogle(options),
    createHostelworld(options),
    createOnix(options),
    createSuppliers(options),
    createViator({ ...options, today }),
    createWordPress(options),
  ];
};
