/**
 * The class a CommonJS module of pdfmake exports. Node hands over the module, bundlers and vitest what it calls
 * its default.
 */
export function exportOf<T extends object>(imported: T | { readonly default: T }): T {
  return 'default' in imported ? imported.default : imported;
}
