// What a run is told by `-e NAME=value` or by its environment. What is wrong or missing ends it before anything is asked.

const given = (name, fallback) => (__ENV[name] === undefined || __ENV[name] === '' ? fallback : __ENV[name]);

const wholeNumber = (name, fallback, least, most) => {
  const text = given(name, String(fallback));
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`${name} is "${text}", no whole number from ${least} to ${most}: give it as -e ${name}=${fallback}.`);
};

const mostSeconds = 3600;

const seconds = (name, fallback) => {
  const text = given(name, fallback);
  const [, count, unit] = /^(\d{1,4})([sm])$/.exec(text) || [];
  const value = Number(count) * (unit === 'm' ? 60 : 1);
  if (value >= 1 && value <= mostSeconds) return value;
  throw new Error(`${name} is "${text}", no time from 1s to ${mostSeconds}s, such as 30s or 2m.`);
};

/** Whose addresses never leave this machine. */
const isLoopback = (host) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Load is sent to this machine alone, unless ALLOW names the host: a stranger must not get it by a slip of the keyboard. */
const gatewayUrl = () => {
  const url = given('GATEWAY_URL', 'http://127.0.0.1:4000/graphql');
  const [, found] = /^https?:\/\/(\[[\da-f:]+\]|[\w.-]+)(?::\d{1,5})?\/[\w./-]*$/i.exec(url) || [];
  if (!found) throw new Error(`GATEWAY_URL is "${url}", no address such as http://127.0.0.1:4000/graphql.`);
  const host = found.toLowerCase();
  if (isLoopback(host) || host === given('ALLOW', '').toLowerCase()) return url;
  throw new Error(
    `GATEWAY_URL names ${host}, which is not this machine: nothing was sent. If it may get this load, add -e ALLOW=${host}.`,
  );
};

const hostOf = (url) => /^https?:\/\/(\[[^\]]*\]|[^/:]*)/i.exec(url)[1].toLowerCase();

/** Never part of a message, nor sent where others could read it on the way. */
const key = (url) => {
  const text = given('KEY', undefined);
  if (text !== undefined && /^http:/i.test(url) && !isLoopback(hostOf(url)))
    throw new Error(`KEY is not sent to ${hostOf(url)} over http: give its https address as GATEWAY_URL.`);
  if (text === undefined || /^[\w.-]{1,8192}$/.test(text)) return text;
  throw new Error(
    'KEY has signs that no key has: put a partner\'s key into the environment, such as KEY="$(cat key)".',
  );
};

/** Ids by the names of operations, as `tripgraph operations build` and Apollo's tools write them. */
const manifest = () => {
  const file = given('MANIFEST', undefined);
  if (file === undefined) return undefined;
  const { operations } = JSON.parse(open(file));
  if (!Array.isArray(operations))
    throw new Error(`${file} is no manifest: write one with \`npx tripgraph operations build\`.`);
  return new Map(operations.map(({ name, id }) => [name, id]));
};

const defaultRate = 10;
const rate = wholeNumber('RATE', defaultRate, 1, 10000);
/** So many seconds an answer may take before what is due finds nobody to ask for it. */
const secondsAtOnce = 5;
const mostAtOnce = 2000;

const url = gatewayUrl();

export const settings = {
  gatewayUrl: url,
  key: key(url),
  idsByName: manifest(),
  /** Arrivals a second. */
  rate,
  durationSeconds: seconds('DURATION', '30s'),
  /** How many may be under way. */
  mostAtOnce: wholeNumber('MOST_AT_ONCE', Math.min(rate * secondsAtOnce, mostAtOnce), 1, mostAtOnce),
  /** What limits of time are multiplied by: for machines on which time says nothing. */
  latencyFactor: wholeNumber('LATENCY_FACTOR', 1, 1, 100000),
};

/** Throws where a scenario that books has nobody to book for. */
export const requireKey = (what) => {
  if (settings.key === undefined)
    throw new Error(`${what} is for partners: put the key of one into the environment as KEY (docs/partners.md).`);
};
