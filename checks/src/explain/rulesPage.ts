import type { RuleText } from '../ruleText.js';
import { catalogue } from './catalogue.js';

const opening = `# Rules of the schema checks

<!-- Written by \`npm run docs\` from checks/src/explain/catalogue.ts. Change that file, not this page. -->

What \`tripgraph check\` may have to say. An **error** fails the check, a **warning** wants a look, a **notice** tells. A finding
may have another level than its rule, and then says why: nobody uses what is changed, or somebody has approved it.
\`tripgraph explain <rule or finding id>\` says the same on a terminal.
`;

const sectionOf = ([rule, { level, title, why, advice, example }]: readonly [string, RuleText]): string => {
  const shown = example === undefined ? '' : `\n\`\`\`\n${example}\n\`\`\`\n`;
  return `\n## ${rule}\n\n${title} (${level}). ${why}\n\nWhat to do: ${advice}\n${shown}`;
};

const byRule = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : 1;

/** The text of docs/check-rules.md. */
export const rulesPage = (rules: typeof catalogue = catalogue): string =>
  opening + Object.entries(rules).sort(byRule).map(sectionOf).join('');
