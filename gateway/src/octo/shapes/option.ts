import type { Capabilities } from '../capabilities.js';
import type { ProductActivity, ProductOption } from '../operations/productFields.js';
import { contentOf } from './content.js';
import { cancellationCutoffOf } from './cutoff.js';
import { unitOf } from './unit.js';

/** As the standard has it for what is open rather than starting: the one start of a day. */
const startOfDay = ['00:00'];

/** OCTO's option. */
export const optionOf = (activity: ProductActivity, option: ProductOption, capabilities: Capabilities) => ({
  id: option.id,
  default: option.isDefault,
  internalName: option.title,
  reference: null,
  availabilityLocalStartTimes: option.availabilityType === 'OPENING_HOURS' ? startOfDay : option.startTimes,
  ...cancellationCutoffOf(activity),
  requiredContactFields: [],
  restrictions: { minUnits: option.minUnits, maxUnits: option.maxUnits },
  units: option.units.map((unit) => unitOf(unit, capabilities)),
  ...(capabilities.content && contentOf(activity, option.title)),
});
