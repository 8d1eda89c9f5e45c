/** Text without control characters, of at most `longest` characters; null where there is none. Suppliers' texts are not HTML. */
export const plainText = (text: string | null | undefined, longest: number): string | null => {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  const clean = (text ?? '').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').trim();
  if (clean === '') return null;
  const characters = [...clean];
  return characters.length <= longest ? clean : characters.slice(0, longest).join('');
};
