import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at level AA, and what axe itself advises. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = Pick<axe.Result, 'id' | 'help'> & {
  readonly nodes: ReadonlyArray<Pick<axe.NodeResult, 'target' | 'failureSummary'>>;
};

/** What axe finds wrong on a page as it is now, a line for each rule and where it is broken; empty when nothing is. */
export const accessibilityFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${JSON.stringify({ runOnly: tags, resultTypes: ['violations'] })}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary}`),
  );
};
