import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** What tells a file from itself at another time: `stamp` is quick to get, `content` certain. */
export type Fingerprint = { readonly stamp: string; readonly content: string };

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unreadable';

/** Follows symbolic links, so that one that leads elsewhere is another file. */
const stampOf = async (
  file: string,
  maxBytes: number,
): Promise<{ readonly stamp: string; readonly isLarge: boolean }> => {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return { stamp: [dev, ino, size, mtimeNs, ctimeNs].join(), isLarge: size > maxBytes };
  } catch (error) {
    return { stamp: codeOf(error), isLarge: false };
  }
};

/**
 * The fingerprint of a file; it is read only when its stamp is not that of `known`. One of more than `maxBytes` is told by
 * its stamp alone: whoever reads it refuses it. Never rejects.
 */
export const fingerprintOf = async (file: string, maxBytes: number, known?: Fingerprint): Promise<Fingerprint> => {
  const { stamp, isLarge } = await stampOf(file, maxBytes);
  if (stamp === known?.stamp) return known;
  if (isLarge) return { stamp, content: stamp };
  try {
    return {
      stamp,
      content: createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    };
  } catch (error) {
    return { stamp, content: codeOf(error) };
  }
};
