import { createRoot } from 'react-dom/client';
import { App } from './page/App.js';
import './page/style.css';
import './ask/workers.js';

const place = document.getElementById('page');
if (place) createRoot(place).render(<App />);
