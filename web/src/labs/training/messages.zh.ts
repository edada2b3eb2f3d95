import type { TransportMessage } from './messages.en.ts';

export const messages: Readonly<Record<TransportMessage, string>> = {
  'transport.name': '训练',
  'transport.play': '播放',
  'transport.pause': '暂停',
  'transport.step': '下一步',
  'transport.step-back': '上一步',
  'transport.back': '上一步',
  'transport.forward': '下一步',
  'transport.epoch': '下一轮',
  'transport.epoch-long': '下一轮',
  'transport.scrub': '跳到某次更新',
  'transport.update': '更新',
  'transport.seed': '随机种子 {seed}',
  'transport.speed': '速度',
  'transport.reset': '回到起点',
  'transport.value': '第 {update} 次更新，共 {total} 次，第 {epoch} 轮',
  'speed.full': '全速',
  'speed.rate': '{rate} 次/秒',
};
