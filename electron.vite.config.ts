import { defineConfig } from 'electron-vite';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { contractNames } from './scripts/contract-names.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** scripts/build.ts builds beside the finished app and says where. */
const dist = process.env['AIDE_DIST'] ?? here('./.build/app/dist');

/** The desktop shell: everything it uses is in the bundle, so that only the bundle ships. */
export default defineConfig({
  main: {
    // its build for Node names a variable as electron-vite names its own
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: join(dist, 'main'),
      externalizeDeps: false,
      target: 'node24',
      minify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        input: { main: here('./electron/main.ts'), books: here('./platform/app/books/worker.ts') },
        // flat, because files beside the bundle are found by their distance from it
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [contractNames()],
    build: {
      outDir: join(dist, 'preload'),
      externalizeDeps: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { preload: here('./electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
