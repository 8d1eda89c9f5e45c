import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { readSettings } from './server/config.js';
import { graphqlProxy } from './server/graphqlProxy.js';

/** While it is worked on, the page asks by the same proxy as when it is served. */
const askGateway: Plugin = {
  name: 'ask-gateway',
  apply: 'serve',
  configureServer: async ({ middlewares }) => {
    const { gatewayUrl, key } = await readSettings();
    const ask = graphqlProxy({ gatewayUrl, key, timeoutMs: 30_000 });
    middlewares.use('/graphql', (request, response) => void ask(request, response));
  },
};

export default defineConfig({
  plugins: [react(), askGateway],
  server: { host: '127.0.0.1', port: 4301 },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    // Texts of fragments, which nothing uses, are left out.
    rolldownOptions: { treeshake: { manualPureFunctions: ['TypedDocumentString'] } },
  },
});
