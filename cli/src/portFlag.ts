import { highestGatewayPort } from '@tripgraph/dev/layout';
import { Option } from 'commander';
import { wholeNumber } from './wholeNumber.js';

/** `--port`, which names the gateway of an `npm start`. */
export const portFlag = (description: string): Option =>
  new Option('--port <number>', description).argParser(wholeNumber(1, highestGatewayPort)).default(4000);
