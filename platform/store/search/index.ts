export { createSearchIndex, prepareSearch, SEARCH_VERSION, type Search } from './search.ts';
export { snippetOf } from './snippet.ts';
export { textsOf, titleOf } from './texts.ts';
