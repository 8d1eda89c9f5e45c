import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter } from 'yaml';

type Step = { readonly start: number; readonly value: unknown };

/** Where the key or list item of that name starts in its map or list, and what it holds. */
const stepInto = (node: unknown, name: PropertyKey): Step | undefined => {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
    return pair && isNode(pair.key) && pair.key.range ? { start: pair.key.range[0], value: pair.value } : undefined;
  }
  const item: unknown = isSeq(node) ? node.items[Number(name)] : undefined;
  return isNode(item) && item.range ? { start: item.range[0], value: item } : undefined;
};

/** The line of the key or list item that `path` leads to, or of the deepest part of the path that the file has. */
export const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number => {
  let start = document.contents?.range?.[0] ?? 0;
  let node: unknown = document.contents;
  for (const name of path) {
    const step = stepInto(node, name);
    if (!step) break;
    ({ start, value: node } = step);
  }
  return lines.linePos(start).line;
};
