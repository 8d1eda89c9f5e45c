import { fileURLToPath } from 'node:url';

/** Where Tripgraph lies: the folder with the root package.json, whether this runs from sources or from dist. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
