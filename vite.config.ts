import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { contractNames } from './scripts/contract-names.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The browser's side of the loopback host: it puts `window.api` in place where no preload did. */
const webClient = here('./web/client/main.ts');

/** The renderer, for both hosts: no inline scripts, no eval, every font, worker and icon beside the page. */
export default defineConfig({
  root: here('./renderer'),
  base: './',
  publicDir: false,
  plugins: [
    contractNames(),
    react(),
    babel({ include: /\/renderer\/.*\.tsx?$/, presets: [reactCompilerPreset()] }),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: here('./.build/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // a data: URL would need a looser policy than 'self'
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        index: here('./renderer/index.html'),
        ...(existsSync(webClient) ? { 'web-client': webClient } : {}),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'web-client' ? 'web-client.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: { format: 'es' },
});
