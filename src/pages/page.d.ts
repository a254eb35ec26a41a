/** A page as one HTML text, its script bundled into it by the build. */
declare module '*.page' {
  const html: string;
  export default html;
}
