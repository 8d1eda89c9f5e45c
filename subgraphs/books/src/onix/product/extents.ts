import { childrenOf, textIn, type OnixElement } from '../element.js';
import { mostOfExtent } from './product.js';

/** List 23, the best first: numbers of pages as a reader would count them. */
const pageTypes = ['00', '05', '11', '06', '07', '10', '08'];
const durationType = '09';

const toMinutes: Readonly<Record<string, (value: string) => number>> = {
  '04': (hours) => Number(hours) * 60,
  '05': (minutes) => Number(minutes),
  '06': (seconds) => Number(seconds) / 60,
  '14': (hhh) => Number(hhh) * 60,
  '15': (hhhmm) => Number(hhhmm.slice(0, -2)) * 60 + Number(hhhmm.slice(-2)),
  '16': (hhhmmss) => Number(hhhmmss.slice(0, -4)) * 60 + Number(hhhmmss.slice(-4, -2)),
};

const counted = (value: number): number | null => (value >= 1 && value <= mostOfExtent ? Math.round(value) : null);

/** How many pages a product has, and how many minutes it runs, where its extents (lists 23 and 24) say so. */
export const extentsIn = (
  descriptive: OnixElement,
): { readonly pages: number | null; readonly minutes: number | null } => {
  const extents = childrenOf(descriptive, 'Extent').map((extent) => ({
    type: textIn(extent, 'ExtentType'),
    value: textIn(extent, 'ExtentValue') ?? '',
    unit: textIn(extent, 'ExtentUnit') ?? '',
  }));
  const pages = pageTypes.flatMap((type) =>
    extents.filter((extent) => extent.type === type && extent.unit === '03'),
  )[0];
  const duration = extents.find(({ type }) => type === durationType);
  return {
    pages: pages ? counted(Number(pages.value)) : null,
    minutes: duration ? counted(toMinutes[duration.unit]?.(duration.value) ?? NaN) : null,
  };
};
