// Runs in the sandbox beside the page. One function for each call of the contract and a way to listen: no general
// "invoke", no schemas (the main process checks everything), nothing of Electron's own.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CHANNEL_NAMES, EVENT_NAMES } from 'virtual:contract-names';

const calls = Object.fromEntries(
  CHANNEL_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

function on(name: string, listener: (payload: unknown) => void): () => void {
  if (!EVENT_NAMES.includes(name)) throw new Error(`there is no event ${name}`);
  const hear = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
  ipcRenderer.on(name, hear);
  return () => {
    ipcRenderer.removeListener(name, hear);
  };
}

contextBridge.exposeInMainWorld('api', { ...calls, on });
