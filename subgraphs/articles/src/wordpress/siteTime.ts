import { instantOfGmt } from './gmt.js';

/** What the options `timezone_string` and `gmt_offset` (hours) of a site say. */
export type SiteZone = { readonly timeZone: string; readonly offsetHours: number };

const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });

/** How far the clocks of a zone are ahead of GMT at an instant, in ms; undefined for a zone that there is not. */
const aheadMs = (timeZone: string, instantMs: number): number | undefined => {
  try {
    const parts = clockOf(timeZone).formatToParts(instantMs);
    const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    return shown - Math.floor(instantMs / 1_000) * 1_000;
  } catch {
    return undefined;
  }
};

/** RFC 3339 of a time that the clocks of the site showed; null for none. Of an hour that comes twice it is the first. */
export const instantOfLocal = (local: string | null, { timeZone, offsetHours }: SiteZone): string | null => {
  const asGmt = instantOfGmt(local);
  if (asGmt === null) return null;
  const wallMs = Date.parse(asGmt);
  const fixedMs = offsetHours * 3_600_000;
  const day = 24 * 3_600_000;
  const before = timeZone === '' ? fixedMs : (aheadMs(timeZone, wallMs - day) ?? fixedMs);
  const after = timeZone === '' ? fixedMs : (aheadMs(timeZone, wallMs + day) ?? fixedMs);
  const fits = [before, after].find((ahead) => timeZone === '' || aheadMs(timeZone, wallMs - ahead) === ahead);
  return new Date(wallMs - (fits ?? before)).toISOString();
};
