/**
 * A file name for each name. Names that differ in capital letters only get files that differ in more: many file systems do
 * not tell such files apart. All files stand in one folder, so that a link is a file name.
 */
export const pageNames = (kind: 'type' | 'example', names: readonly string[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  const files = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    const plain = name.replace(/\W/g, '_');
    const count = (counts.get(plain.toLowerCase()) ?? 0) + 1;
    counts.set(plain.toLowerCase(), count);
    // No plain name has a hyphen in it.
    files.set(name, `${kind}.${plain}${count === 1 ? '' : `-${count}`}.html`);
  }
  return files;
};
