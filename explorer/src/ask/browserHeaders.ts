import { keptHeaders, readHeaders, type Headers } from './keptHeaders.js';

/** The headers of this tab or this browser. */
export const browserHeaders = keptHeaders(window.sessionStorage, window.localStorage);

/** As they are sent; none while what is written is not understood. */
export const headersNow = (): Headers => {
  try {
    return readHeaders(browserHeaders.read().text);
  } catch {
    return {};
  }
};
