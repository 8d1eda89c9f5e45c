/** What the REST API shows of `post_content`: blocks without their marks, or paragraphs, and shortcodes filled in with nothing. */
export const renderedContent = (content: string): string => {
  if (content.includes('<!-- wp:')) return content.replace(/<!-- [^>]* -->/g, '');
  return content
    .replace(/\[newsletter_box [^\]]*\]/g, '')
    .split('\n\n')
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part}</p>`)
    .join('\n');
};

/** What it shows of an excerpt: the editors' own, or the first 55 words. */
export const renderedExcerpt = (excerpt: string, content: string): string => {
  if (excerpt !== '') return `<p>${excerpt}</p>\n`;
  const words = renderedContent(content)
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return `<p>${words.slice(0, 55).join(' ')}${words.length > 55 ? ' [&hellip;]' : ''}</p>\n`;
};
