/** What decides where a part of a message begins or ends. */
export type Marker = {
  readonly kind: 'COMMENT' | 'CDATA' | 'DECLARATION' | 'INSTRUCTION' | 'ROOT' | 'HEADER' | 'RECORD';
  readonly index: number;
  readonly end: number;
  /** Whether it is the tag at the end of its element. */
  readonly closes: boolean;
};

/** Prefixes of namespaces are passed over; whatever else is markup is left to the parser. */
const pattern =
  /<(?:(!--)|(!\[CDATA\[)|(!)|(\?)|(\/)?(?:[A-Za-z_][\w.-]{0,30}:)?(?:(ONIX[Mm]essage)|([Hh]eader)|([Pp]roduct))(?=[\s/>]))/g;

/** None is longer, with the character after it. */
export const longestMarker = 64;

/** The beginnings of `<!--` and `<![CDATA[` of which the rest may not have come. */
const halfDeclaration = /^<!(-|\[C?D?A?T?A?)?$/;

/** What ends the insides that are passed over. */
export const endOf = { COMMENT: '-->', CDATA: ']]>', INSTRUCTION: '?>' } as const;

/** The next marker from `at` on; null when none has come as a whole. */
export const nextMarker = (text: string, at: number): Marker | null => {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const [whole, comment, data, declaration, instruction, slash, root, header] = match;
  const found = { index: match.index, end: match.index + whole.length, closes: slash !== undefined };
  if (comment) return { kind: 'COMMENT', ...found };
  if (data) return { kind: 'CDATA', ...found };
  if (instruction) return { kind: 'INSTRUCTION', ...found };
  if (declaration) return halfDeclaration.test(text.slice(match.index)) ? null : { kind: 'DECLARATION', ...found };
  return { kind: root ? 'ROOT' : header ? 'HEADER' : 'RECORD', ...found };
};
