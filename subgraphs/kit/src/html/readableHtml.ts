/** HTML that is not even looked at. The message says why, in words for whoever wrote it. */
export class HtmlRefused extends Error {}

const mostChars = 1_024 * 1_024;
/** What is nested costs by the square of it. */
const mostTags = 20_000;

const tagsIn = (html: string): number => {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= mostTags; at = html.indexOf('<', at + 1)) count += 1;
  return count;
};

/** HTML of a size that can be read, without the characters of code 0, which tags are hidden with. Throws HtmlRefused. */
export const readableHtml = (html: string): string => {
  if (html.length > mostChars) throw new HtmlRefused(`it has ${html.length} characters; ${mostChars} are read`);
  if (tagsIn(html) > mostTags) throw new HtmlRefused(`it has more than ${mostTags} tags`);
  return html.replaceAll('\0', '');
};
