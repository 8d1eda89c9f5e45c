import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { asPersisted, persistedOperation } from './asPersisted.js';

const document = `# A comment
fragment Zebra on Place { name, ...Ape }
query Page($id: ID!) { place(id: $id) { ...Zebra } }
fragment Ape on Place { id }
query Other { me }`;
const body = `query Page($id: ID!) {
  place(id: $id) {
    ...Zebra
  }
}

fragment Ape on Place {
  id
}

fragment Zebra on Place {
  name
  ...Ape
}`;

test('the operation comes first, its fragments by name, and the id is the SHA-256 of that, as `tripgraph operations build` has it', () => {
  const operation = persistedOperation({ document, operationName: 'Page' });
  expect(operation).toEqual({ id: createHash('sha256').update(body).digest('hex'), name: 'Page', type: 'query', body });
});

test('spaces and commas make no other operation', () => {
  const other = document.replaceAll(' {', '\n{').replaceAll(',', '');
  expect(persistedOperation({ document: other, operationName: 'Page' }).id).toBe(
    persistedOperation({ document, operationName: 'Page' }).id,
  );
});

test('what is sent is the id, and variables where there are any', () => {
  const asked = { document, operationName: 'Page', headers: {} };
  const { manifestEntry, request } = JSON.parse(asPersisted({ ...asked, variables: { id: 'plc_1' } })) as {
    manifestEntry: { id: string };
    request: object;
  };
  expect(request).toEqual({ documentId: manifestEntry.id, variables: { id: 'plc_1' } });
  expect(JSON.parse(asPersisted({ ...asked, variables: {} }))).toMatchObject({
    request: { documentId: manifestEntry.id },
  });
});

test('an operation without a name is refused, as manifests do', () => {
  expect(() => persistedOperation({ document: '{ me }', operationName: undefined })).toThrow(
    'Give the operation a name',
  );
});
