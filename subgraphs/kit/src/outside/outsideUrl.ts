import { isIP } from 'node:net';
import { kindOfAddress } from './addressKind.js';
import type { OutsideRule } from './connectOutside.js';

const isThisMachine = (host: string): boolean => host === 'localhost' || kindOfAddress(host) === 'LOOPBACK';

/** What is wrong with a URL that others gave us, in words that do not repeat it; null when nothing is. */
export const problemOfOutsideUrl = (text: string, { ports, allowLoopback }: OutsideRule): string | null => {
  if (!URL.canParse(text)) return 'must be a URL';
  const { protocol, hostname, port, username, password, hash } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (username !== '' || password !== '') return 'must not hold a user or a password';
  if (hash !== '') return 'must not hold a fragment (#)';
  if (allowLoopback && isThisMachine(host) && /^https?:$/.test(protocol)) return null;
  if (protocol !== 'https:') return 'must begin with https://';
  if (!ports.includes(Number(port || 443))) return `must have one of the ports ${ports.join(', ')}`;
  return isIP(host) && kindOfAddress(host) !== 'PUBLIC' ? 'must be on the public internet' : null;
};
