import { reasonOf } from '@tripgraph/kit/reasonOf';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import { readCmsFillSettings } from './config.js';
import { fillCms } from './fillCms.js';

/** Fills the database of a CMS, and ends. The CMS of the company is a Postgres that others write; here nobody does. */
try {
  const { databaseUrl, seed, size } = readCmsFillSettings();
  const outcome = await fillCms(databaseUrl, { seed, size, places: simulatedPlaces });
  process.stdout.write(outcome === 'FILLED' ? 'the CMS is filled\n' : 'the CMS was filled before\n');
} catch (error) {
  process.stderr.write(`the CMS cannot be filled: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
