import type { Look } from '../changes';

// What is white, under a blue heading, staff fill in. What is grey, the tool fills in.

export const HEADING: Look = { numberFormat: '@', bold: true, wrap: true, center: true };
export const STAFF_HEADING: Look = { background: '#cfe2f3' };
export const TOOL_HEADING: Look = { background: '#d9d9d9' };
export const CELLS: Look = { numberFormat: '@', wrap: true, top: true };
export const TOOL_BACKGROUND = '#f3f3f3';
export const TOOL_CELLS: Look = { background: TOOL_BACKGROUND };
/** A row that names the section below it. */
export const TITLE: Look = { background: '#d9ead3' };
/** What a person chose in place of what the tool reads. */
export const CHOSEN = { background: '#cfe2f3', fontColor: '#1c4587', bold: true } as const;
/** What is to be filled in first and is still blank. */
export const TO_FILL_IN = { background: '#fff2cc' } as const;
