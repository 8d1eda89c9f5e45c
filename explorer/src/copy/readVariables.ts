import { parse, type ParseError } from 'jsonc-parser';

/** The variables of a text in JSON, in which comments may be. Throws a sentence when it is none. */
export const readVariables = (text: string): Readonly<Record<string, unknown>> => {
  const errors: ParseError[] = [];
  const read: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true }) ?? {};
  if (errors.length === 0 && typeof read === 'object' && read !== null && !Array.isArray(read)) {
    return read as Readonly<Record<string, unknown>>;
  }
  throw new Error('The variables are not a JSON object.');
};
