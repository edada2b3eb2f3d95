import type { TransportMessage } from './messages.en.ts';

export const messages: Readonly<Record<TransportMessage, string>> = {
  'transport.name': '训练',
  'transport.play': '播放',
  'transport.pause': '暂停',
  'transport.step': '一步',
  'transport.back': '一步 后退',
  'transport.forward': '一步 前进',
  'transport.epoch': '一轮',
  'transport.epoch-long': '前进一轮',
  'transport.scrub': '跳到某次更新',
  'transport.update': '更新',
  'transport.seed': '种子 {seed}',
  'transport.speed': '速度',
  'transport.reset': '回到起点',
  'transport.value': '第 {update} 次更新，共 {total} 次，第 {epoch} 轮',
  'speed.full': '全速',
  'speed.rate': '{rate} 次/秒',
};
