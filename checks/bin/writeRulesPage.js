#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { rulesPage } from '../dist/explain/rulesPage.js';

await writeFile(new URL('../../docs/check-rules.md', import.meta.url), rulesPage());
