import ipaddr from 'ipaddr.js';

/** Where an address leads: to anybody on the internet, to this machine, or somewhere that is neither. */
export type AddressKind = 'PUBLIC' | 'LOOPBACK' | 'PRIVATE';

/** Addresses inside clouds that no registry of special ranges knows: Azure's WireServer. */
const cloudAddresses = new Set(['168.63.129.16']);

/** What IANA has given out as global unicast; the rest of IPv6 is special or not given out. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Says where an IP address leads. PRIVATE is whatever is not known to be public: RFC 1918, link-local (with the metadata of
 * clouds), shared (RFC 6598), unique local, multicast, documentation, translated (NAT64, 6to4, Teredo), reserved, and text
 * that is no address. IPv4 inside IPv6 (`::ffff:…`) is taken as IPv4.
 */
export const kindOfAddress = (address: string): AddressKind => {
  if (!ipaddr.isValid(address)) return 'PRIVATE';
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return 'LOOPBACK';
  if (range !== 'unicast' || cloudAddresses.has(parsed.toString())) return 'PRIVATE';
  return parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast) ? 'PRIVATE' : 'PUBLIC';
};
