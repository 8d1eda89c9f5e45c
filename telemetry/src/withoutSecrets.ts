/** Of a partner's key, all that comes after its environment. */
const key = '[Tt][Pp][Kk]_[A-Za-z]+_[0-9A-Za-z]{4,}';
/** A token begins with `{"` or `{ ` in base64url, whatever somebody has made of its dots. */
const token = '(?<![0-9A-Za-z])ey[AJ][\\w.-]{20,}';
const bearer = '(?<=\\b(?:[Bb]earer|BEARER)(?: |%20|\\+){1,8})[\\w.~+/=-]{8,}';
/** A word of letters alone may be meant by whoever writes "basic authentication". */
const basic = '(?<=\\b(?:[Bb]asic|BASIC) {1,8})(?=[A-Za-z]{0,64}[0-9+/=])[\\w+/=-]{8,}';
/** Who somebody is in an address: `postgres://name:password@host`. */
const user = '(?<=:\\/\\/)[^\\s/?#@"\\\\]{1,1024}(?=@)';
/** What the gateway signs requests to subgraphs with, and a webhook its messages. */
const signature = '(?<=\\bv\\d t=\\d{1,12},s=)[\\w-]{43}|(?<=\\bv1,)[A-Za-z0-9+/]{43}=';
const webhookSecret = '(?<=\\bwhsec_)[A-Za-z0-9+/]{8,}=*';
/** As addresses, connection strings and lists of headers say it. */
const named =
  '(?<=\\b(?:[Pp]assword|PASSWORD|[Ss]ecret|[Pp]epper|(?:[Aa]ccess|[Cc]lient)_(?:token|secret)|(?:[Xx]-)?[Aa]pi[-_]?[Kk]ey)=)[^\\s"\'&,;\\\\]{4,}';

const shapes = new RegExp([key, token, bearer, basic, user, signature, webhookSecret, named].join('|'), 'g');

export const leftOut = '[left out]';

/** What says who somebody is, by the name of a field. */
export const secretNames: readonly string[] = [
  ...['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'x-api-key', 'tripgraph-signature'],
  ...['token', 'key', 'keys', 'pepper', 'secret', 'secrets', 'password', 'signature', 'databaseUrl', 'redisUrl'],
];

/**
 * A text in which nothing stands that looks like a secret: keys, tokens, what stands behind "Bearer", users and passwords in
 * addresses, signatures. Clients write them where they do not belong, and libraries repeat them in errors.
 */
export const withoutSecrets = (text: string): string => text.replace(shapes, leftOut);

/** Shorter ones are left: they would be words. */
const shortestSecret = 8;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The same, and without these texts, as they stand in JSON: what has no look of its own is known by being it. */
export const withoutThese = (secrets: readonly string[]): ((text: string) => string) => {
  const known = secrets.filter(({ length }) => length >= shortestSecret);
  if (known.length === 0) return withoutSecrets;
  const all = known
    .sort((one, other) => other.length - one.length)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  const these = new RegExp(all.map(escaped).join('|'), 'g');
  return (text) => withoutSecrets(text.replace(these, leftOut));
};
