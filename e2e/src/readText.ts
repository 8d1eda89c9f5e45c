import { readFileSync } from 'node:fs';

/** A text of the repository, by its path from the root. */
export const readText = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
