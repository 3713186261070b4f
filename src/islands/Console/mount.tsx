import '../../client/zod-config.ts';
import './console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserSend } from '../../client/request.ts';
import { Console } from './Console.tsx';
import { comeBack } from './coming-back.ts';

const element = document.getElementById('console');
if (element) {
  comeBack();
  createRoot(element).render(
    <StrictMode>
      <Console send={browserSend} />
    </StrictMode>,
  );
}
