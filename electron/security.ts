import type { WebPreferences } from 'electron';

/** The scheme and host under which the window finds its own files. */
export const APP_ORIGIN = 'app://aide';

/** The same policy as in index.html, as a header, with what a meta element cannot say. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the page may do: nothing but show itself and call the functions of the preload. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // its dictionaries come from a server
    spellcheck: false,
  };
}

/** Whether an address is one of our own pages. */
export function isOurPage(address: string): boolean {
  const url = parse(address);
  // a scheme of our own has no origin in Node's URL
  return (
    url !== undefined &&
    `${url.protocol}//${url.host}` === APP_ORIGIN &&
    url.username === '' &&
    url.port === ''
  );
}

/** Whether an address belongs to Chromium's own PDF viewer, which only the session for printing may load. */
export function isPdfViewer(address: string): boolean {
  const url = parse(address);
  return url?.protocol === 'chrome-extension:' && url.host === 'mhjfbmdgcfjbbpaeojofohoefgiehjai';
}

/** Whether the session for printing may load something: the pages to print and the viewer with its own pictures. */
export function mayLoadToPrint(address: string): boolean {
  const url = parse(address);
  return (
    isOurPage(address) || isPdfViewer(address) || (url?.protocol === 'chrome:' && url.host === 'resources')
  );
}

/** Whether the page may load something: its own files and what it made itself; nothing from any network. */
export function mayLoad(address: string): boolean {
  const url = parse(address);
  if (url === undefined) return false;
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'blob:') return isOurPage(address.slice('blob:'.length));
  return isOurPage(address);
}

/**
 * Whether a window or frame may go somewhere: the window to our own pages, a frame also to what the page made and to the
 * viewer of PDFs, which the session for printing alone can load.
 */
export function mayGo(address: string, isMainFrame: boolean): boolean {
  if (isOurPage(address)) return true;
  return !isMainFrame && (isPdfViewer(address) || (address.startsWith('blob:') && mayLoad(address)));
}

/** Who sent a message to the main process. */
export interface Sender {
  /** The frame's address; undefined where the frame is gone. */
  readonly url: string | undefined;
  readonly isMainFrame: boolean;
  /** Whether the message comes from a window that this process opened. */
  readonly isOurWindow: boolean;
}

/** Whether a message is from our own page in our own window. */
export function mayCall({ url, isMainFrame, isOurWindow }: Sender): boolean {
  return isOurWindow && isMainFrame && url !== undefined && isOurPage(url);
}

/** Switches that keep Chromium itself off the network. */
export const CHROMIUM_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-features', 'WebRtcHideLocalIpsWithMdns,MediaRouter,OptimizationHints'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
