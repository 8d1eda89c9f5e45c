import { check } from 'k6';
import http from 'k6/http';
import { Rate } from 'k6/metrics';
import { settings } from './settings.js';

/** More than the gateway's own deadline (GATEWAY_DEADLINE_MS, 8,000): who waits longer hears nothing any more. */
const timeoutMs = 10000;
const mostComplaints = 50;

/** Of what was asked, the part that was not answered whole. */
const failures = new Rate('failures');

const headers = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'accept-encoding': 'gzip, br',
};
if (settings.key !== undefined) headers.authorization = `Bearer ${settings.key}`;

const parse = (body) => {
  try {
    return JSON.parse(body) || {};
  } catch {
    return {};
  }
};

/** Connections stay open, as partners' do. A redirect is not followed: it might lead to a stranger. */
const post = (name, body) => {
  const params = { headers, tags: { name }, timeout: timeoutMs, redirects: 0 };
  const response = http.post(settings.gatewayUrl, JSON.stringify(body), params);
  return { status: response.status, answer: parse(response.body) };
};

const codesOf = ({ errors }) =>
  Array.isArray(errors) ? errors.map(({ extensions }) => extensions && extensions.code) : [];

/** By its hash first, with its text where the gateway does not know it yet: Apollo's automatic persisted queries. */
const byHash = ({ name, text, hash }, variables) => {
  const body = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const first = post(name, body);
  const isUnknown = /^PERSISTED_QUERY_NOT_(FOUND|SUPPORTED)$/.test(codesOf(first.answer)[0]);
  return isUnknown ? post(name, { ...body, query: text }) : first;
};

/** By the id of its manifest where there is one; else by hash, or by text. */
const send = (operation, variables, sent) => {
  if (operation.id !== undefined) return post(operation.name, { documentId: operation.id, variables });
  return sent === 'hash' ? byHash(operation, variables) : post(operation.name, { query: operation.text, variables });
};

const inWords = ({ status, answer }) =>
  status === 0 ? 'no answer' : [`status ${status}`, ...new Set(codesOf(answer))].join(' ');

/** Who asks knows nothing of the others: by chance so many of all that may ask say what failed, once each. */
let complains = Math.random() < mostComplaints / settings.mostAtOnce;

const complain = (name, seen) => {
  if (complains) console.warn(`${name}: ${inWords(seen)}`);
  complains = false;
};

/** An answer that lacks what is looked at is wrong, and ends nobody's run. */
const holds = (isRight, data) => {
  try {
    return isRight(data) === true;
  } catch {
    return false;
  }
};

/**
 * Asks, checks that the answer is whole and right by `isRight`, which gets its data, and says what was answered. Nobody
 * heard of the outcome where there was no answer, or one that says so.
 */
export const ask = (operation, variables, isRight, sent = 'text') => {
  const seen = send(operation, variables, sent);
  const codes = codesOf(seen.answer);
  const isWhole = seen.status === 200 && codes.length === 0 && Boolean(seen.answer.data);
  const { name } = operation;
  failures.add(!isWhole, { name });
  // An answer in part is a failure, and not a wrong one.
  const isAsAsked =
    check(seen, { 'is answered whole': () => isWhole }, { name }) &&
    check(seen, { 'is what was asked for': ({ answer }) => holds(isRight, answer.data) }, { name });
  if (!isAsAsked) complain(name, seen);
  const isUnknown = seen.status === 0 || codes.includes('OUTCOME_UNKNOWN');
  return { data: seen.answer.data || undefined, isUnknown };
};

/** What a run needs to know before it begins. Throws where there is no answer; a part of one will do. */
export const learn = (operation, variables) => {
  const seen = send(operation, variables, 'text');
  if (seen.status === 200 && seen.answer.data) return seen.answer.data;
  throw new Error(
    `${settings.gatewayUrl} does not say what there is (${operation.name}: ${inWords(seen)}). Is a gateway there (npm start), and is KEY the key of one of its partners?`,
  );
};
