import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection on which a test writes what it likes. It ends with the test. */
export const connectTo = (port: number): Socket => {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
};

/** Lets a server listen until the test ends; what it gives connects to it. */
export const listenFor = async (server: Server): Promise<() => Socket> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return () => connectTo(port);
};

/** What the server has sent when the connection is closed. Whoever goes on writing may find it reset, and has read by then. */
export const untilClosed = async (socket: Socket): Promise<string> => {
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString('latin1')));
  await new Promise((resolve) => socket.once('close', resolve));
  return received;
};
