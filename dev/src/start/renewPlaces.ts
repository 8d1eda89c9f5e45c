import { inTransaction } from '@tripgraph/kit/transaction';
import { dataVersion } from '@tripgraph/places/load/dataVersion';
import { loadedVersion } from '@tripgraph/places/sql/loadedVersion';
import { loadPlacesApart } from '../seed/loadPlacesApart.js';

export type RenewPlacesOptions = {
  /** The places' database, which holds some. */
  readonly url: string;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
  /** Migrates and loads the places that are installed. */
  readonly load?: (url: string, signal: AbortSignal) => Promise<unknown>;
};

const loadApart = (url: string, signal: AbortSignal): Promise<void> => loadPlacesApart(url, () => undefined, signal);

/** Loads the places anew, and says so, where they were made of other packages than those that are installed. Some 15 seconds then. */
export const renewPlaces = async ({ url, signal, say, load = loadApart }: RenewPlacesOptions): Promise<void> => {
  const [loaded] = await inTransaction(url, (transaction) => transaction.query(loadedVersion()));
  if (loaded?.data_version === dataVersion()) return;
  say('The places here were made of other packages than are installed: loading them anew.');
  await load(url, signal);
};
