import './style/page.css';
import './app/page.ts';
import './embed/embed-page.ts';
