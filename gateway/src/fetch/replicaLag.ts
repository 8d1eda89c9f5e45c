import { Client } from 'undici';

const timeoutMs = 500;
const maximumAnswerBytes = 4_096;

const lagIn = (text: string): number | null => {
  const { replicaLagMs } = JSON.parse(text) as { readonly replicaLagMs?: unknown };
  return typeof replicaLagMs === 'number' && replicaLagMs >= 0 ? replicaLagMs : null;
};

/**
 * How far behind the database is that a replica answers from, in ms, as it says of itself at /health/ready of its URL's
 * origin. Null where it says nothing of
 * that, and of one that does not answer within half a second. Never rejects.
 */
export const askReplicaLag = async (url: string): Promise<number | null> => {
  const client = new Client(new URL(url).origin, {
    connectTimeout: timeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maximumAnswerBytes,
  });
  try {
    const { statusCode, body } = await client.request({
      path: '/health/ready',
      method: 'GET',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await body.text();
    return statusCode === 200 ? lagIn(text) : null;
  } catch {
    return null;
  } finally {
    await client.destroy();
  }
};
