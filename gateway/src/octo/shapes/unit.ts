import type { Capabilities } from '../capabilities.js';
import type { ProductUnit } from '../operations/productFields.js';
import { pricingOf } from './pricing.js';

const noMinimumAge = 0;
const noMaximumAge = 100;

/** OCTO's unit. Ages that are not limited are 0 and 100, as the standard has no null there. */
export const unitOf = (unit: ProductUnit, { pricing, content }: Capabilities) => ({
  id: unit.id,
  internalName: unit.title,
  reference: null,
  type: unit.type,
  restrictions: {
    minAge: unit.minAge ?? noMinimumAge,
    maxAge: unit.maxAge ?? noMaximumAge,
    idRequired: false,
    minQuantity: unit.minQuantity,
    maxQuantity: unit.maxQuantity,
    paxCount: unit.paxCount,
    accompaniedBy: unit.accompaniedBy,
  },
  requiredContactFields: [],
  ...(pricing && { pricingFrom: [pricingOf(unit.price)] }),
  ...(content && { title: unit.title, shortDescription: '', features: [] }),
});
