// fontkit ships no types. Only what the platform uses of it is declared.
declare module 'fontkit' {
  export function create(bytes: Uint8Array): { readonly characterSet: readonly number[] };
}
