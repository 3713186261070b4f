import './zod-config.ts';
import './nomination.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { portalApi } from '../../client/portal-api.ts';
import { Nomination } from './Nomination.tsx';
import { browserStorage, draftStore } from './store.ts';

const element = document.getElementById('nomination');
if (element) {
  createRoot(element).render(
    <StrictMode>
      <Nomination api={portalApi()} store={draftStore(browserStorage())} />
    </StrictMode>,
  );
}
