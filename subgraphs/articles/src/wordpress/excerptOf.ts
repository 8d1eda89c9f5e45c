import { textOfHtml } from '@tripgraph/kit/html/textOfHtml';

const mostChars = 300;
/** An excerpt of the editors may be longer, but not endless. */
const mostWrittenChars = 2_000;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text, cut between words to some length, with an ellipsis where something is missing. */
const cut = (text: string, most: number): string => {
  const characters = [...text];
  if (characters.length <= most) return text;
  const head = characters.slice(0, most).join('');
  const end = head.lastIndexOf(' ');
  return `${(end > most / 2 ? head.slice(0, end) : head).trimEnd()}…`;
};

/** What WordPress makes of the beginning of a post that has no excerpt of its own ends so. */
const isMade = (excerpt: string): boolean => /\[(…|&hellip;|&#8230;)\]\s*$/.test(excerpt);

/** The excerpt of a post: what the editors wrote, else the beginning of its text. Plain text on one line. */
export const excerptOf = (excerpt: string, text: string): string => {
  const written = oneLine(textOfHtml(excerpt));
  return written === '' || isMade(written)
    ? cut(oneLine(text.slice(0, 4 * mostChars)), mostChars)
    : cut(written, mostWrittenChars);
};
