export const messages = {
  'transport.name': 'Training',
  'transport.play': 'Play',
  'transport.pause': 'Pause',
  'transport.step': 'Step',
  'transport.step-back': 'Back',
  'transport.back': 'Step back one update',
  'transport.forward': 'Step one update on',
  'transport.epoch': 'Epoch',
  'transport.epoch-long': 'One epoch on',
  'transport.scrub': 'Go to update',
  'transport.update': 'update',
  'transport.seed': 'seed {seed}',
  'transport.speed': 'Speed',
  'transport.reset': 'Back to the start',
  'transport.value': 'update {update} of {total}, epoch {epoch}',
  'speed.full': 'full speed',
  'speed.rate': '{rate} / s',
} as const;

export type TransportMessage = keyof typeof messages;
