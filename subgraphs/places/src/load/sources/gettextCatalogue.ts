const magic = 0x950412de;

/**
 * Reads a gettext .mo file (https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html) of either byte order;
 * its header entry, which has no key, is left out. Throws for anything that is not such a file.
 */
export const readGettextCatalogue = (bytes: Buffer): ReadonlyMap<string, string> => {
  const little = bytes.length >= 28 && bytes.readUInt32LE(0) === magic;
  if (!little && !(bytes.length >= 28 && bytes.readUInt32BE(0) === magic))
    throw new Error('This is no gettext .mo file.');
  const number = (at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const text = (at: number): string => bytes.toString('utf8', number(at + 4), number(at + 4) + number(at));
  const [count, keys, values] = [number(8), number(12), number(16)];
  const entries = Array.from(
    { length: count },
    (_, index) => [text(keys + index * 8), text(values + index * 8)] as const,
  );
  return new Map(entries.filter(([key]) => key !== ''));
};
