import type { LabState, LabStatus } from '../elements/lab-state.ts';
import type { Answered } from '../predict/question.ts';

export type { LabState, LabStatus };

/**
 * What an embedded lab (`embed.html` in an iframe) and the page around it say to each other by
 * `postMessage`. Every message is a plain object with `surprisal: 1`, the version of this protocol,
 * and a `type`.
 *
 *     frame.contentWindow.postMessage({ surprisal: 1, type: 'seek', update: 120 }, '*');
 *     addEventListener('message', ({ source, data }) => {
 *       if (source === frame.contentWindow && data?.surprisal === 1 && data.type === 'step')
 *         console.log(data.update, data.loss);
 *     });
 *
 * A command may carry an `id`, a text or a number: its answer, a `state` (or a `run`), or an
 * `error`, carries the same. Messages from any window but the one around the frame are ignored.
 */
export const protocolVersion = 1;

/** What tells the answer to one command from that to another. */
export type MessageId = string | number;

interface Command<Type extends string> {
  readonly surprisal: typeof protocolVersion;
  readonly type: Type;
  readonly id?: MessageId | undefined;
}

/** What the page around the frame may say. */
export type ToEmbed =
  | Command<'play'>
  | Command<'pause'>
  /** Goes on by `count` updates, 1 if absent, and rests. */
  | (Command<'step'> & { readonly count?: number | undefined })
  /** Goes to the state after `update` updates, and rests. */
  | (Command<'seek'> & { readonly update: number })
  /** Changes settings by their names in the address; all or nothing. */
  | (Command<'set'> & { readonly settings: Readonly<Record<string, string | number | boolean>> })
  | Command<'getState'>
  /** The whole run, as the file that the lab's menu saves; labs without a run answer `error`. */
  | Command<'getRun'>;

interface Notice<Type extends string> {
  readonly surprisal: typeof protocolVersion;
  readonly type: Type;
}
interface Answer {
  readonly id?: MessageId | undefined;
}

/** What the frame says. */
export type FromEmbed =
  /** The numbers stand on the page, and commands are welcome. */
  | (Notice<'ready'> & LabState & { readonly version: string })
  /** Something was refused or failed; what was there before stays. */
  | (Notice<'error'> & Answer & { readonly message: string })
  /** What the content needs, in CSS pixels. */
  | (Notice<'resize'> & { readonly width: number; readonly height: number })
  /** A setting or the status has changed, or a command is done. */
  | (Notice<'state'> & Answer & LabState)
  /** The run has gone on; at most one for each animation frame. */
  | (Notice<'step'> & { readonly update: number; readonly loss: number | null })
  /** The run is at its end. */
  | (Notice<'done'> & { readonly update: number; readonly loss: number | null })
  /** The reader has answered a question of the lab. */
  | (Notice<'answered'> & Answered)
  | (Notice<'run'> & Answer & { readonly run: unknown });
