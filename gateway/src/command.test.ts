import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, onTestFinished, test } from 'vitest';
import { addGatewayCommands } from './command.js';
import { supergraphOf } from './testing/smallGateway.js';

const gatewayWith = async (...flags: string[]): Promise<unknown> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gateway-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOf('type Query { x: Int }', 'http://127.0.0.1:9/'));
  const program = new Command().exitOverride();
  addGatewayCommands(program);
  return program.parseAsync(['gateway', '--supergraph', file, ...flags], { from: 'user' });
};

test('an address of another machine is said to be one', async () => {
  await expect(gatewayWith('--host', '192.0.2.1', '--port', '0')).rejects.toThrow(
    'The address 192.0.2.1 cannot be listened on here. Choose one of this machine with --host.',
  );
});

test('a port that is taken is named', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await expect(gatewayWith('--port', String(port))).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it, or choose another with --port.`,
  );
});
