import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { z } from 'zod';
import type { Ownership } from './owner.js';

/** Each finding is compared with each line. */
const maximumLines = 1_000;

const ownersShape = z.strictObject({
  owners: z
    .array(
      z.strictObject({
        coordinate: z
          .string()
          .max(200, 'a pattern has at most 200 characters')
          .regex(
            /^@?[\w*]+(\.[\w*]+)?(\([\w*]+:\))?$/,
            'is a schema coordinate, such as Activity.price* or Query.place(id:)',
          )
          .optional(),
        subgraph: z
          .string()
          .max(200)
          .regex(/^[a-z][a-z0-9-]*$/, 'is the name of a subgraph')
          .optional(),
        teams: z
          .array(z.string().trim().min(1, 'must not be empty').max(100, 'a team has at most 100 characters'))
          .max(10, 'at most 10 teams'),
      }),
    )
    .max(maximumLines, `at most ${maximumLines} lines`)
    .nullable(),
});

/**
 * Reads the text of .tripgraph/owners.yaml: under `owners` a list of `coordinate` (a pattern), `subgraph` or both, and `teams`.
 * Throws InvalidYaml with every problem and its line.
 */
export const readOwners = (file: string, text: string): readonly Ownership[] => {
  const { content, invalid } = parseYaml(file, text);
  if (content === null) return [];
  const parsed = ownersShape.safeParse(content);
  if (!parsed.success) throw invalid(shapeProblems(parsed.error));
  const written = parsed.data.owners ?? [];
  const problems = written.flatMap(({ coordinate, subgraph }, index): YamlProblem[] =>
    coordinate === undefined && subgraph === undefined
      ? [{ path: ['owners', index], message: 'needs a coordinate or a subgraph' }]
      : [],
  );
  if (problems.length > 0) throw invalid(problems);
  return written.map(({ coordinate, subgraph, teams }) => ({ coordinate, subgraph, teams }));
};
