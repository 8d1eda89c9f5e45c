/** YYYYMMDD, YYYYMM or YYYY with hyphens between the parts. */
export const dateText = (date: string | null): string | null =>
  date && [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].filter((part) => part !== '').join('-');
