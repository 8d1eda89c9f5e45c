import type { Page } from 'playwright-core';

/**
 * What a page has done that no page of ours may, as text, while it goes on: errors on its console (what its
 * Content-Security-Policy has refused is among them), exceptions that nobody catches, and requests to hosts other than its own.
 */
export const watchPage = (page: Page, origin: string): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOutside = url.protocol.startsWith('http') && url.origin !== origin;
    if (isOutside) complaints.push(`asked another host: ${request.url()}`);
  });
  return complaints;
};
