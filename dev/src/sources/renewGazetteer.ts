import { inTransaction } from '@tripgraph/kit/transaction';
import { readGazetteerVersion } from '@tripgraph/matching/readGazetteer';
import { exportGazetteer } from '@tripgraph/places/gazetteer/exportGazetteer';
import { loadedVersion } from '@tripgraph/places/sql/loadedVersion';

/** Writes the file by which syncs find places, unless it is there and of the places that the database at `url` holds. Says so where it replaces another. */
export const renewGazetteer = async (url: string, file: string, say: (text: string) => void): Promise<void> => {
  const written = await readGazetteerVersion(file);
  const [loaded] = await inTransaction(url, (transaction) => transaction.query(loadedVersion()));
  if (written !== null && written === loaded?.data_version) return;
  if (written !== null) say(`${file} is of other places than there are now: writing it anew.`);
  await exportGazetteer(url, file);
};
