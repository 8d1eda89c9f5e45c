import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What the server is told by its environment. */
export type Settings = {
  readonly port: number;
  /** The gateway's /graphql. */
  readonly gatewayUrl: string;
  /** The partner's key with which the shop asks. It never leaves this process but to the gateway. */
  readonly key: string;
};

const shape = z.object({
  STOREFRONT_PORT: z.coerce.number().int().min(0).max(65_535).default(4_300),
  GATEWAY_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000/graphql'),
  STOREFRONT_KEY: z.string().min(1).optional(),
  STOREFRONT_KEYS_FILE: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../../../.tripgraph/partner-keys.json', import.meta.url))),
});

/** The file that `npm start` writes: a key for each partner. */
const keysShape = z.object({ storefront: z.string().min(1) });

const keyOf = async (file: string): Promise<string> => {
  try {
    return keysShape.parse(JSON.parse(await readFile(file, 'utf8'))).storefront;
  } catch (cause) {
    throw new Error(
      `There is no key for the shop in ${file}: run \`npm start\` once, which makes one, or set STOREFRONT_KEY.`,
      { cause },
    );
  }
};

/** Reads the settings. Rejects with an Error that says what is wrong with them. */
export const readSettings = async (environment: NodeJS.ProcessEnv = process.env): Promise<Settings> => {
  const read = shape.safeParse(environment);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const { STOREFRONT_PORT: port, GATEWAY_URL: gatewayUrl, STOREFRONT_KEY: key, STOREFRONT_KEYS_FILE: file } = read.data;
  return { port, gatewayUrl, key: key ?? (await keyOf(file)) };
};
