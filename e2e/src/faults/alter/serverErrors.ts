import type { Alteration } from './drawn.js';

const page = '<html><h1>Out of order</h1></html>';
const html = { 'content-type': 'text/html' };

/** Answers of a server, or of a proxy before it, that does not do what it should. */
export const serverErrors: Readonly<Record<string, Alteration>> = {
  500: () => ({ status: 500, headers: html, body: 'secret: at /srv/app.js:12:34' }),
  502: () => ({ status: 502, headers: html, body: page }),
  503: () => ({ status: 503, headers: html, body: page }),
  '503 for 1 s': () => ({ status: 503, headers: { ...html, 'retry-after': '1' }, body: page }),
  429: () => ({ status: 429, headers: { ...html, 'retry-after': '1' }, body: page }),
  '500 with an answer': ({ body }) => ({ status: 500, body }),
};
