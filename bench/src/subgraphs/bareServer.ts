import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The whole HTTP response to a request with this body, as bytes. */
export type Answer = (body: string) => Buffer | Promise<Buffer>;

const headEnd = Buffer.from('\r\n\r\n');
const maxRequestBytes = 4 * 1024 * 1024;

/** An HTTP/1.1 response with a JSON body, ready to be written again and again. */
export const responseBytes = (status: string, body: string): Buffer =>
  Buffer.from(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

const lengthRequired = responseBytes('411 Length Required', '{"errors":[{"message":"a content-length is needed"}]}');

/** Where the first request in `bytes` has its body; undefined while it is not whole, NaN without a content-length. */
export const findBody = (bytes: Buffer): { readonly start: number; readonly end: number } | undefined => {
  const at = bytes.indexOf(headEnd);
  if (at < 0) return undefined;
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(bytes.toString('latin1', 0, at))?.[1] ?? Number.NaN);
  const start = at + headEnd.length;
  return bytes.length < start + length ? undefined : { start, end: start + length };
};

const serve = (socket: Socket, answer: Answer): void => {
  let rest: Buffer | undefined;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    const body = findBody(bytes);
    if (!body) {
      rest = bytes;
      if (bytes.length > maxRequestBytes) socket.destroy();
      return;
    }
    if (Number.isNaN(body.end)) {
      socket.end(lengthRequired);
      return;
    }
    rest = body.end < bytes.length ? bytes.subarray(body.end) : undefined;
    const response = answer(bytes.toString('utf8', body.start, body.end));
    if (response instanceof Promise)
      response.then(
        (late) => socket.write(late),
        () => socket.destroy(),
      );
    else socket.write(response);
  });
};

/**
 * A server of just enough HTTP: POST with a content-length, one request at a time on a connection. It costs a fraction
 * of node:http, so that what is measured is who asks it.
 */
export const listenBare = async (answer: Answer): Promise<{ readonly url: string; readonly server: Server }> => {
  const server = createServer((socket) => serve(socket, answer));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', 1_024, resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
};
