#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { errorPage } from '../dist/errorPage.js';

await writeFile(new URL('../../docs/errors.md', import.meta.url), errorPage());
