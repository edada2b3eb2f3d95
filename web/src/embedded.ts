import './style/page.css';
import './page/page.ts';
import './embed/embed-page.ts';
