import { Lexer, Source, TokenKind } from 'graphql';
import type { Kind } from './queue.js';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Whether the operation of that name, or the first without one, is a mutation. Throws where there is no GraphQL. */
const asksForMutation = (document: string, operationName: string | undefined, maxTokens: number): boolean => {
  const lexer = new Lexer(new Source(document));
  let depth = 0;
  /** What a definition begins with, such as `query`; the token after it is its name if it has one. */
  let keyword: string | undefined;
  let position: 'keyword' | 'name' | 'rest' = 'keyword';
  for (let count = 0; count < maxTokens; count += 1) {
    const { kind, value } = lexer.advance();
    if (kind === TokenKind.EOF) return false;
    const isAsked = position === 'name' && keyword !== 'fragment' && (operationName ?? value) === value;
    if (isAsked) return keyword === 'mutation';
    if (position === 'keyword') keyword = value;
    if (opening.has(kind)) depth += 1;
    if (closing.has(kind)) depth -= 1;
    const isEnd = kind === TokenKind.BRACE_R && depth === 0;
    if (isEnd) position = 'keyword';
    else position = position === 'keyword' ? 'name' : 'rest';
  }
  return false;
};

/**
 * Whether an operation reads or books: a mutation books. Its document is read no further than to its name. What cannot be
 * read is a read, since it changes nothing.
 */
export const operationKind = (document: string, operationName: string | undefined, maxTokens: number): Kind => {
  if (!document.includes('mutation')) return 'read';
  try {
    return asksForMutation(document, operationName, maxTokens) ? 'booking' : 'read';
  } catch {
    return 'read';
  }
};
