import { defaultTreeAdapter as tree, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
  if ('content' in node) walk(node.content, visit);
};

/** Elements of a page itself. */
const frame = new Set(['html', 'head', 'body']);

const described = (node: Node): readonly string[] => {
  if (tree.isCommentNode(node)) return ['a comment'];
  if (tree.isDocumentTypeNode(node)) return ['a document type'];
  if (!tree.isElementNode(node)) return [];
  const name = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? node.tagName : `foreign ${node.tagName}`;
  return [name, ...node.attrs.map((attribute) => `${name} ${attribute.name}=${attribute.value}`)];
};

const listOf = (root: Node): ReadonlySet<string> => {
  const found = new Set<string>();
  walk(root, (node) => described(node).forEach((one) => found.add(one)));
  for (const name of frame) found.delete(name);
  return found;
};

/**
 * Elements (`p`), attributes (`a href=https://…`) and whatever else a browser makes of HTML, by the HTML standard's own parser: in
 * the middle of a page, put into an element by a script, and inside a table.
 */
export const whatABrowserSees = (html: string): ReadonlySet<string> =>
  new Set(
    [
      ...listOf(parse(`<!doctype html><body>${html}`, { scriptingEnabled: true })),
      ...listOf(parse(`<!doctype html><body>${html}`, { scriptingEnabled: false })),
      ...listOf(parseFragment(html)),
      ...listOf(parseFragment(`<table><td>${html}</table>`)),
    ].filter((one) => one !== 'a document type'),
  );
