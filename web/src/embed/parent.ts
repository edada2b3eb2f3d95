import { RateLimit } from '../platform/rate-limit.ts';
import { LabHost, type HostEvents } from '../elements/lab-host.ts';
import { protocolVersion, type FromEmbed, type MessageId, type ToEmbed } from './messages.ts';
import { settingText } from '../state/settings.ts';
import { readCommand } from './schema.ts';

const told = ['ready', 'error', 'resize', 'state', 'step', 'done', 'answered'] as const;

/** Commands at once, and per second: more are ignored, and it is said once that they are. */
const burst = 100;
const perSecond = 60;

/** Lets the page around this frame hear of the lab and command it; returns what ends that. */
export function connectParent(host: LabHost): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;
  const limit = new RateLimit(burst, perSecond, performance.now());
  let warned = false;

  const say = (message: FromEmbed): void => parent.postMessage(message, '*');
  const fail = (message: string, id?: MessageId): void =>
    say({ surprisal: protocolVersion, type: 'error', message, ...named(id) });

  /** What a command has brought about is told by its answer. */
  let answering = false;
  const onTold = (event: Event): void => {
    if (answering && event.type === 'error') return;
    const { type, detail } = event as CustomEvent<HostEvents[(typeof told)[number]]>;
    const version = type === 'ready' ? { version: __VERSION__ } : {};
    say({ surprisal: protocolVersion, type, ...detail, ...version } as FromEmbed);
  };

  const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== parent) return;
    const read = readCommand(data);
    if (read === null) return;
    if (!limit.take(performance.now())) {
      if (!warned)
        fail(`Too many messages: more than ${burst} at once or ${perSecond} a second are ignored.`);
      warned = true;
      return;
    }
    // A flood that goes on is not worth another word.
    if (limit.left > burst / 2) warned = false;
    if ('problem' in read) fail(read.problem);
    else
      obey(host, read.command, (during) => (answering = during)).then(say, (error: unknown) =>
        fail(error instanceof Error ? error.message : String(error), read.command.id),
      );
  };

  for (const type of told) host.addEventListener(type, onTold);
  addEventListener('message', onMessage);
  return () => {
    for (const type of told) host.removeEventListener(type, onTold);
    removeEventListener('message', onMessage);
  };
}

const named = (id: MessageId | undefined): { readonly id?: MessageId } =>
  id === undefined ? {} : { id };

/** Does what a command says, and gives the answer to it. */
async function obey(
  host: LabHost,
  command: ToEmbed,
  answer: (during: boolean) => void,
): Promise<FromEmbed> {
  switch (command.type) {
    case 'play':
      await host.play();
      break;
    case 'pause':
      await host.pause();
      break;
    case 'step':
      await host.step(command.count);
      break;
    case 'seek':
      await host.seek(command.update);
      break;
    case 'set': {
      await host.ready;
      answer(true);
      const problems = host.setSettings(
        Object.fromEntries(
          Object.entries(command.settings).map(([name, value]) => [name, settingText(value)]),
        ),
      );
      answer(false);
      if (problems.length > 0) throw new RangeError(problems.join('\n'));
      await host.settled();
      break;
    }
    case 'getRun':
      return {
        surprisal: protocolVersion,
        type: 'run',
        ...named(command.id),
        run: await host.getRun(),
      };
    case 'getState':
      await host.ready;
  }
  return { surprisal: protocolVersion, type: 'state', ...named(command.id), ...host.getState() };
}
