/** The first of some texts that have at most `characters` together, and how many are left. */
export const takeWhile = (
  texts: readonly string[],
  characters: number,
): { readonly taken: readonly string[]; readonly left: number } => {
  let room = characters;
  const end = texts.findIndex((text) => (room -= text.length) < 0);
  const taken = end < 0 ? texts : texts.slice(0, end);
  return { taken, left: texts.length - taken.length };
};
