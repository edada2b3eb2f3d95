import type {
  Ask,
  DigestAnswer,
  Model,
  Query,
  Read,
  Rehearse,
  Rehearsed,
  WeightsAnswer,
} from '../../worker/run-protocol.ts';
import type { WorkerMessage } from './link.ts';

/** What a run says when it is asked what every run can tell. */
type QueryAnswer = DigestAnswer | WeightsAnswer;
export type AnswerTo<Type extends Query['type']> = Extract<QueryAnswer, { type: Type }>;

interface Open<M extends Model> {
  resolve(answer: QueryAnswer | Rehearsed<M>): void;
  reject(error: Error): void;
}

/** What a worker was asked, each question with a number that its answer will have. */
export class Questions<M extends Model> {
  /** What the model said last of what it was asked. */
  answer: M['answer'] | null = null;
  readonly #send: (message: Query | Ask<M> | Read<M> | Rehearse<M>) => void;
  #asked = 0;
  #answered = 0;
  readonly #waiting = new Map<number, Open<M>>();

  constructor(send: (message: Query | Ask<M> | Read<M> | Rehearse<M>) => void) {
    this.#send = send;
  }

  query<Type extends Query['type']>(type: Type, run: number): Promise<AnswerTo<Type>> {
    return this.#open((command) => ({ type, run, command })) as Promise<AnswerTo<Type>>;
  }

  rehearse(rehearsal: Omit<Rehearse<M>, 'type' | 'command'>): Promise<Rehearsed<M>> {
    return this.#open((command) => ({ ...rehearsal, type: 'rehearse', command })) as Promise<
      Rehearsed<M>
    >;
  }

  #open(question: (command: number) => Query | Rehearse<M>): Promise<QueryAnswer | Rehearsed<M>> {
    this.#asked += 1;
    const command = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(command, { resolve, reject });
      this.#send(question(command));
    });
  }

  ask(question: M['question'], run: number): void {
    this.#asked += 1;
    this.#send({ type: 'ask', run, ask: this.#asked, question });
  }

  read(input: M['input']): void {
    this.#asked += 1;
    this.#send({ type: 'read', ask: this.#asked, input });
  }

  /** Whether `answer` is another now: an older question is not answered after a later one. */
  hear(message: WorkerMessage<M>): boolean {
    if ('command' in message) {
      const open = this.#waiting.get(message.command);
      if (message.type === 'rehearse-refused') open?.reject(new RangeError(message.message));
      else if (message.type !== 'refused') open?.resolve(message);
      if (message.type !== 'refused') this.#waiting.delete(message.command);
    }
    if (message.type !== 'answer' || message.ask < this.#answered) return false;
    this.#answered = message.ask;
    this.answer = message.answer;
    return true;
  }

  abandon(error: Error): void {
    for (const question of this.#waiting.values()) question.reject(error);
    this.#waiting.clear();
  }
}
