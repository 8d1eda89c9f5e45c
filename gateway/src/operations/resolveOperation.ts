import type { ErrorCode } from '@tripgraph/errors/catalogue';
import { hashOf, type AutomaticOperations } from './automatic.js';
import type { Asked, KnownDocument } from './knownDocument.js';
import type { OperationList } from './operationList.js';
import { isRecord, requestedOperation } from './requestedOperation.js';

export type Mode = 'off' | 'log' | 'enforce' | 'ids-only';

export type OperationRequest = {
  /** The body, or the parameters of the URL as such an object. */
  readonly parameters: unknown;
  /** The id in the path. */
  readonly pathId: string | undefined;
  readonly mode: Mode;
  readonly list: OperationList | undefined;
  /** Told of texts that the list lacks, where that is only to be known. */
  readonly onUnlisted: (text: string) => void;
};

/** What became of a request's operation, to be counted. */
export type Outcome = 'listed-id' | 'listed-text' | 'unlisted-text' | 'automatic' | 'not-found' | 'refused';

/** What is to be done: nothing, since it is a free document; to run a document in place of what was sent; or to refuse. */
export type Resolved =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'known';
      readonly source: string;
      readonly operationName: unknown;
      readonly variables: unknown;
      /** There when the document is one of a list, which has been validated. */
      readonly asked: Asked | undefined;
      readonly isMutation: boolean;
    }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string };

export type ResolveOptions = {
  /** Undefined where none are kept. */
  readonly automatic: AutomaticOperations | undefined;
  readonly isMutation: (source: string, operationName: string | undefined) => boolean;
  readonly count: (outcome: Outcome) => void;
};

const free: Resolved = { kind: 'free' };

const nameOf = (parameters: Readonly<Record<string, unknown>>): string | undefined => {
  const { operationName } = parameters;
  return typeof operationName === 'string' && operationName !== '' ? operationName : undefined;
};

const listed = (parameters: unknown, document: KnownDocument): Resolved => {
  const { operationName, variables, ...others } = isRecord(parameters) ? parameters : {};
  const name = nameOf({ ...others, operationName });
  return {
    kind: 'known',
    source: document.source,
    operationName,
    variables,
    asked: document.asked(name),
    isMutation: document.isMutation(name),
  };
};

/**
 * Says what a request asks for and whether it may: a document of the client's list in place of its id, a document that the
 * client has sent before in place of its hash, or a text that is free, listed or refused. Text is not looked at where only
 * ids are taken. At once where it can be told at once.
 */
export const resolveOperation =
  ({ automatic, isMutation, count }: ResolveOptions) =>
  ({ parameters, pathId, mode, list, onUnlisted }: OperationRequest): Resolved | Promise<Resolved> => {
    const refuse = (code: ErrorCode, message: string, outcome: Outcome = 'refused'): Resolved => {
      count(outcome);
      return { kind: 'refused', code, message };
    };
    const isClosed = mode === 'enforce' || mode === 'ids-only';
    const run = (document: KnownDocument, outcome: Outcome): Resolved => {
      count(outcome);
      return listed(parameters, document);
    };
    const runText = (source: string): Resolved => {
      const { operationName, variables } = isRecord(parameters) ? parameters : {};
      const name = nameOf({ operationName });
      return {
        kind: 'known',
        source,
        operationName,
        variables,
        asked: undefined,
        isMutation: isMutation(source, name),
      };
    };
    const notInList = (): Resolved =>
      refuse('PERSISTED_QUERY_NOT_IN_LIST', 'No persisted operation has this id.', 'not-found');
    const bothSent = (): Resolved =>
      refuse('CANNOT_SEND_PQ_ID_AND_BODY', 'A request has either the id of a persisted operation or a text, not both.');

    const byText = (text: string): Resolved => {
      if (mode === 'off') return free;
      if (mode === 'ids-only')
        return refuse('PERSISTED_QUERY_ID_REQUIRED', 'Operations are asked for by their ids here. Send no text.');
      const known = list?.byText(text);
      if (mode === 'log') {
        count(known ? 'listed-text' : 'unlisted-text');
        if (!known) onUnlisted(text);
        return free;
      }
      return known
        ? run(known, 'listed-text')
        : refuse(
            'QUERY_NOT_IN_SAFELIST',
            'The operation is not one of those that this client may ask.',
            'unlisted-text',
          );
    };

    const byHash = (hash: string, text: string | undefined): Resolved | Promise<Resolved> => {
      if (text !== undefined && isClosed) return bothSent();
      const known = text === undefined ? (list?.byId(hash) ?? list?.byId(`sha256:${hash}`)) : undefined;
      if (known) return run(known, 'listed-id');
      if (isClosed) return notInList();
      if (!automatic) return refuse('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
      if (text !== undefined) {
        if (hashOf(text) !== hash) return refuse('PERSISTED_QUERY_HASH_MISMATCH', 'provided sha does not match query');
        automatic.keep(hash, text);
        byText(text);
        return runText(text);
      }
      const settle = (found: string | undefined): Resolved => {
        if (found === undefined) return refuse('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 'not-found');
        count('automatic');
        return runText(found);
      };
      const found = automatic.find(hash);
      return found instanceof Promise ? found.then(settle) : settle(found);
    };

    const requested = requestedOperation(parameters, pathId);
    switch (requested.kind) {
      case 'malformed':
        return refuse('BAD_REQUEST', requested.message);
      case 'text':
        return byText(requested.text);
      case 'hash':
        return byHash(requested.hash, requested.text);
      case 'id': {
        if (requested.hasText) return bothSent();
        const known = list?.byId(requested.id);
        return known ? run(known, 'listed-id') : notInList();
      }
      case 'nothing':
        return isClosed
          ? refuse('PERSISTED_QUERY_ID_REQUIRED', 'The request has no id of a persisted operation.')
          : free;
    }
  };
