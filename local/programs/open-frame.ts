import { googleScript } from '../open/frame/google-script';

// In the browser: gives a page of the script `google.script`, before the page's own scripts run. Built into build/open-frame.js.
googleScript();
