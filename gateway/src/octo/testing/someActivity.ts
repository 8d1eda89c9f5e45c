import type { ProductActivity } from '../operations/productFields.js';

/** An activity with everything that a product can show. */
export const someActivity: Required<ProductActivity> = {
  id: 'act_1',
  title: 'City walk',
  reference: 'CW-1',
  timeZone: 'Europe/Berlin',
  cancellationPolicy: {
    tiers: [
      { untilMinutesBeforeStart: 2_880, refundPercent: 100 },
      { untilMinutesBeforeStart: 1_440, refundPercent: 50 },
    ],
  },
  options: [
    {
      id: 'opt_1',
      title: 'In the morning',
      isDefault: true,
      startTimes: ['09:30'],
      availabilityType: 'START_TIME',
      instantConfirmation: true,
      cutoffMinutes: 120,
      minUnits: 1,
      maxUnits: 9,
      units: [
        {
          id: 'unit_1',
          type: 'ADULT',
          title: 'Adult',
          minAge: 16,
          maxAge: null,
          paxCount: 1,
          minQuantity: 1,
          maxQuantity: null,
          accompaniedBy: [],
          price: { amount: 2_500, currency: 'EUR', precision: 2 },
        },
        {
          id: 'unit_2',
          type: 'INFANT',
          title: 'Infant',
          minAge: null,
          maxAge: 3,
          paxCount: 0,
          minQuantity: 0,
          maxQuantity: 2,
          accompaniedBy: ['unit_1'],
          price: { amount: 0, currency: 'EUR', precision: 2 },
        },
      ],
    },
  ],
  shortDescription: 'Two hours on foot.',
  description: 'Two hours on foot through the old town.',
  duration: { minutesFrom: 120, minutesTo: 150 },
  languages: ['de', 'en'],
  categories: ['WALKING_TOURS', 'HOP_ON_HOP_OFF'],
  meetingPoint: { title: 'Town hall', latitude: 52.5, longitude: 13.4 },
  features: [{ type: 'INCLUSION', description: 'A guide' }],
};
