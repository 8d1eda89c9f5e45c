import type { ZodError } from 'zod';

/** What is wrong at one place of a YAML file: keys and list positions from the top lead there. */
export type YamlProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What zod found wrong, with unknown keys and names that are none at their own places. */
export const shapeProblems = ({ issues }: ZodError): YamlProblem[] =>
  issues.flatMap((issue): YamlProblem[] => {
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }));
      case 'invalid_key':
        return issue.issues.map(({ message }) => ({ path: issue.path, message }));
      default:
        return [{ path: issue.path, message: issue.message }];
    }
  });
