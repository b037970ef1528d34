export { loadBuiltInTemplates, readTemplates, templatesOf } from './load.ts';
