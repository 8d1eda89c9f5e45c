import { FeedRefused } from './feedRefused.js';
import { limits } from './limits.js';
import { endOf, longestMarker, nextMarker, type Marker } from './marker.js';
import type { MessagePart } from './messagePart.js';
import { breakPart, endPart, trim, type SplitState } from './openPart.js';

/** The tag that begins at `index`, or null as long as its end has not come. */
const tagAt = (state: SplitState, index: number): string | null => {
  const end = state.buffer.indexOf('>', index);
  if (end >= 0) return state.buffer.slice(index, end + 1);
  if (state.buffer.length - index > limits.tagChars) throw new FeedRefused('a tag of the message does not end');
  return null;
};

const noEnd = 'it has no end';

const onRoot = (state: SplitState, { index, end, closes }: Marker): MessagePart[] | null => {
  const tag = tagAt(state, index);
  if (tag === null) return null;
  state.at = end;
  if (closes) {
    const unended = state.open === null ? [] : [breakPart(state, index, noEnd)];
    state.where = 'AFTER';
    return [...unended, { kind: 'END' }];
  }
  if (state.where !== 'BEFORE') throw new FeedRefused('the feed has a second message in it');
  state.where = 'INSIDE';
  return [{ kind: 'ROOT', text: tag }];
};

const onPart = (state: SplitState, kind: 'HEADER' | 'RECORD', { index, end, closes }: Marker): MessagePart[] | null => {
  // Records hold XHTML, which has headers of its own.
  const isInside = state.open === 'RECORD' && kind === 'HEADER';
  if (!isInside && state.where !== 'INSIDE') throw new FeedRefused('the feed has a record that is in no ONIX message');
  if (isInside || (closes && state.open !== kind)) {
    state.at = end;
    return [];
  }
  if (!closes) {
    const unended = state.open === null ? [] : [breakPart(state, index, noEnd)];
    Object.assign(state, { at: end, open: kind, start: index });
    return unended;
  }
  const tag = tagAt(state, index);
  if (tag === null) return null;
  state.at = index + tag.length;
  return [endPart(state, kind, state.at)];
};

/** Whether what is passed over has come to its end. */
const hasPassed = (state: SplitState): boolean => {
  if (state.until === null) return true;
  const end = state.buffer.indexOf(state.until, state.at);
  if (end < 0) {
    state.at = Math.max(state.at, state.buffer.length - state.until.length);
    return false;
  }
  state.at = end + state.until.length;
  state.until = null;
  return true;
};

/** The next parts in what has come, or null when more has to come first. */
const step = (state: SplitState): MessagePart[] | null => {
  if (!hasPassed(state)) return null;
  const marker = nextMarker(state.buffer, state.at);
  if (!marker) {
    state.at = Math.max(state.at, state.buffer.length - longestMarker);
    return null;
  }
  const { kind } = marker;
  if (kind === 'DECLARATION')
    throw new FeedRefused('the feed has a document type declaration (<!DOCTYPE): send it without one');
  if (kind === 'ROOT') return onRoot(state, marker);
  if (kind === 'HEADER' || kind === 'RECORD') return onPart(state, kind, marker);
  state.at = marker.end;
  state.until = endOf[kind];
  return [];
};

const requireEnd = ({ where }: SplitState, chars: number): void => {
  if (where === 'BEFORE') throw new FeedRefused(`there is no ONIX message in the feed (${chars} characters)`);
  if (where === 'INSIDE') throw new FeedRefused('the feed breaks off in the middle of the message');
};

/**
 * Takes a message apart without believing that it is well-formed: a record that is broken costs only itself. It holds one
 * record at a time. Throws FeedRefused for a document type declaration (nothing is expanded and nothing is fetched), for what is
 * no ONIX message, and for one that breaks off; what came before has been handed on by then.
 */
export const splitMessage = async function* (chunks: AsyncIterable<string>): AsyncGenerator<MessagePart> {
  const state: SplitState = { buffer: '', at: 0, until: null, open: null, start: 0, cut: null, where: 'BEFORE' };
  let chars = 0;
  for await (const chunk of chunks) {
    chars += chunk.length;
    state.buffer += chunk;
    for (let parts = step(state); parts !== null; parts = step(state)) yield* parts;
    if (state.where === 'BEFORE' && chars > limits.prologChars) requireEnd(state, chars);
    trim(state);
  }
  requireEnd(state, chars);
};
