// A file of its own, so that the page that asks for the year does not bring the readers of papers along.

/** The fiscal years that a person may give for a paper (B.E.). */
export const FIRST_YEAR = 2540;
export const LAST_YEAR = 2643;
