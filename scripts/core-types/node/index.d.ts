// Stands in for @types/node while core is checked: what docx's declarations name, and nothing else of Node.
interface Buffer extends Uint8Array {}
interface Blob {
  readonly size: number;
}
declare namespace NodeJS {
  type ReadableStream = never;
}
declare module 'stream' {
  export type Stream = never;
}
