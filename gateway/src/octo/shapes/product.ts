import type { Capabilities } from '../capabilities.js';
import type { ProductActivity } from '../operations/productFields.js';
import { contentOf } from './content.js';
import { optionOf } from './option.js';

/** The language of titles and descriptions. */
const locale = 'en';
/** Whoever runs it finds the booking by its reference; the voucher is that reference. */
export const redemption = { deliveryFormats: ['QRCODE'], deliveryMethods: ['VOUCHER'], redemptionMethod: 'DIGITAL' };

const currenciesOf = ({ options }: ProductActivity): string[] => [
  ...new Set(options.flatMap(({ units }) => units.map(({ price }) => price.currency))),
];

const pricingPartOf = (activity: ProductActivity) => {
  const currencies = currenciesOf(activity);
  return { defaultCurrency: currencies[0] ?? null, availableCurrencies: currencies, pricingPer: 'UNIT' };
};

/** OCTO's product: an activity. */
export const productOf = (activity: ProductActivity, capabilities: Capabilities) => {
  const [first] = activity.options;
  const instant = activity.options.every(({ instantConfirmation }) => instantConfirmation);
  return {
    id: activity.id,
    internalName: activity.title,
    reference: activity.reference,
    locale,
    timeZone: activity.timeZone,
    allowFreesale: false,
    instantConfirmation: instant,
    instantDelivery: instant,
    availabilityRequired: true,
    availabilityType: first?.availabilityType ?? 'START_TIME',
    ...redemption,
    options: activity.options.map((option) => optionOf(activity, option, capabilities)),
    ...(capabilities.pricing && pricingPartOf(activity)),
    ...(capabilities.content && contentOf(activity, activity.title)),
  };
};
