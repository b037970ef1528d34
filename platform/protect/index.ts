export { preparePassword } from './password.ts';
export { protectPdf, type Protection } from './protect-pdf.ts';
