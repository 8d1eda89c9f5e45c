import { z } from 'zod';
import { InvalidManifest, type PersistedOperation } from './manifest.js';

const format = 'apollo-persisted-query-manifest';
const version = 1;

/** What is written of an operation besides is not needed: its name and its kind stand in its body. */
const shape = z.object({
  operations: z.array(z.object({ id: z.string(), body: z.string(), clientName: z.string().nullish() })),
});

/** Whether parsed JSON means to be Apollo's manifest, of whatever version. */
export const isApolloManifest = (
  content: unknown,
): content is { readonly format: unknown; readonly version: unknown } =>
  typeof content === 'object' &&
  content !== null &&
  Object.hasOwn(content, 'format') &&
  Object.hasOwn(content, 'operations');

/** Reads what @apollo/generate-persisted-query-manifest and `rover persisted-queries generate` write. */
export const readApolloManifest = (content: {
  readonly format: unknown;
  readonly version: unknown;
}): PersistedOperation[] => {
  if (content.format !== format || content.version !== version)
    throw new InvalidManifest(
      `its format is ${JSON.stringify(content.format)}, version ${JSON.stringify(content.version)}; expected "${format}", version ${version}`,
    );
  const read = shape.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new InvalidManifest(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  return read.data.operations.map(({ id, body, clientName }) => ({ id, body, clientName: clientName ?? undefined }));
};
