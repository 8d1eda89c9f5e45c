import type { ActivityRecord } from '@tripgraph/activities/load/records';
import { drawChance, drawSome, type Draw } from '@tripgraph/simulators/random/draw';
import type { Template } from './templates/template.js';

type Feature = ActivityRecord['features'][number];

const exclusions = ['Tips', 'Hotel pickup', 'Food and drink that is not named above', 'Travel insurance'];
const others: readonly Feature[] = [
  { type: 'PREBOOKING_INFORMATION', description: 'Not recommended for travellers who cannot stand for an hour.' },
  { type: 'PREARRIVAL_INFORMATION', description: 'Please arrive ten minutes before the start.' },
  { type: 'REDEMPTION_INSTRUCTION', description: 'Show the ticket on your phone.' },
  { type: 'ACCESSIBILITY_INFORMATION', description: 'Prams and service animals are welcome.' },
  { type: 'ADDITIONAL_INFORMATION', description: 'It takes place in all weather; dress for the day.' },
  { type: 'BOOKING_TERM', description: 'Bookings close one hour before the start.' },
  {
    type: 'CANCELLATION_TERM',
    description: 'If the weather makes it unsafe, you choose another date or your money back.',
  },
];

/** What is in it, what is not, and what to know before: two to eight entries. */
export const drawFeatures = (draw: Draw, template: Template): readonly Feature[] => [
  ...template.includes.map((description) => ({ type: 'INCLUSION', description })),
  ...drawSome(draw, exclusions, 1).map((description) => ({ type: 'EXCLUSION', description })),
  ...(drawChance(draw, 0.4) ? [{ type: 'HIGHLIGHT', description: 'Led by people who live here' }] : []),
  ...drawSome(draw, others, drawChance(draw, 0.5) ? 2 : 1),
];
