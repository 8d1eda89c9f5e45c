const longestAddress = 1_000;

/** An https address as its supplier gave it; null for whatever is none. Clients put it into pages. */
export const webAddress = (text: string | null | undefined): string | null => {
  if (!text || text.length > longestAddress || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' ? href : null;
};
