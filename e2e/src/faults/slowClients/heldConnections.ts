import { readFile } from 'node:fs/promises';

const portOf = (address = ''): number => Number.parseInt(address.slice(address.indexOf(':') + 1), 16);

/**
 * How many connections a server still holds of clients with these ports; undefined where the kernel does not tell. A
 * connection that no process holds any more, and that only waits for the other side, has no inode.
 */
export const heldConnections = async (
  serverPort: number,
  clientPorts: ReadonlySet<number>,
  file = '/proc/net/tcp',
): Promise<number | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const serverEnds = `:${serverPort.toString(16).toUpperCase().padStart(4, '0')} `;
  const held = text.split('\n').filter((line) => {
    // Most lines are not worth taking apart.
    if (!line.includes(serverEnds)) return false;
    const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
    return portOf(local) === serverPort && clientPorts.has(portOf(remote)) && inode !== '0';
  });
  return held.length;
};
