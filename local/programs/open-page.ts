import '../open/browser/page.css';
import { startPage } from '../open/browser/page';

// In the browser: the page with the sheet. Built into build/open-page.js and open-page.css.
void startPage();
