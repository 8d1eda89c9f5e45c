import { postgresMessages, type PostgresMessage } from './postgresMessages.js';

/** Takes the next bytes of a connection; where in them a message of interest begins, undefined when none does. */
export type Watch = (bytes: Buffer) => number | undefined;

const commitText = /^\s*commit\s*;?\s*$/i;

/** The texts that a body begins with, each ended by a null byte. */
const textsOf = (body: Buffer, count: number): readonly string[] => body.toString('utf8').split('\0', count);

/** Whether a client's message makes the server commit: in a simple query, or by the execution of what was prepared for it. */
const commitRule = (): ((message: PostgresMessage) => boolean) => {
  const statements = new Set<string>();
  const portals = new Set<string>();
  const note = (names: Set<string>, name: string, commits: boolean): void =>
    void (commits ? names.add(name) : names.delete(name));
  return ({ type, body }) => {
    const [first = '', second = ''] = textsOf(body, 2);
    switch (type) {
      case 'Q':
        return commitText.test(first);
      case 'P':
        note(statements, first, commitText.test(second));
        return false;
      case 'B':
        note(portals, first, statements.has(second));
        return false;
      case 'E':
        return portals.has(first);
      default:
        return false;
    }
  };
};

const watch = (startup: boolean, isWanted: (message: PostgresMessage) => boolean): Watch => {
  const read = postgresMessages(startup);
  // All messages have to be seen, also those after a wanted one: what they prepare may be executed later.
  return (bytes) => read(bytes).filter(isWanted)[0]?.start;
};

/** Finds the message of a client that makes the server commit. */
export const watchForCommit = (): Watch => watch(true, commitRule());

/** Finds the server's word that it has committed. */
export const watchForCommitted = (): Watch =>
  watch(false, ({ type, body }) => type === 'C' && textsOf(body, 1)[0] === 'COMMIT');
