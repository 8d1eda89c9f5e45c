import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { print } from 'graphql';
import type { Asked } from './asked.js';
import { wholeOperation } from './wholeOperation.js';

/** An operation as Apollo's manifest has it. */
export type PersistedOperation = {
  /** The SHA-256 of the body. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
};

/** What `tripgraph operations build` makes of the operation. Throws a sentence when it has no name, as manifests want. */
export const persistedOperation = ({
  document: text,
  operationName,
}: Pick<Asked, 'document' | 'operationName'>): PersistedOperation => {
  const { operation, document } = wholeOperation(text, operationName);
  const { name, operation: type } = operation;
  if (!name) throw new Error('Give the operation a name: manifests want one.');
  const body = print(document);
  return { id: bytesToHex(sha256(utf8ToBytes(body))), name: name.value, type, body };
};

/** The entry of a manifest, and what is sent instead of the text once the gateway has it. */
export const asPersisted = (asked: Asked): string => {
  const operation = persistedOperation(asked);
  const { variables } = asked;
  const request = { documentId: operation.id, ...(Object.keys(variables).length > 0 && { variables }) };
  return JSON.stringify({ manifestEntry: operation, request }, null, 2);
};
