import { connect } from './api.ts';

// The host puts this script before the app's own in the page, so that the app finds `window.api` as under the desktop
// shell's preload.
Object.defineProperty(window, 'api', { value: connect(), writable: false });
