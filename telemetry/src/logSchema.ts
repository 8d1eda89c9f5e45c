import { z } from 'zod';
import { wholeLine } from './logLine.js';

/** The JSON Schema of a line of the log of any process: docs/log.schema.json. */
export const logSchema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://specs.tripgraph.dev/log/v1.json',
  title: 'A line of the log',
  description:
    'Written by `npm run docs` from telemetry/src/logEvents. Any process writes lines like these and no others.',
  ...z.toJSONSchema(wholeLine, { target: 'draft-7' }),
});
