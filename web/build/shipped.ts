/** The packages from npm whose code or fonts are in what ships; the build refuses any other. */
export const shippedPackages: readonly string[] = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  'chart.js',
  '@kurkle/color',
  'katex',
  'valibot',
  'fflate',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'commander',
  'cli-progress',
  'string-width',
  'strip-ansi',
  'ansi-regex',
  'emoji-regex',
  'is-fullwidth-code-point',
  '@fontsource-variable/inter',
  '@fontsource/source-serif-4',
];

export interface OtherWork {
  readonly name: string;
  /** SPDX identifier. */
  readonly license: string;
  readonly copyright: string;
  readonly source: string;
}

/** What has no licence text beside it: what is compiled into the engine, say. */
export const otherWorks: readonly OtherWork[] = [
  {
    name: '@lit-labs/ssr-dom-shim',
    license: 'BSD-3-Clause',
    copyright: 'Copyright (c) 2017 Google LLC',
    source: 'https://github.com/lit/lit',
  },
  {
    name: 'Eigen',
    license: 'MPL-2.0',
    copyright: "Copyright (c) Eigen's authors",
    source: 'https://gitlab.com/libeigen/eigen',
  },
  {
    name: 'Emscripten',
    license: 'MIT',
    copyright: 'Copyright (c) 2010-2014 Emscripten authors',
    source: 'https://github.com/emscripten-core/emscripten',
  },
  {
    name: 'musl',
    license: 'MIT',
    copyright: 'Copyright (c) 2005-2020 Rich Felker and others',
    source: 'https://musl.libc.org',
  },
  {
    name: 'LLVM libc++, libc++abi, compiler-rt',
    license: 'Apache-2.0 WITH LLVM-exception',
    copyright: "Copyright (c) LLVM's contributors",
    source: 'https://llvm.org',
  },
  {
    name: 'KaTeX fonts',
    license: 'OFL-1.1',
    copyright: 'Copyright (c) 2009-2010 Design Science, Inc., 2014-2018 Khan Academy',
    source: 'https://github.com/KaTeX/katex-fonts',
  },
];
