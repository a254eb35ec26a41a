import type { Feature } from '../../../src/report/read-back/difference';

/** A feature that the importer can be told to lose. Google does not document what its importer keeps. */
export type Loss = Feature;
