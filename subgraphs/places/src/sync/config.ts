import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const settingsShape = z.object({
  CMS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CMS_SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CMS_OVERLAP_SECONDS: z.coerce.number().int().min(0).max(86_400).default(300),
});

/** Where the CMS is, and how it is read. */
export type CmsSettings = {
  readonly databaseUrl: string;
  /** Where links of editors that name no host lead to; null: they are left out. */
  readonly siteUrl: string | null;
  /** What changed so long before the last run began is read again: transactions may take so long to be committed. */
  readonly overlapMs: number;
};

/** Reads the settings of the CMS; null without an address of its database. Throws one Error that lists what is wrong. */
export const readCmsSettings = (env: NodeJS.ProcessEnv = process.env): CmsSettings | null => {
  const read = readSettings(settingsShape, env);
  const { CMS_DATABASE_URL: databaseUrl, CMS_SITE_URL: siteUrl = null, CMS_OVERLAP_SECONDS: overlapSeconds } = read;
  return databaseUrl === undefined ? null : { databaseUrl, siteUrl, overlapMs: overlapSeconds * 1_000 };
};
