import { supportedCapabilities } from '../capabilities.js';
import type { OctoEndpoint } from '../octoRequest.js';

/** GET /capabilities. */
export const capabilitiesEndpoint: OctoEndpoint = {
  method: 'GET',
  path: '/capabilities',
  isOpen: true,
  handle: async () => ({ body: supportedCapabilities }),
};
