import type { App, Session, WebContents } from 'electron';
import { mayGo, mayLoad, mayLoadToPrint } from './security.ts';

/** Refuses a session every request to a network, every permission, device and download. */
export function guardSession(session: Session): void {
  guard(session, mayLoad);
}

/** As {@link guardSession}, for the session that shows a PDF to print it. */
export function guardPrintSession(session: Session): void {
  guard(session, mayLoadToPrint);
}

function guard(session: Session, allowed: (address: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !allowed(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses every page to go elsewhere, to open windows and to embed others. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!mayGo(event.url, true)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayGo(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayGo(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Guards every page of the app as it comes to be, and trusts no certificate but the system's. */
export function guardApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event) => event.preventDefault());
}
