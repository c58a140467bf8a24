import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens/tokens.css';
import '../ui/tokens/base.css';
import { applyTheme, usePreferenceStore } from '../stores/preferences.ts';
import { Application } from './application.tsx';
import { loadTheRest } from './screen.tsx';
import { listenToWindow } from './window-events.ts';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no element with the id "root".');

applyTheme(usePreferenceStore.getState().theme);
listenToWindow();
createRoot(container).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
loadTheRest();
