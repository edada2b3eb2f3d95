import type { FilesMessage } from './files-messages.en.ts';

export const messages: Readonly<Record<FilesMessage, string>> = {
  'files.compressed': '{file} 仍是压缩的。',
  'files.not-idx': '{file} 不是 IDX 文件：图像应以 2051 开头，标签应以 2049 开头。',
  'files.wrong-kind': '{file} 中应为图像的地方是标签，或正好相反。',
  'files.wrong-size': '{file} 的图像大小不是 28\u00a0×\u00a028。',
  'files.wrong-count': '{file} 的文件头说没有图像，或超过 250 000 张。',
  'files.truncated': '{file} 比文件头所说的短。',
  'files.oversized': '{file} 比文件头所说的长。',
  'files.bad-label': '{file} 中有不在 0 到 9 之间的标签。',
  'files.mixed-up': '{file} 的标签数与图像数不符，像是另一组的。',
  'files.missing': '没有找到：{file}。需要四个文件：训练和测试的图像与标签。',
  'files.ambiguous': '这两个是同一种，内容却不同：{file}。',
  'files.unreadable': '{file} 无法读取。',
  'files.out-of-memory': '内存放不下这些图像。{file}。',
  'files.too-large': '{file} 超过 250 000 张图像的大小。',
  'files.not-gzip': '{file} 开头是 gzip 格式却无法解压：已损坏或不完整。',
};
