import { translator } from '../i18n/messages.ts';

const en = {
  title: 'About Surprisal',
  what: 'Surprisal is −log p: how surprised a model is by what really happened. Every number on this page is computed here, in your browser, by C++ compiled to WebAssembly; the same seed gives PyTorch’s numbers.',
  private:
    'Nothing you type, draw or drop leaves this page. It keeps your language and your choice of light or dark in this browser, and, where it is hosted, its own files, so that it opens without a network.',
  version: 'Version {version}, under the MIT licence.',
  heading: 'What it is made with',
  why: 'The work of others that is part of the page, its engine, its command line or its package, and what its authors allow.',
  source: 'Source',
} as const;

const zh: Record<keyof typeof en, string> = {
  title: '关于 Surprisal',
  what: '意外程度就是 −log p：模型对真实发生的事有多意外。页面上的每个数都由编译成 WebAssembly 的 C++ 在您的浏览器里算出；种子相同，数就与 PyTorch 相同。',
  private:
    '您输入、绘制或拖入的内容都不会离开本页。它只在这个浏览器里记住语言和深浅色的选择；若由网站提供，还会存下自身的文件，以便离线打开。',
  version: '版本 {version}，MIT 许可。',
  heading: '所用的作品',
  why: '页面、引擎、命令行和软件包中属于他人的部分，以及作者所允许的用法。',
  source: '源代码',
};

export const aboutMessages = { en, zh };
export const t = translator(aboutMessages);
