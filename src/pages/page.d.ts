/** A page as one HTML text that includes its script. Made by the build. */
declare module '*.page' {
  const html: string;
  export default html;
}
