/**
 * Waits for all work, also after a failure, so that none goes on behind our back. The first failure aborts `controller`,
 * by which the rest is told, and is thrown when all have ended.
 */
export const settleAll = async (work: ReadonlyArray<Promise<unknown>>, controller: AbortController): Promise<void> => {
  await Promise.all(work.map((each) => each.catch((reason: unknown) => controller.abort(reason))));
  controller.signal.throwIfAborted();
};
