import type { AboutMessage } from './messages.en.ts';

export const messages: Readonly<Record<AboutMessage, string>> = {
  title: '关于 Surprisal',
  what: 'Surprisal 即惊异度，也就是自信息 −log\u00a0p：模型对真实发生的事有多惊讶。页面上的每个数都由编译成 WebAssembly 的 C++ 在你的浏览器里算出；随机种子相同，数值就与 PyTorch 的相同。',
  private:
    '你输入、绘制或拖入的内容都不会离开本页。它只在这个浏览器里记住语言和深浅色的选择；若由网站提供，还会存下自身的文件，以便离线打开。',
  version: '版本 {version}，MIT 许可。',
  heading: '第三方组件与许可',
  why: '页面、引擎、命令行和软件包中由他人完成的部分，以及作者所允许的用法。',
  source: '源代码',
};
