import type { AboutMessage } from './messages.en.ts';

export const messages: Readonly<Record<AboutMessage, string>> = {
  title: '关于 Surprisal',
  what: '意外程度就是 −log p：模型对真实发生的事有多意外。页面上的每个数都由编译成 WebAssembly 的 C++ 在您的浏览器里算出；种子相同，数就与 PyTorch 相同。',
  private:
    '您输入、绘制或拖入的内容都不会离开本页。它只在这个浏览器里记住语言和深浅色的选择；若由网站提供，还会存下自身的文件，以便离线打开。',
  version: '版本 {version}，MIT 许可。',
  heading: '所用的作品',
  why: '页面、引擎、命令行和软件包中属于他人的部分，以及作者所允许的用法。',
  source: '源代码',
};
