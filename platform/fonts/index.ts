export { loadCoverage } from './coverage.ts';
export { loadFonts } from './load.ts';
