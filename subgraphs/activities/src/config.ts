import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const settingsShape = z.object({
  WEBHOOKS_FILE: z.string().min(1).optional(),
  WEBHOOKS_ALLOW_LOOPBACK: z.enum(['true', 'false']).default('false'),
  WEBHOOKS_PORTS: z
    .string()
    .default('443,8443')
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(z.number().int().min(1).max(65_535)).max(20)),
});

/** Where webhooks go, as the process is told from outside. */
export type WebhookSettings = {
  /** Null: nobody is told of anything. */
  readonly file: string | null;
  readonly allowLoopback: boolean;
  readonly ports: readonly number[];
};

/** Reads the settings of webhooks. Throws one Error that lists every setting that is wrong. */
export const readWebhookSettings = (env: NodeJS.ProcessEnv = process.env): WebhookSettings => {
  const read = readSettings(settingsShape, env);
  return {
    file: read.WEBHOOKS_FILE ?? null,
    allowLoopback: read.WEBHOOKS_ALLOW_LOOPBACK === 'true',
    ports: read.WEBHOOKS_PORTS,
  };
};
