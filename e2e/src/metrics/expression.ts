import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** What an expression selects: a metric, and what its labels must be. */
export type Selector = {
  readonly metric: string;
  readonly matchers: ReadonlyArray<{ readonly label: string; readonly operator: string; readonly value: string }>;
};

export type Expression = {
  readonly selectors: readonly Selector[];
  /** Labels by which is grouped, matched or joined. */
  readonly groupings: readonly string[];
};

/** What Grafana puts in place of its variables, so that the expression can be read. */
const withoutVariables = (text: string): string =>
  text.replaceAll('$__rate_interval', '5m').replaceAll('$__range', '1h').replaceAll('$__interval', '1m');

const textIn = (text: string, node: SyntaxNode | null): string => (node ? text.slice(node.from, node.to) : '');

const childrenNamed = (node: SyntaxNode, name: string): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  node.cursor().iterate((inner) => void (inner.name === name && found.push(inner.node)));
  return found;
};

const selectorOf = (text: string, node: SyntaxNode): Selector => ({
  metric: textIn(text, node.getChild('Identifier')),
  matchers: childrenNamed(node, 'UnquotedLabelMatcher').map((matcher) => ({
    label: textIn(text, matcher.getChild('LabelName')),
    operator: textIn(text, matcher.getChild('MatchOp')),
    value: textIn(text, matcher.getChild('StringLiteral')).slice(1, -1),
  })),
});

/** Reads PromQL. Throws with what cannot be read. */
export const readExpression = (expression: string): Expression => {
  const text = withoutVariables(expression);
  const { topNode } = parser.parse(text);
  topNode.cursor().iterate((node) => {
    if (node.type.isError) throw new Error(`"${expression}" is no PromQL at character ${node.from}`);
  });
  return {
    selectors: childrenNamed(topNode, 'VectorSelector').map((node) => selectorOf(text, node)),
    groupings: childrenNamed(topNode, 'GroupingLabels').flatMap((node) =>
      childrenNamed(node, 'LabelName').map((label) => textIn(text, label)),
    ),
  };
};
