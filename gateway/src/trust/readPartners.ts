import { z } from 'zod';
import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { partnerDefaults, type Partner } from './partner.js';

/** A partners file may name this many: all of them are held in memory. */
const maximumPartners = 1_000;

/** `https://shop.example`, without a path: what browsers send as Origin. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const partnersShape = z.strictObject({
  partners: z
    .array(
      z.strictObject({
        name: z
          .string()
          .max(64, 'a name has at most 64 characters')
          .regex(/^[a-z][a-z0-9-]*$/, 'a partner is named in lower case letters, digits and hyphens'),
        state: z.enum(['active', 'suspended']),
        keys: z
          .array(z.string().regex(/^[0-9a-f]{64}$/, 'must be the HMAC-SHA256 of a key in lower case hexadecimal'))
          .max(2, 'a partner has one key, or two while it changes over'),
        acts_for: z.boolean().default(false),
        mode: z.enum(['off', 'log', 'enforce', 'ids-only']).default(partnerDefaults.mode),
        manifest: z.string().min(1).max(1_000).optional(),
        scopes: z
          .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/, 'a scope is one word of at most 100 characters'))
          .max(100, 'at most 100 scopes')
          .default([]),
        quota: z
          .strictObject({
            cost_per_minute: z.number().int().min(1).max(1_000_000_000),
            max_request_cost: z.number().int().min(1).max(1_000_000_000).optional(),
          })
          .optional(),
        allowed_origins: z
          .array(z.string().refine(isOrigin, 'an origin is a scheme and a host, such as https://shop.example'))
          .max(100, 'at most 100 origins')
          .default([]),
        channel: z.string().min(1).max(64).optional(),
      }),
    )
    .max(maximumPartners, `at most ${maximumPartners} partners`),
});

type WrittenPartners = z.infer<typeof partnersShape>['partners'];

/** A mode that compares with a manifest needs one. */
const missing = (partners: WrittenPartners): YamlProblem[] =>
  partners.flatMap(({ mode, manifest }, index) =>
    mode !== 'off' && manifest === undefined
      ? [{ path: ['partners', index, 'mode'], message: `the mode "${mode}" needs a manifest` }]
      : [],
  );

/** Names and keys that stand in the file a second time: whose they are would be a matter of order. */
const repeats = (partners: WrittenPartners): YamlProblem[] => {
  const seen = new Set<string>();
  const again = (value: string): boolean => seen.has(value) || (seen.add(value), false);
  return partners.flatMap(({ name, keys }, index) => [
    ...(again(`name ${name}`)
      ? [{ path: ['partners', index, 'name'], message: `the name "${name}" is given twice` }]
      : []),
    ...keys.flatMap((key, position) =>
      again(`key ${key}`) ? [{ path: ['partners', index, 'keys', position], message: 'this key is given twice' }] : [],
    ),
  ]);
};

/**
 * Reads the text of a partners file: under `partners` a list of `name`, `state`, up to two `keys` (HMAC-SHA256, hexadecimal),
 * and what docs/partners.md says that may be left out. Throws InvalidYaml with every problem and its line.
 */
export const readPartners = (file: string, text: string): readonly Partner[] => {
  const { content, invalid } = parseYaml(file, text);
  const written = partnersShape.safeParse(content);
  if (!written.success) throw invalid(shapeProblems(written.error));
  const problems = [...repeats(written.data.partners), ...missing(written.data.partners)];
  if (problems.length > 0) throw invalid(problems);
  return written.data.partners.map(({ name, state, keys, mode, manifest, scopes, quota, channel, ...rest }) => ({
    name,
    state,
    keyHashes: keys.map((key) => Buffer.from(key, 'hex')),
    actsForOthers: rest.acts_for,
    mode,
    manifest,
    scopes,
    quota: quota && { costPerMinute: quota.cost_per_minute, maxRequestCost: quota.max_request_cost },
    allowedOrigins: rest.allowed_origins,
    channel,
  }));
};
