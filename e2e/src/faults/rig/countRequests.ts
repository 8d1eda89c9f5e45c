/** Requests for activities as a proxy sees them: how many, and for how many different ones. */
export type RequestCount = {
  /** Takes what a client sends, piece by piece. */
  readonly note: (bytes: Buffer) => void;
  /** What has been seen since this was called last. */
  readonly take: () => { readonly seen: number; readonly different: number };
};

const asked = /"variables":\{"id":"(act_[^"]+)"\}/g;

/**
 * Counts requests by the activity that they are for. Where nobody asks for one twice, what is seen more often than there
 * are different ones was sent again.
 */
export const countRequests = (): RequestCount => {
  let seen = 0;
  let different = new Set<string>();
  return {
    note: (bytes) => {
      for (const [, id = ''] of bytes.toString('latin1').matchAll(asked)) {
        seen += 1;
        different.add(id);
      }
    },
    take: () => {
      const taken = { seen, different: different.size };
      seen = 0;
      different = new Set();
      return taken;
    },
  };
};
