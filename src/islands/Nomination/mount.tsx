import '../../client/zod-config.ts';
import './nomination.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { portalApi } from '../../client/portal-api.ts';
import { portalProofs } from '../../client/proof/portal-proofs.ts';
import { Nomination } from './Nomination.tsx';
import { browserStorage, draftStore } from './store.ts';

const element = document.getElementById('nomination');
if (element) {
  const proofs = portalProofs();
  createRoot(element).render(
    <StrictMode>
      <Nomination api={portalApi(undefined, proofs)} proofs={proofs} store={draftStore(browserStorage())} />
    </StrictMode>,
  );
}
