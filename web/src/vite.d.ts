/** Put in by the build: the version of the package. */
declare const __VERSION__: string;

/** A worker, bundled into the text of one classic script. */
declare module '*?script' {
  const text: string;
  export default text;
}

/** The address of a worker, wherever the build has left it. */
declare module '*?address' {
  const address: () => string;
  export default address;
}

/** Put in by the build: the licence of everything that ships and is not ours. */
declare module 'virtual:licences' {
  const licences: readonly import('./about/licence.ts').Licence[];
  export default licences;
}
