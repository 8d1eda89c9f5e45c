import { foodTemplates } from './food.js';
import { journeyTemplates } from './journeys.js';
import { outdoorTemplates } from './outdoors.js';
import type { Template } from './template.js';
import { ticketTemplates } from './tickets.js';
import { walkTemplates } from './walks.js';
import { waterTemplates } from './water.js';

/** Every kind of activity that the catalogue has. Their order is part of the seed: append, do not insert. */
export const templates: readonly Template[] = [
  ...foodTemplates,
  ...walkTemplates,
  ...ticketTemplates,
  ...outdoorTemplates,
  ...waterTemplates,
  ...journeyTemplates,
];

/** Those that make sense at this latitude. */
export const templatesAt = (latitude: number): readonly Template[] =>
  templates.filter(({ latitudes: [from, to] = [0, 90] }) => Math.abs(latitude) >= from && Math.abs(latitude) <= to);
