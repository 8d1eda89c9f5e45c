import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import type { GAdventuresApi } from './gadventuresApi.js';

/** Whether the source says that something is there, and not for us: that may be a fault of a key, and deletes nothing. */
export const isRefused = (error: unknown): error is SourceError => error instanceof SourceError && error.status === 403;

/** What a record can do without: null where there is no such thing, or where it is refused to us. */
export const getOptional = async (api: GAdventuresApi, href: string, signal: AbortSignal): Promise<unknown> => {
  try {
    return await api.get(href, {}, signal);
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
};
