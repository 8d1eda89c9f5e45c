import type { ServerResponse } from 'node:http';

/** A page loads nothing from elsewhere, runs no script but its own, and tells nobody its address: that of a booking is a secret. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const setPageHeaders = (response: ServerResponse): void => {
  response.setHeader('content-security-policy', policy);
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
};
