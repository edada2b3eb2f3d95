/** Put in by the build: the version of the package. */
declare const __VERSION__: string;

/** A worker, bundled into the text of one classic script. */
declare module '*?script' {
  const text: string;
  export default text;
}

/** Put in by the build: the licence of everything that ships and is not ours. */
declare module 'virtual:licences' {
  const licences: readonly import('./about/licence.ts').Licence[];
  export default licences;
}
