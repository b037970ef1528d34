/** Who may import whom: the table of docs/architecture.md, one row a folder. */
const mayImport = {
  'core/model': [],
  'core/document': ['core/model'],
  'core/assemble': ['core/model', 'core/document'],
  'core/check': ['core/model', 'core/document'],
  'core/intake': ['core/model'],
  'core/merge': ['core/model'],
  'core/source-pdf': [],
  'core/write/pdf': ['core/document', 'core/source-pdf'],
  'core/write/docx': ['core/document'],
  'core/write/html': ['core/document'],
  'core/contract': ['core/model', 'core/check', 'core/document'],
  platform: ['core'],
  electron: ['platform', 'core'],
  web: ['platform', 'core'],
  cli: ['platform', 'core'],
  renderer: ['core/model', 'core/check', 'core/document', 'core/intake', 'core/contract'],
};
const folders = Object.keys(mayImport);
const starts = (names) => `^(${names.join('|')})/`;
const ours = starts(['core', 'platform', 'electron', 'web', 'cli', 'renderer', 'scripts', 'tests']);

const rows = folders.map((folder) => ({
  name: `${folder}-may-import`,
  comment: `${folder} imports ${mayImport[folder].join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: starts([folder]) },
  to: { path: ours, pathNot: starts([folder, ...mayImport[folder]]) },
}));

const onlyUnder = (npmPackage, folder) => ({
  name: `${npmPackage}-only-under-${folder}`,
  severity: 'error',
  from: {
    path: starts(['core', 'platform', 'electron', 'web', 'cli', 'renderer']),
    pathNot: starts([folder]),
  },
  to: { path: [`(^|/)node_modules/${npmPackage}(/|$)`, `^${npmPackage}(/|$)`] },
});

export default {
  forbidden: [
    ...rows,
    {
      name: 'core-has-known-folders-only',
      comment: 'every file of core stands in a folder of the table',
      severity: 'error',
      from: { path: starts(['core']), pathNot: starts(folders) },
      to: {},
    },
    {
      name: 'core-has-known-folders-only-to',
      comment: 'every file of core stands in a folder of the table',
      severity: 'error',
      from: {},
      to: { path: starts(['core']), pathNot: starts(folders) },
    },
    {
      name: 'fronts-are-not-imported',
      comment: 'nothing imports electron, web, cli or renderer; their own files and the tests may',
      severity: 'error',
      from: { path: '^([^/]+)/', pathNot: '^tests/' },
      to: { path: starts(['electron', 'web', 'cli', 'renderer']), pathNot: '^$1/' },
    },
    onlyUnder('electron', 'electron'),
    onlyUnder('electron-store', 'electron'),
    onlyUnder('pdfmake', 'core/write/pdf'),
    onlyUnder('harfbuzzjs', 'core/write/pdf'),
    onlyUnder('docx', 'core/write/docx'),
    onlyUnder('@cantoo/pdf-lib', 'core/source-pdf'),
    onlyUnder('mammoth', 'platform/intake'),
    onlyUnder('papaparse', 'platform/intake'),
    {
      name: 'pure-code-has-no-node',
      severity: 'error',
      from: { path: starts(['core', 'renderer']) },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      // "?worker" and "?url" are vite's
      to: { couldNotResolve: true, pathNot: ['^electron$', '^virtual:', '[?](worker|url)$'] },
    },
    {
      name: 'product-code-has-no-dev-dependencies',
      severity: 'error',
      from: { path: starts(['core', 'platform', 'electron', 'web', 'cli']) },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        // the desktop shell is bundled
        pathNot: 'node_modules/electron(-store)?/',
      },
    },
    {
      name: 'dependencies-are-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.build/', '^out/', '^scripts/core-types/'] },
    // type-only imports count as imports
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
