import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startUp } from './start-up.ts';
import { watchKeys } from './state/typed.ts';

const place = document.querySelector('#root');
if (place === null) throw new Error('index.html has no #root');
const root = createRoot(place);
watchKeys();
const started = await startUp();
root.render(
  <StrictMode>
    <App started={started} />
  </StrictMode>,
);
