import { defineConfig } from 'vite';

/** The gateway that `npm run dev` asks. */
const gateway = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  // What is kept from one build to the next lies where no lint looks.
  cacheDir: 'node_modules/.vite',
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page takes no data: but for pictures, and every asset is kept for good by its name.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.txt' },
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      // Packages say "use client" to servers that render them, of which there is none.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': gateway, '/explorer': gateway } },
});
