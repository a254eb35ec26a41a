import type { Feature } from '../../../src/report/read-back/difference';

/** What the importer can be told to lose, for nobody says what Google's keeps. */
export type Loss = Feature;
