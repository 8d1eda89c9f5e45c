import { FeedRefused } from './feedRefused.js';
import { limits } from './limits.js';

/** A part of an ONIX message, as text. */
export type MessagePart =
  | { readonly kind: 'ROOT' | 'HEADER' | 'RECORD'; readonly text: string }
  /** A record without an end, or one that is too long; `text` is its beginning. */
  | { readonly kind: 'BROKEN'; readonly text: string; readonly reason: string }
  | { readonly kind: 'END' };

/** What decides where a part begins and ends. Namespace prefixes are passed over; whatever else is markup is left to the parser. */
const marker =
  /<(?:(!--)|(!\[CDATA\[)|(!)|(\?)|(\/)?(?:[A-Za-z_][\w.-]{0,30}:)?(?:(ONIX[Mm]essage)|([Hh]eader)|([Pp]roduct))(?=[\s/>]))/g;
/** No marker is longer, with the character after it. */
const longestMarker = 64;

type State = {
  buffer: string;
  /** Up to here it has been looked at. */
  at: number;
  /** Inside a comment, a CDATA section or a processing instruction: what ends it. */
  until: string | null;
  open: 'HEADER' | 'RECORD' | null;
  /** Where the open part begins. */
  start: number;
  /** The beginning of a record that is too long to be held. */
  cut: string | null;
  where: 'BEFORE' | 'INSIDE' | 'AFTER';
};

const dropLooked = (state: State): void => {
  state.buffer = state.buffer.slice(state.at);
  state.at = 0;
  state.start = 0;
};

const partBefore = (state: State, end: number): string => state.cut ?? state.buffer.slice(state.start, end);

const brokenPart = (state: State, end: number, reason: string): MessagePart => {
  const text = partBefore(state, end).slice(0, limits.keptChars);
  state.open = null;
  state.cut = null;
  return { kind: 'BROKEN', text, reason };
};

const tooLong = `it is longer than ${limits.recordChars} characters`;

const closePart = (state: State, kind: 'HEADER' | 'RECORD', end: number): MessagePart => {
  if (state.cut !== null || end - state.start > limits.recordChars) return brokenPart(state, end, tooLong);
  const text = state.buffer.slice(state.start, end);
  state.open = null;
  return { kind, text };
};

/** The tag that begins at `index`, or null as long as its end has not come. */
const tagAt = (state: State, index: number, mostChars: number): string | null => {
  const end = state.buffer.indexOf('>', index);
  if (end >= 0) return state.buffer.slice(index, end + 1);
  if (state.buffer.length - index > mostChars) throw new FeedRefused('a tag of the message does not end');
  return null;
};

type Found = { readonly index: number; readonly end: number; readonly closes: boolean };

const onRoot = (state: State, { index, end, closes }: Found): MessagePart[] | null => {
  const tag = tagAt(state, index, limits.rootTagChars);
  if (tag === null) return null;
  state.at = index + tag.length;
  if (closes) {
    const unended = state.open === 'RECORD' ? [brokenPart(state, index, 'it has no end')] : [];
    state.where = 'AFTER';
    return [...unended, { kind: 'END' }];
  }
  if (state.where !== 'BEFORE') throw new FeedRefused('the feed has a second message in it');
  state.where = 'INSIDE';
  state.at = end;
  return [{ kind: 'ROOT', text: tag }];
};

const onPart = (state: State, kind: 'HEADER' | 'RECORD', { index, end, closes }: Found): MessagePart[] | null => {
  state.at = end;
  // Records hold XHTML, which has headers of its own.
  if (state.open === 'RECORD' && kind === 'HEADER') return [];
  if (state.where !== 'INSIDE') throw new FeedRefused('the feed has a record that is in no ONIX message');
  if (!closes) {
    const unended = state.open === null ? [] : [brokenPart(state, index, 'it has no end')];
    Object.assign(state, { open: kind, start: index });
    return unended;
  }
  if (state.open !== kind) return [];
  const tag = tagAt(state, index, limits.rootTagChars);
  if (tag === null) {
    state.at = index;
    return null;
  }
  state.at = index + tag.length;
  return [closePart(state, kind, state.at)];
};

/** The next parts in what has come, or null when more has to come first. */
const step = (state: State): MessagePart[] | null => {
  if (state.until !== null) {
    const end = state.buffer.indexOf(state.until, state.at);
    if (end < 0) {
      state.at = Math.max(state.at, state.buffer.length - state.until.length);
      return null;
    }
    state.at = end + state.until.length;
    state.until = null;
  }
  marker.lastIndex = state.at;
  const match = marker.exec(state.buffer);
  if (!match) {
    state.at = Math.max(state.at, state.buffer.length - longestMarker);
    return null;
  }
  const [text, comment, data, declaration, instruction, slash, root, header] = match;
  const found = { index: match.index, end: match.index + text.length, closes: slash !== undefined };
  if (comment ?? data ?? instruction) {
    state.at = found.end;
    state.until = comment ? '-->' : data ? ']]>' : '?>';
    return [];
  }
  // The other parts of `<!--` and `<![CDATA[` may not have come yet.
  if (declaration) {
    if (
      state.buffer.length - match.index < longestMarker &&
      /^<!(-|\[C?D?A?T?A?)?$/.test(state.buffer.slice(match.index))
    ) {
      state.at = match.index;
      return null;
    }
    throw new FeedRefused('the feed has a document type declaration (<!DOCTYPE): send it without one');
  }
  return root ? onRoot(state, found) : onPart(state, header ? 'HEADER' : 'RECORD', found);
};

/** Keeps no more than may be needed. */
const trim = (state: State): void => {
  if (state.open === null || state.cut !== null) return dropLooked(state);
  const held = state.buffer.length - state.start;
  if (state.open === 'HEADER' && held > limits.headerChars)
    throw new FeedRefused('the header of the message does not end');
  if (held <= limits.recordChars) {
    state.buffer = state.buffer.slice(state.start);
    state.at -= state.start;
    state.start = 0;
    return;
  }
  state.cut = state.buffer.slice(state.start, state.start + limits.keptChars);
  dropLooked(state);
};

const hasEnded = (state: State, chars: number): void => {
  if (state.where === 'BEFORE') throw new FeedRefused(`there is no ONIX message in the feed (${chars} characters)`);
  if (state.where === 'INSIDE') throw new FeedRefused('the feed breaks off in the middle of the message');
};

/**
 * Takes a message apart without believing that it is well-formed: a record that is broken costs only itself. It holds one
 * record at a time. Throws FeedRefused for a document type declaration (nothing is expanded and nothing is fetched), for what is
 * no ONIX message, and for one that breaks off; what came before has been handed on by then.
 */
export const splitMessage = async function* (chunks: AsyncIterable<string>): AsyncGenerator<MessagePart> {
  const state: State = { buffer: '', at: 0, until: null, open: null, start: 0, cut: null, where: 'BEFORE' };
  let chars = 0;
  for await (const chunk of chunks) {
    chars += chunk.length;
    state.buffer += chunk;
    for (let parts = step(state); parts !== null; parts = step(state)) yield* parts;
    if (state.where === 'BEFORE' && chars > limits.prologChars) hasEnded(state, chars);
    trim(state);
  }
  hasEnded(state, chars);
};
