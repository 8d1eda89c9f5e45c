/** An instant as WordPress writes it in columns named `_gmt`, to the second. */
export const gmtOf = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');

/** The same moment some seconds earlier. */
export const secondsBefore = (gmt: string, seconds: number): string =>
  gmtOf(new Date(Date.parse(`${gmt.replace(' ', 'T')}Z`) - seconds * 1_000));

const pattern = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/;

/** RFC 3339 of a time in GMT; null for `0000-00-00 00:00:00`, which WordPress writes for none, and for what is no time. */
export const instantOfGmt = (gmt: string | null): string | null => {
  if (gmt === null || !pattern.test(gmt) || gmt.startsWith('0000')) return null;
  const text = `${gmt.replace(' ', 'T')}Z`;
  // A day that no month has would become one of the next month.
  return Number.isNaN(Date.parse(text)) || new Date(text).toISOString().slice(0, 19) !== text.slice(0, 19)
    ? null
    : text;
};
