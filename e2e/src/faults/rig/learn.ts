import { openClient } from '../load/client.js';
import type { Asked } from '../load/plan.js';
import { trueEntities } from '../values.js';

/** Asks a gateway that nothing is wrong with, for answers that are true but cannot be told beforehand. */
export const learn = async (url: string, bodies: readonly string[]): Promise<readonly Asked[]> => {
  const client = openClient();
  try {
    return await Promise.all(
      bodies.map(async (body) => {
        const { status, text } = await client.post(url, body);
        const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
        if (status !== 200 || errors !== undefined || !trueEntities(data))
          throw new Error(`this was not answered rightly before anything was broken: ${body}\n${text.slice(0, 500)}`);
        return { body, data };
      }),
    );
  } finally {
    client.close();
  }
};
