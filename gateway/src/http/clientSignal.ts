import type { ServerResponse } from 'node:http';

/** A signal that aborts when the client goes away before it has the whole answer. */
export const clientSignal = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  const leave = (): void => {
    if (!response.writableFinished) controller.abort(new Error('the client has left'));
  };
  if (response.destroyed) leave();
  else response.once('close', leave);
  return controller.signal;
};
