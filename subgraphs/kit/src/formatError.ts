import { catalogue, isErrorCode } from '@tripgraph/errors/catalogue';
import type { GraphQLFormattedError } from 'graphql';

/**
 * What leaves a subgraph: an error of the catalogue as it is; anything else (a driver's error, a bug) as
 * INTERNAL_SERVER_ERROR without its text, after `log` has seen it.
 */
export const formatSubgraphError =
  (log: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (isErrorCode(code) && catalogue[code].audience === 'client') {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    log(error);
    const { path, locations } = formatted;
    return {
      message: catalogue.INTERNAL_SERVER_ERROR.meaning,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
