/** Longer addresses are nobody's. */
const mostAddressChars = 2_048;

/**
 * The absolute form of an address that stands in a page at `baseUrl`; null when there is none, or when its protocol (such as
 * `https:`) is not one of these. A user or a password in it is no address of a page.
 */
export const addressOf = (
  address: string | null | undefined,
  baseUrl: string,
  protocols: readonly string[],
): string | null => {
  if (!address || address.length > mostAddressChars || !URL.canParse(address, baseUrl)) return null;
  const url = new URL(address, baseUrl);
  if (!protocols.includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href.length > mostAddressChars ? null : url.href;
};
