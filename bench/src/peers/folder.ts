import { fileURLToPath } from 'node:url';

/** The bench's own folder, and where peers are installed: outside of version control, and never a dependency. */
export const benchFolder = fileURLToPath(new URL('../../', import.meta.url));
export const peersFolder = fileURLToPath(new URL('../../peers/', import.meta.url));
