/** Whatever else is said, this is not kept, or not for others. */
const forbidding = /^(?:private|no-store|no-cache)\b/;
const maxAge = /^max-age="?(\d{1,10})"?$/;

/**
 * For how many seconds an answer with this header Cache-Control may be given again without asking; 0 when it may not be.
 * Where several headers were joined the least counts.
 */
export const maxAgeOf = (header: string | undefined): number => {
  if (header === undefined || header.startsWith('no-store')) return 0;
  const directives = header.split(',').map((directive) => directive.trim().toLowerCase());
  if (directives.some((directive) => forbidding.test(directive))) return 0;
  const ages = directives.filter((directive) => directive.startsWith('max-age'));
  const seconds = ages.map((directive) => Number(maxAge.exec(directive)?.[1] ?? 0));
  return seconds.length === 0 ? 0 : Math.min(...seconds);
};
