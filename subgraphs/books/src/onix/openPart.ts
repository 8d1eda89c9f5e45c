import { FeedRefused } from './feedRefused.js';
import { limits } from './limits.js';
import type { MessagePart } from './messagePart.js';

/** What has come of a message and is still needed. */
export type SplitState = {
  buffer: string;
  /** Up to here it has been looked at. */
  at: number;
  /** Inside a comment, a CDATA section or an instruction: what ends it. */
  until: string | null;
  open: 'HEADER' | 'RECORD' | null;
  /** Where the open part begins. */
  start: number;
  /** The beginning of a record that is too long to be held. */
  cut: string | null;
  where: 'BEFORE' | 'INSIDE' | 'AFTER';
};

const refuseHeader = (): never => {
  throw new FeedRefused('the header of the message does not end');
};

/** Ends the open record at `end` as one that cannot be read. Throws FeedRefused when it is the header: all hangs on that. */
export const breakPart = (state: SplitState, end: number, reason: string): MessagePart => {
  if (state.open === 'HEADER') refuseHeader();
  const text = (state.cut ?? state.buffer.slice(state.start, end)).slice(0, limits.keptChars);
  state.open = null;
  state.cut = null;
  return { kind: 'BROKEN', text, reason };
};

/** Ends the open part at `end`. */
export const endPart = (state: SplitState, kind: 'HEADER' | 'RECORD', end: number): MessagePart => {
  if (state.cut !== null || end - state.start > limits.recordChars)
    return breakPart(state, end, `it is longer than ${limits.recordChars} characters`);
  const text = state.buffer.slice(state.start, end);
  state.open = null;
  return { kind, text };
};

/** Drops what comes before `from`. */
const dropBefore = (state: SplitState, from: number): void => {
  state.buffer = state.buffer.slice(from);
  state.at -= from;
  state.start = 0;
};

/** Keeps no more than may be needed. Throws FeedRefused for a header that does not end. */
export const trim = (state: SplitState): void => {
  const held = state.buffer.length - state.start;
  if (state.open === 'HEADER' && held > limits.headerChars) refuseHeader();
  if (state.open === null || state.cut !== null) return dropBefore(state, state.at);
  if (held <= limits.recordChars) return dropBefore(state, state.start);
  state.cut = state.buffer.slice(state.start, state.start + limits.keptChars);
  dropBefore(state, state.at);
};
