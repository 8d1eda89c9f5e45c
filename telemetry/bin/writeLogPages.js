#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { withEventTable } from '../dist/logPage.js';
import { logSchema } from '../dist/logSchema.js';

const docs = new URL('../../docs/', import.meta.url);
const page = new URL('logs.md', docs);
await writeFile(page, withEventTable(await readFile(page, 'utf8')));
await writeFile(
  new URL('log.schema.json', docs),
  await format(JSON.stringify(logSchema()), { parser: 'json', printWidth: 120 }),
);
