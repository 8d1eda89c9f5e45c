import type { OutsideRule } from '@tripgraph/kit/outside/connectOutside';
import { problemOfOutsideUrl } from '@tripgraph/kit/outside/outsideUrl';
import { partnerPattern } from '@tripgraph/kit/partner';
import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { z } from 'zod';
import { webhookEvents, type WebhookTarget } from './target.js';

const maximumTargets = 200;
const maximumUrlChars = 2_000;
const maximumOptions = 1_000;
const secretBytes = { min: 24, max: 64 };

/** Only base64 as it is usually written: whoever reads it another way would make another key of it. */
const isSecret = (secret: string): boolean => {
  const [, text = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text && bytes.length >= secretBytes.min && bytes.length <= secretBytes.max;
};

const shapeOf = (rule: OutsideRule) => {
  const url = z
    .string()
    .max(maximumUrlChars, `a URL has at most ${maximumUrlChars} characters`)
    .superRefine((text, context) => {
      const wrong = problemOfOutsideUrl(text, rule);
      if (wrong !== null) context.addIssue({ code: 'custom', message: wrong });
    });
  const secret = z
    .string()
    .refine(isSecret, `must be "whsec_" and the base64 of ${secretBytes.min} to ${secretBytes.max} bytes`);
  const target = z.strictObject({
    name: z
      .string()
      .max(64, 'a name has at most 64 characters')
      .regex(/^[a-z][a-z0-9-]*$/, 'a webhook is named in lower case letters, digits and hyphens'),
    partner: z.string().regex(partnerPattern, 'must be the name of a partner'),
    url,
    secrets: z
      .array(secret)
      .min(1, 'a webhook has one secret, or two while it changes over')
      .max(2, 'a webhook has one secret, or two while it changes over'),
    events: z.array(z.enum(webhookEvents)).min(1, 'name at least one event'),
    options: z
      .array(z.string().min(1).max(200))
      .min(1, 'leave options out to be told of all')
      .max(maximumOptions, `at most ${maximumOptions} options`)
      .nullable()
      .default(null),
  });
  return z.strictObject({ webhooks: z.array(target).max(maximumTargets, `at most ${maximumTargets} webhooks`) });
};

const repeatedNames = (targets: readonly WebhookTarget[]): YamlProblem[] => {
  const names = targets.map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [{ path: ['webhooks', index, 'name'], message: `the name "${name}" is given twice` }]
      : [],
  );
};

/**
 * Reads the text of a webhooks file: under `webhooks` a list of `name`, `partner`, `url`, one or two `secrets`, `events` and
 * `options`. Throws InvalidYaml with every problem and its line; no problem repeats a secret or a URL.
 */
export const readTargets = (file: string, text: string, rule: OutsideRule): readonly WebhookTarget[] => {
  const { content, invalid } = parseYaml(file, text);
  const written = shapeOf(rule).safeParse(content);
  if (!written.success) throw invalid(shapeProblems(written.error));
  const problems = repeatedNames(written.data.webhooks);
  if (problems.length > 0) throw invalid(problems);
  return written.data.webhooks;
};
