import { buildConnector } from 'undici';
import { connectOutside, type Resolve } from '../../outside/connectOutside.js';
import { SourceError } from './sourceError.js';

/** Which addresses belong to a source. */
export type SourceRule = {
  readonly base: URL;
  /** Other hosts that it may lead to by links and redirects: `host` or `host:port`. */
  readonly allowedHosts: readonly string[];
  /** Hosts that may be at private addresses and without TLS: `host` or `host:port`. */
  readonly privateHosts: readonly string[];
};

const portOf = ({ port, protocol }: Pick<URL, 'port' | 'protocol'>): string =>
  port || (protocol === 'https:' ? '443' : '80');

/** Whether a host is one of `host` or `host:port`. */
export const isListed = (hosts: readonly string[], hostname: string, port: string): boolean =>
  hosts.includes(hostname) || hosts.includes(`${hostname}:${port}`);

/** What is wrong with an address that is to be asked for a source; null when nothing is. */
export const problemOfSourceUrl = (url: URL, { base, allowedHosts, privateHosts }: SourceRule): string | null => {
  if (url.username !== '' || url.password !== '') return 'it holds a user or a password';
  const isPrivate = isListed(privateHosts, url.hostname, portOf(url));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isPrivate)) return 'it does not begin with https://';
  return url.origin === base.origin || isListed(allowedHosts, url.hostname, portOf(url)) ? null : 'it is another host';
};

/**
 * The address of a path below the base URL of a source, or of a link that the source gave (`http…`), without fragment. Throws
 * REFUSED for what does not belong to the source.
 */
export const sourceUrl = (
  rule: SourceRule,
  target: string,
  query: Readonly<Record<string, string | number>> = {},
): URL => {
  const { base } = rule;
  const text = target.startsWith('/') ? `${base.origin}${base.pathname.replace(/\/$/, '')}${target}` : target;
  if (!URL.canParse(text)) throw new SourceError('REFUSED', `${base.host} gave an address that is none`);
  const url = new URL(text);
  const problem = problemOfSourceUrl(url, rule);
  if (problem !== null) throw new SourceError('REFUSED', `an address of ${base.host} is not asked: ${problem}`);
  url.hash = '';
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
};

/**
 * A connector for undici that reaches public addresses by HTTPS only, each looked up and checked as it is connected to; hosts
 * that are listed as private are connected to as they are.
 */
export const connectSource = (
  { base, allowedHosts, privateHosts }: SourceRule,
  timeoutMs: number,
  resolve?: Resolve,
): buildConnector.connector => {
  const hosts = [base.host, ...allowedHosts];
  const ports = [443, ...hosts.flatMap((host) => /:(\d+)$/.exec(host)?.[1] ?? []).map(Number)];
  const outside = connectOutside({ ports, allowLoopback: false }, timeoutMs, resolve);
  const listed = buildConnector({ timeout: timeoutMs });
  return (options, callback) =>
    (isListed(privateHosts, options.hostname, portOf(options)) ? listed : outside)(options, callback);
};
