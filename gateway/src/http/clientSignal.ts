import type { ServerResponse } from 'node:http';

/** A signal that aborts when the client goes away before it has the whole answer, and when `deadlineMs` have passed. */
export const clientSignal = (response: ServerResponse, deadlineMs: number): AbortSignal => {
  const controller = new AbortController();
  const deadline = setTimeout(() => controller.abort(new Error('the deadline of the request has passed')), deadlineMs);
  const leave = (): void => {
    clearTimeout(deadline);
    if (!response.writableFinished) controller.abort(new Error('the client has left'));
  };
  if (response.destroyed) leave();
  else response.once('close', leave);
  return controller.signal;
};
