/** As much of `sessionStorage` as is needed here. */
export type KeyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keys of attempts whose outcome is not known yet. They outlive a reload, and end with the tab. */
export type Attempts = {
  /** The key of an attempt with this content: the same one until its outcome is known. */
  readonly keyFor: (content: unknown) => string;
  /** Its outcome is known: the same content once more is another booking. */
  readonly end: (content: unknown) => void;
};

const prefix = 'attempt ';
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * One UUID for each thing that somebody wants. Whoever presses twice, loads the page again, or asks again after an answer was
 * lost, sends the same one, and gets one booking. Where nothing can be stored they are kept in memory.
 */
export const createAttempts = (store: KeyStore, newUuid: () => string): Attempts => {
  const memory = new Map<string, string>();
  const read = (name: string): string | null => {
    try {
      return store.getItem(name);
    } catch {
      return null;
    }
  };
  const tryTo = (change: () => void): void => {
    try {
      change();
    } catch {
      // Storage is full or forbidden: memory has it.
    }
  };
  return {
    keyFor: (content) => {
      const name = prefix + JSON.stringify(content);
      const stored = read(name);
      const key = memory.get(name) ?? (stored !== null && uuid.test(stored) ? stored : newUuid());
      memory.set(name, key);
      tryTo(() => store.setItem(name, key));
      return key;
    },
    end: (content) => {
      const name = prefix + JSON.stringify(content);
      memory.delete(name);
      tryTo(() => store.removeItem(name));
    },
  };
};
