import { z } from 'zod';
import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { anotherPepper, pepperCheckOf, type KeyHash } from './keyHash.js';
import { partnerDefaults, type Partner } from './partner.js';

/** A partners file may name this many: all of them are held in memory. */
const maximumPartners = 1_000;

/** `https://shop.example`, without a path: what browsers send as Origin. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const partnersShape = z.strictObject({
  pepper_check: z
    .string('must be a text of eight hexadecimal digits: write quotes around it')
    .regex(/^[0-9a-f]{8}$/, 'must be eight hexadecimal digits, as `partners create` writes them')
    .optional(),
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

/** With another pepper no key of the file is known to anybody. */
const otherPepper = (check: string | undefined, hash: KeyHash | undefined): YamlProblem[] =>
  check === undefined || hash === undefined || check === pepperCheckOf(hash)
    ? []
    : [{ path: ['pepper_check'], message: anotherPepper }];

/**
 * Reads the text of a partners file: under `partners` a list of `name`, `state`, up to two `keys` (HMAC-SHA256, hexadecimal),
 * and what docs/partners.md says that may be left out. `hash` is that of whoever is to know the keys. Throws InvalidYaml with
 * every problem and its line.
 */
export const readPartners = (file: string, text: string, hash?: KeyHash): readonly Partner[] => {
  const { content, invalid } = parseYaml(file, text);
  const written = partnersShape.safeParse(content);
  if (!written.success) throw invalid(shapeProblems(written.error));
  const { partners, pepper_check: check } = written.data;
  const problems = [...otherPepper(check, hash), ...repeats(partners), ...missing(partners)];
  if (problems.length > 0) throw invalid(problems);
  return partners.map(({ name, state, keys, mode, manifest, scopes, quota, channel, ...rest }) => ({
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
