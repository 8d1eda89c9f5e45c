/** What stands in double quotes after an attribute's name, with its escapes undone. */
export const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );

/** Links of pages that lead to no page or no anchor of theirs, as `page -> link`. `files` are other files beside them. */
export const brokenLinks = (pages: ReadonlyMap<string, string>, files: readonly string[]): string[] => {
  const anchors = new Map([...pages].map(([file, text]) => [file, new Set(attributes(text, 'id'))]));
  const leadsSomewhere = (from: string, address: string): boolean => {
    if (address === 'data:,' || files.includes(address)) return true;
    const [file, anchor] = address.split('#') as [string, string | undefined];
    const found = anchors.get(file === '' ? from : file);
    return found !== undefined && (anchor === undefined || found.has(anchor));
  };
  return [...pages].flatMap(([from, text]) =>
    ['href', 'src', 'aria-controls']
      .flatMap((name) => attributes(text, name).map((value) => (name === 'aria-controls' ? `#${value}` : value)))
      .filter((address) => !leadsSomewhere(from, address))
      .map((address) => `${from} -> ${address}`),
  );
};
