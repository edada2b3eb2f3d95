import type { Frame, Model, Rehearsed } from '../../worker/run-protocol.ts';
import { CommandedRun } from './commanded-run.ts';
import type { Link, LinkEvents, WorkerMessage } from './link.ts';
import type { Rehearsal, Rehearsing } from './rehearsing.ts';
import type { RunHistory } from './run-history.ts';
import type { Goal, Trouble } from './session-state.ts';
import { updatesPerSecond, type Speed } from './speeds.ts';

/**
 * The page's side of a run: has its worker make it from the settings, shows what comes of it, and
 * survives the loss of the worker. `SessionState` says what leads from where to where.
 */
export abstract class RunSession<
  Settings extends { readonly speed: Speed },
  M extends Model,
  History extends RunHistory<M>,
>
  extends CommandedRun<M, History>
  implements Rehearsing<M>
{
  /** Settings were refused; these hold in their place. */
  onRefused: (settings: Settings) => void = () => undefined;

  settings: Settings;
  protected override readonly link: Link<M>;
  /** The last settings of which a run was shown. */
  #settled: Settings;
  /** It played, or was to play, when its lab was left. */
  #restsFromPlaying = false;

  protected abstract config(): M['config'];
  /** Two settings with the same key make the same run. */
  protected abstract runKey(settings: Settings): string;
  /** The engine is there, and no run yet. */
  protected loaded(): void {
    this.start();
  }
  /** What came of data that the worker was to read. */
  protected hasRead(_reading: M['reading']): void {
    // nothing was to be read
  }

  constructor(settings: Settings, connect: (events: LinkEvents<M>) => Link<M>) {
    super();
    this.settings = settings;
    this.#settled = settings;
    this.link = connect({
      message: (message) => this.#receive(message),
      lost: (reason, another) => this.#lost(reason, another),
      blocked: (source) => this.#giveUp({ kind: 'policy', reason: source }),
      slow: () => this.onChange(),
    });
  }

  protected override get rate(): number | null {
    return updatesPerSecond(this.settings);
  }

  connect(play: boolean): void {
    if (this.link.isOpen) return;
    this.#load({ ...this.current.goal, play });
    this.link.open();
  }

  /** Its lab is left: nothing plays while nobody looks. */
  rest(): void {
    const { goal } = this.current;
    this.#restsFromPlaying = this.playing || (this.commands.wish === null && goal.play);
    if (this.state === 'loading') this.current.postpone({ ...goal, play: false });
    else if (this.#restsFromPlaying) void this.pause().catch(() => undefined);
  }

  /** Its lab is shown again: the run goes on as it was left, and one of other settings begins. */
  comeBack(settings: Settings, autoplay: boolean): void {
    const isOther = this.runKey(this.settings) !== this.runKey(settings);
    const play = autoplay && (isOther || this.#restsFromPlaying);
    this.apply(settings, play);
    if (!this.link.isOpen) this.connect(play);
    else if (play && !this.playing) void this.playOn().catch(() => undefined);
  }

  async rehearse({ change, update, questions = [] }: Rehearsal<M>): Promise<Rehearsed<M>> {
    await this.ready;
    await this.begun.promise;
    const config = { ...this.config(), ...change };
    return this.questions.rehearse({ config, update, questions });
  }

  disconnect(): void {
    this.#end(new Error('The lab was closed.'));
    this.current.load(this.current.goal);
  }

  retry(): void {
    this.#load(this.current.goal);
    this.link.attend();
    this.link.open();
    this.onChange();
  }

  /** Other settings: another run, unless they only show the same one differently. */
  apply(settings: Settings, play = this.playing): void {
    const { settings: before, rate } = this;
    this.settings = settings;
    this.link.attend();
    if (this.runKey(before) !== this.runKey(settings)) this.restart(play);
    else if (rate !== this.rate && this.playing) void this.playOn().catch(() => undefined);
  }

  /** Another run from the settings as they are, as soon as there is an engine. */
  protected restart(play: boolean): void {
    const goal = { update: 0, play };
    if (this.link.isLoaded) this.#start(goal);
    else this.current.postpone(goal);
  }

  /** The run that was waited for. */
  protected start(): void {
    this.#start(this.current.goal);
  }

  #start(goal: Goal, name?: 'fallen-back'): void {
    this.current.start(goal, name);
    const { run, detail, commands } = this;
    const [command, config] = [commands.next(), this.config()];
    commands.wish = goal.play ? 'play' : 'pause';
    this.link.send({ type: 'start', run, command, config, update: goal.update, detail });
    this.begun.resolve();
    if (goal.play) void this.playOn().catch(() => undefined);
  }

  /** Commands wait until a worker is told of a run again. */
  #load(goal: Goal): void {
    this.current.load(goal);
    this.begun.again();
  }

  #receive(message: WorkerMessage<M>): void {
    if ('run' in message && message.run !== this.run && message.type !== 'frame') return;
    switch (message.type) {
      case 'frame':
        this.#show(message.run, message.frame);
        return;
      case 'loaded':
        this.loaded();
        return;
      case 'load-failed':
        this.#giveUp({ kind: 'engine', reason: message.message });
        return;
      case 'read':
        this.hasRead(message.reading);
        return;
      case 'preparing':
        this.current.prepare(message);
        this.onChange();
        return;
      case 'started':
        this.current.made(message.facts);
        return;
      case 'refused':
        this.#refused(message.message);
        return;
      default:
        if (this.questions.hear(message)) this.onChange();
    }
  }

  #show(run: number, frame: Frame<M>): void {
    if (run === this.run) {
      const facts = this.current.show(frame.update);
      if (facts !== null) {
        this.begin(facts);
        this.#settled = this.settings;
      }
      this.commands.done(frame.done);
      this.draw(frame);
      this.readiness.resolve();
    } else if (this.current.keeps(run)) this.history?.append(frame.tail);
    this.commands.settle();
  }

  #refused(reason: string): void {
    const isOther = this.runKey(this.settings) !== this.runKey(this.#settled);
    const goesOn = this.current.refuse(reason, this.update);
    if (!goesOn && !isOther) {
      this.#giveUp({ kind: 'worker', reason });
      return;
    }
    this.abandon(new RangeError(reason));
    if (isOther) this.settings = this.#settled;
    if (!goesOn) this.#start({ update: 0, play: false }, 'fallen-back');
    if (isOther) this.onRefused(this.#settled);
    this.onChange();
  }

  #lost(reason: string, another: boolean): void {
    const { goal } = this.current;
    const play = this.playing || (this.commands.wish === null && goal.play);
    if (!another) {
      this.#giveUp({ kind: 'worker', reason }, { ...goal, play: false });
      return;
    }
    this.abandon(new Error(`The training worker stopped: ${reason}.`));
    this.#load({ ...goal, play });
    this.commands.wish = play ? 'play' : 'pause';
    this.onChange();
  }

  /** Nothing goes on before Retry. */
  #giveUp(trouble: Trouble, goal = this.current.goal): void {
    this.#end(new Error(trouble.reason));
    this.current.break(trouble, goal);
    this.status = 'error';
    this.readiness.resolve();
    this.onChange();
  }

  /** There is no worker any more, and none is on its way. */
  #end(error: Error): void {
    this.link.close();
    this.abandon(error);
    this.begun.again();
    this.begun.reject(error);
  }
}
