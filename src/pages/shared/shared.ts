// What all pages share. The build puts it into Code.js once; a page finds it in the variable `shared`.
export { Fragment, render } from 'preact';
export { useEffect, useMemo, useRef, useState } from 'preact/hooks';
export { jsx, jsxs } from 'preact/jsx-runtime';
export * from './base64-of';
export * from './call-script';
export * from './copy-text';
export * from './daily-switch';
export * from './fault-message';
export * from './not-mailed';
export * from './opened-for';
export * from './parts';
export * from './show';
export * from './test-letter';
export * from './use-script';
