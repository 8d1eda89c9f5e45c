const block =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tfoot|tr|td|th|figure|figcaption|hr|section|article|aside|header|footer|address|form|fieldset|iframe|script|style|!--)(?![a-z0-9])/i;

/** What WordPress does to content that is not made of blocks: an empty line ends a paragraph, a line break is one. */
export const paragraphsOf = (content: string): string => {
  if (content.includes('<!-- wp:')) return content;
  return content
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (block.test(part) ? part : `<p>${part.replace(/\n/g, '<br>\n')}</p>`))
    .join('\n');
};
