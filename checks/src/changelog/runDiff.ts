import { apiChanges } from '../api/apiChanges.js';
import type { Side } from '../side.js';
import { openSides, type Compared } from '../sides/openSides.js';
import { changelog } from './changelog.js';

/** The schema that clients see; there is none of what does not compose. */
const clientsSide = ({ label, api, composition }: Side) => {
  if (api) return { label, api };
  const reasons = composition.filter(({ level }) => level === 'error').map(({ message }) => `  ${message}`);
  throw new Error([`${label} does not compose:`, ...reasons].join('\n'));
};

/** Tells as Markdown how the API differs. Rejects with an Error that says what cannot be read or does not compose. */
export const runDiff = async (compared: Compared): Promise<string> => {
  const [before, after] = await openSides(compared);
  try {
    if (!before) throw new Error('There is nothing to compare with: the other side has no supergraph.yaml.');
    const sides = { before: clientsSide(before.side), after: clientsSide(after.side) };
    return changelog(await apiChanges(sides.before.api, sides.after.api), sides);
  } finally {
    await Promise.all([before?.close(), after.close()]);
  }
};
