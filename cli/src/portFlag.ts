import { Option } from 'commander';
import { wholeNumber } from './wholeNumber.js';

/** Above a gateway's port `npm start` needs a block of 95. */
const highestPort = 65_440;

/** `--port`, which names the gateway of an `npm start`. */
export const portFlag = (description: string): Option =>
  new Option('--port <number>', description).argParser(wholeNumber(1, highestPort)).default(4000);
