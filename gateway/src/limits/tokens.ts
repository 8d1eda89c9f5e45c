import { Lexer, Source, TokenKind, type DocumentNode } from 'graphql';

const reason = (maxTokens: number): string => `It has more than ${maxTokens} names, numbers and signs.`;

/** Refuses documents of more names, numbers and signs; the parser has counted them. */
export const reasonAgainstTokens = (document: DocumentNode, maxTokens: number): string | undefined =>
  (document.tokenCount ?? 0) > maxTokens ? reason(maxTokens) : undefined;

const hasMore = (text: string, maxTokens: number): boolean => {
  const lexer = new Lexer(new Source(text));
  for (let count = 0; count <= maxTokens; count += 1) if (lexer.advance().kind === TokenKind.EOF) return false;
  return true;
};

/**
 * The same of a text that is not parsed yet, which is read no further than it may be long: to parse all that persisted operations
 * may be takes milliseconds, and this a tenth of one. What is no GraphQL before that is left to the parser.
 */
export const reasonAgainstText = (text: string, maxTokens: number): string | undefined => {
  if (text.length <= maxTokens) return undefined;
  try {
    return hasMore(text, maxTokens) ? reason(maxTokens) : undefined;
  } catch {
    return undefined;
  }
};
