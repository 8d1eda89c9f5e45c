import { nullWhenGone } from '@tripgraph/kit/sync/http/nullWhenGone';
import { openSourceClient } from '@tripgraph/kit/sync/sourceClient';
import type { GoogleSettings } from './config.js';
import { fieldMaskOf } from './fieldMask.js';
import { liveDetailsCache, type AskLiveDetails, type LookUpLiveDetails } from './liveDetailsCache.js';
import { readPlace } from './readPlace.js';

/** What we ask for has some kilobytes. */
const maximumBodyBytes = 64 * 1024;

export type GooglePlaces = { readonly lookUp: LookUpLiveDetails; readonly close: () => Promise<void> };

/** Opens the way to Google Places; `onFailure` is told why an answer could not be had. */
export const openGooglePlaces = (settings: GoogleSettings, onFailure?: (reason: unknown) => void): GooglePlaces => {
  const client = openSourceClient({
    baseUrl: settings.url,
    headers: { 'x-goog-api-key': settings.apiKey },
    ratePerSecond: settings.ratePerSecond,
    totalTimeoutMs: settings.timeoutMs,
    // Whoever asks waits no longer than that in any case; when Google asks for a longer pause, nobody is asked meanwhile.
    maximumWaitMs: settings.timeoutMs,
    maximumAttempts: 1,
    maximumBodyBytes,
    privateHosts: settings.privateHosts,
  });
  const ask: AskLiveDetails = async (googlePlaceId, fields) => {
    const headers = { 'x-goog-fieldmask': fieldMaskOf(fields) };
    const answer = await nullWhenGone(client.json(`/v1/places/${encodeURIComponent(googlePlaceId)}`, { headers }));
    return answer === null ? null : readPlace(answer, Date.now());
  };
  return { lookUp: liveDetailsCache(ask, { ...settings, ...(onFailure && { onFailure }) }), close: client.close };
};
