/** The texts of a file, as JSON, deflated, in Z85. Made by the build. */
declare module '*.packed' {
  const texts: string;
  export default texts;
}

/** A page's script. Made by the build. */
declare module '*.page' {
  const script: string;
  export default script;
}

/** A style sheet as text. */
declare module '*.css' {
  const style: string;
  export default style;
}

/**
 * What the script says to the page that it opens: `htmlOf`. `cutOff`: YYYYMMDD. `parts`: the sum of 1, 2, 4, … for the parts of a report that
 * are chosen. What is chosen in the report's page goes through the review and back.
 */
declare const opened: {
  readonly round?: 6 | 12;
  readonly cutOff?: number;
  readonly edition?: number;
  readonly isDraft?: number;
  readonly parts?: number;
};
