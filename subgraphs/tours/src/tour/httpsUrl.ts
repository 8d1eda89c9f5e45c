const longestUrl = 2_000;

/** A URL that pages may load from, as it is; null for any other text: `javascript:`, http, or none at all. */
export const httpsUrl = (text: string | null | undefined): string | null =>
  text && text.length <= longestUrl && text.startsWith('https://') && URL.canParse(text) ? text : null;
