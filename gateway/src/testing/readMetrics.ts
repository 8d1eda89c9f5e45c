import { get } from 'node:http';

/** Reads what a gateway has counted, so that it is looked through for secrets as all answers are. */
export const readMetrics = (url: string | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (url === undefined) resolve();
    else
      get(url, { agent: false }, (response) => response.resume().once('end', resolve)).once('error', () => resolve());
  });
