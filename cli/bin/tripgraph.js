#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('tripgraph is not built yet. Run `npm run build` in the project folder, then try again.');
  process.exit(2);
}
await import(main.href);
