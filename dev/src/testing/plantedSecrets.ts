/** Where a text is seen: said by a process, in a log or on its output, or an answer that comes over the network. */
export type Seen = 'output' | 'answer';

/**
 * What may be said by nobody in a test run. Keys, tokens, signatures and webhooks' secrets are known by their look; what has no
 * look of its own (peppers, secrets between gateway and subgraphs, passwords of databases) has this word in it in tests.
 */
const kinds: ReadonlyArray<{ readonly kind: string; readonly pattern: RegExp; readonly seen?: Seen }> = [
  { kind: 'a secret that a test has planted', pattern: /planted-secret/ },
  { kind: 'the key of a partner', pattern: /tpk_(?:live|test)_[0-9A-Za-z]{33}/ },
  { kind: 'a token', pattern: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/ },
  { kind: 'the signature of a request', pattern: /v\d t=\d{1,12},s=[\w-]{43}/ },
  // Its own partner is told it by an answer.
  { kind: 'the secret of a webhook', pattern: /whsec_[A-Za-z0-9+/]{24,}/, seen: 'output' },
];

/**
 * `partners create` shows a key, and nothing else on that line: it is what the command is for. `npm start` shows that of its own
 * example partner in a line to try, which opens nothing but what was made up on that machine.
 */
const shownKeys =
  /^tpk_(?:live|test)_[0-9A-Za-z]{33}\r?$|^ {4}-H 'authorization: Bearer tpk_test_[0-9A-Za-z]{33}'\r?$/gm;

/** The longest text by which one is known; of what has come before so much is kept. */
export const longestSecret = 300;

/** What kind of secret is in a text; undefined when there is none. */
export const secretIn = (text: string, seen: Seen): string | undefined => {
  const said = seen === 'output' ? text.replaceAll(shownKeys, '') : text;
  return kinds.find((each) => (each.seen ?? seen) === seen && each.pattern.test(said))?.kind;
};
