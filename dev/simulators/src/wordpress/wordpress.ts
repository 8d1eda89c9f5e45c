import type { SimulatedSource, SourceOptions } from '../source.js';
import { restAnswer } from './rest/restAnswer.js';
import { createSite, type WordPressSite } from './site.js';
import { wxrOf } from './wxr.js';

const parts = async function* (pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
};

/** WordPress: its REST API below `/wp-json`, and the file that its export writes at `/wp-admin/export.php`. */
export const createWordPress = (options: SourceOptions): SimulatedSource & { readonly site: WordPressSite } => {
  const site = createSite(options);
  return {
    name: 'wordpress',
    site,
    handle: (request) =>
      request.path === '/wp-admin/export.php'
        ? { status: 200, headers: { 'content-type': 'text/xml; charset=UTF-8' }, body: parts(wxrOf(site)) }
        : restAnswer(site, request),
  };
};
