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

const askedBy = (parameters: unknown) => {
  const { operationName, variables } = isRecord(parameters) ? parameters : {};
  return { operationName, variables, name: nameOf({ operationName }) };
};

/** One request, and what is known of those who ask. */
type Resolving = OperationRequest & ResolveOptions;

const refuse = ({ count }: Resolving, code: ErrorCode, message: string, outcome: Outcome = 'refused'): Resolved => {
  count(outcome);
  return { kind: 'refused', code, message };
};

const notInList = (resolving: Resolving): Resolved =>
  refuse(resolving, 'PERSISTED_QUERY_NOT_IN_LIST', 'No persisted operation has this id.', 'not-found');

const bothSent = (resolving: Resolving): Resolved =>
  refuse(
    resolving,
    'CANNOT_SEND_PQ_ID_AND_BODY',
    'A request has either the id of a persisted operation or a text, not both.',
  );

const isClosed = ({ mode }: Resolving): boolean => mode === 'enforce' || mode === 'ids-only';

const run = ({ parameters, count }: Resolving, document: KnownDocument, outcome: Outcome): Resolved => {
  count(outcome);
  const { operationName, variables, name } = askedBy(parameters);
  const { source } = document;
  const [asked, isMutation] = [document.asked(name), document.isMutation(name)];
  return { kind: 'known', source, operationName, variables, asked, isMutation };
};

const runText = ({ parameters, isMutation }: Resolving, source: string): Resolved => {
  const { operationName, variables, name } = askedBy(parameters);
  return { kind: 'known', source, operationName, variables, asked: undefined, isMutation: isMutation(source, name) };
};

const byText = (resolving: Resolving, text: string): Resolved => {
  const { mode, list, count, onUnlisted } = resolving;
  if (mode === 'off') return free;
  if (mode === 'ids-only') {
    const message = 'Operations are asked for by their ids here. Send no text.';
    return refuse(resolving, 'PERSISTED_QUERY_ID_REQUIRED', message);
  }
  const known = list?.byText(text);
  if (mode === 'log') {
    count(known ? 'listed-text' : 'unlisted-text');
    if (!known) onUnlisted(text);
    return free;
  }
  if (known) return run(resolving, known, 'listed-text');
  const message = 'The operation is not one of those that this client may ask.';
  return refuse(resolving, 'QUERY_NOT_IN_SAFELIST', message, 'unlisted-text');
};

const byId = (resolving: Resolving, id: string, hasText: boolean): Resolved => {
  if (hasText) return bothSent(resolving);
  const known = resolving.list?.byId(id);
  return known ? run(resolving, known, 'listed-id') : notInList(resolving);
};

const byFoundText = (resolving: Resolving, found: string | undefined): Resolved => {
  if (found === undefined) return refuse(resolving, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 'not-found');
  resolving.count('automatic');
  return runText(resolving, found);
};

/** A hash with its text is remembered; one without is that of a listed document, or of one that is remembered. */
const byHash = (resolving: Resolving, hash: string, text: string | undefined): Resolved | Promise<Resolved> => {
  const { list, automatic } = resolving;
  if (text !== undefined && isClosed(resolving)) return bothSent(resolving);
  const known = text === undefined ? (list?.byId(hash) ?? list?.byId(`sha256:${hash}`)) : undefined;
  if (known) return run(resolving, known, 'listed-id');
  if (isClosed(resolving)) return notInList(resolving);
  if (!automatic) return refuse(resolving, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  if (text === undefined) {
    const found = automatic.find(hash);
    return found instanceof Promise
      ? found.then((later) => byFoundText(resolving, later))
      : byFoundText(resolving, found);
  }
  if (hashOf(text) !== hash)
    return refuse(resolving, 'PERSISTED_QUERY_HASH_MISMATCH', 'provided sha does not match query');
  automatic.keep(hash, text);
  byText(resolving, text);
  return runText(resolving, text);
};

/**
 * Says what a request asks for and whether it may: a document of the client's list in place of its id, a document that the
 * client has sent before in place of its hash, or a text that is free, listed or refused. Text is not looked at where only
 * ids are taken. At once where it can be told at once.
 */
export const resolveOperation =
  (options: ResolveOptions) =>
  (request: OperationRequest): Resolved | Promise<Resolved> => {
    const resolving: Resolving = { ...options, ...request };
    const requested = requestedOperation(request.parameters, request.pathId);
    switch (requested.kind) {
      case 'malformed':
        return refuse(resolving, 'BAD_REQUEST', requested.message);
      case 'text':
        return byText(resolving, requested.text);
      case 'hash':
        return byHash(resolving, requested.hash, requested.text);
      case 'id':
        return byId(resolving, requested.id, requested.hasText);
      case 'nothing': {
        const message = 'The request has no id of a persisted operation.';
        return isClosed(resolving) ? refuse(resolving, 'PERSISTED_QUERY_ID_REQUIRED', message) : free;
      }
    }
  };
