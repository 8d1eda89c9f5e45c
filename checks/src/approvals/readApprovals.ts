import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { z } from 'zod';
import { ruleOf } from '../explain/ruleOf.js';
import { sideRules } from '../sides/sideRules.js';
import type { Approval } from './approval.js';

/** More than these are no exceptions any more. */
const maximumApprovals = 1_000;

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(`${text}T`);

const sentence = z.string().trim().min(1, 'must not be empty').max(1_000, 'has at most 1000 characters');

const approvalsShape = z.strictObject({
  approvals: z
    .array(
      z.strictObject({
        finding: z
          .string()
          .max(1_000, 'an id has at most 1000 characters')
          .regex(/^[a-z][a-z0-9-]*([:@]\S.*)?$/, 'is the id of a finding, such as field-removed:Activity.title'),
        who: sentence,
        why: sentence,
        until: z.string().refine(isDay, 'is a day, such as 2026-11-29'),
      }),
    )
    .max(maximumApprovals, `at most ${maximumApprovals} approvals`)
    .nullable(),
});

type Written = NonNullable<z.infer<typeof approvalsShape>['approvals']>;

/** Of two approvals of one finding it would be a matter of order which one counts. */
const repeats = (written: Written): YamlProblem[] => {
  const seen = new Set<string>();
  return written.flatMap(({ finding }, index) => {
    if (!seen.has(finding)) return (seen.add(finding), []);
    return [{ path: ['approvals', index, 'finding'], message: `"${finding}" is approved twice` }];
  });
};

/** What the gateway does not start with cannot be let pass. */
const hopeless = (written: Written): YamlProblem[] =>
  written.flatMap(({ finding }, index) => {
    const rule = ruleOf(finding);
    const isError = Object.hasOwn(sideRules, rule) && sideRules[rule as keyof typeof sideRules].level === 'error';
    const message = `"${rule}" cannot be approved: the gateway would not take the supergraph`;
    return isError ? [{ path: ['approvals', index, 'finding'], message }] : [];
  });

/**
 * Reads the text of .tripgraph/approvals.yaml: under `approvals` a list of `finding` (its id), `who`, `why` and `until` (a day).
 * Throws InvalidYaml with every problem and its line.
 */
export const readApprovals = (file: string, text: string): readonly Approval[] => {
  const { content, invalid, lineAt } = parseYaml(file, text);
  if (content === null) return [];
  const parsed = approvalsShape.safeParse(content);
  if (!parsed.success) throw invalid(shapeProblems(parsed.error));
  const written = parsed.data.approvals ?? [];
  const problems = [...repeats(written), ...hopeless(written)];
  if (problems.length > 0) throw invalid(problems);
  return written.map((approval, index) => ({ ...approval, line: lineAt(['approvals', index]) }));
};
