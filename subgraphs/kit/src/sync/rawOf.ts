import { reasonOf } from '../reasonOf.js';

/** As much of a record as quarantine keeps. */
const maximumRawChars = 16 * 1024;

/**
 * A record as text for quarantine, cut to 16 Ki characters. Where it has no such text, as one that is nested without end, the
 * reason: a record that cannot even be shown must not cost the others.
 */
export const rawOf = (record: unknown): string => {
  try {
    return (JSON.stringify(record) ?? '').slice(0, maximumRawChars);
  } catch (error) {
    return `cannot be shown: ${reasonOf(error)}`;
  }
};
