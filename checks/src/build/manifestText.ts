import type { BuiltOperation } from './buildOperations.js';

/** Apollo's manifest, version 1, or an object of ids and documents. */
export type ManifestFormat = 'apollo' | 'map';

/** The text of a manifest: equal for equal operations. */
export const manifestText = (
  operations: readonly BuiltOperation[],
  format: ManifestFormat,
  clientName?: string,
): string => {
  const content =
    format === 'map'
      ? Object.fromEntries(operations.map(({ id, body }) => [id, body]))
      : {
          format: 'apollo-persisted-query-manifest',
          version: 1,
          operations: operations.map(({ id, name, type, body }) => ({
            id,
            name,
            type,
            body,
            ...(clientName !== undefined && { clientName }),
          })),
        };
  return `${JSON.stringify(content, null, 2)}\n`;
};
