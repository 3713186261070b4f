import '../shared/zod-config.ts';
import './console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserSend } from '../../client/request.ts';
import { Console } from './Console.tsx';

const element = document.getElementById('console');
if (element) {
  createRoot(element).render(
    <StrictMode>
      <Console send={browserSend} />
    </StrictMode>,
  );
}
