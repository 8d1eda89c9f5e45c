/** A slug as WordPress makes it: what is not Latin becomes percent-encoded bytes. */
export const slugOf = (text: string): string => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain
    .replace(/['’&,.]/g, '')
    .replace(/[\s/_-]+/g, '-')
    .replace(/^-|-$/g, '');
  return encodeURIComponent(joined).toLowerCase().slice(0, 200);
};
