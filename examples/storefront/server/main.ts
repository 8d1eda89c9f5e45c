import { fileURLToPath } from 'node:url';
import { startStorefront } from './app.js';
import { readSettings } from './config.js';

const host = '127.0.0.1';
const timeoutMs = 30_000;
const pageFolder = fileURLToPath(new URL('../page', import.meta.url));

try {
  const { port, gatewayUrl, key } = await readSettings();
  const { url, close } = await startStorefront({ host, port, pageFolder, gatewayUrl, key, timeoutMs });
  console.log(`The shop is open: ${url}   (asks ${gatewayUrl}; Ctrl-C closes it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
