const maximumCharacters = 64;
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const networkGroups = 4;

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/**
 * Whom an address stands for: itself, or of IPv6 the network of its first 64 bits, since one host has all of those. Whatever is
 * no address stands for itself. A connection that is gone has none.
 */
export const addressKey = (address: string | undefined): string => {
  if (address === undefined) return 'gone';
  if (!address.includes(':')) return address.slice(0, maximumCharacters);
  const ipv4 = mapped.exec(address)?.[1];
  if (ipv4 !== undefined) return ipv4;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: missing }, () => '0'), ...last].slice(0, networkGroups);
  return `${groups.map((group) => (parseInt(group, 16) || 0).toString(16)).join(':')}::/64`;
};
