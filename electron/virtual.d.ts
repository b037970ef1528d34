/** Made at build time from core/contract, so that the preload carries names and no schemas. */
declare module 'virtual:contract-names' {
  export const CHANNEL_NAMES: readonly string[];
  export const EVENT_NAMES: readonly string[];
}
