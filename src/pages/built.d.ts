/** A page's script, deflated, in base64. Made by the build. */
declare module '*.page' {
  const script: string;
  export default script;
}

/** A style sheet as text. */
declare module '*.css' {
  const style: string;
  export default style;
}

/** What the script says to the page that it opens, as an object: `htmlOf`. */
declare const opened: Readonly<Record<string, never>>;
