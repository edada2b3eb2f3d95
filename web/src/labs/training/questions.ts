import type { Query } from '../../worker/run-protocol.ts';
import type { Answer, AnswerTo } from './worker-messages.ts';

/** The questions that a worker was asked and has not answered. */
export class Questions {
  #asked = 0;
  readonly #open = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();

  /** `send` is given the number that the answer will have. */
  ask<Type extends Query['type']>(send: (command: number) => void): Promise<AnswerTo<Type>> {
    this.#asked += 1;
    const command = this.#asked;
    return new Promise((resolve, reject) => {
      this.#open.set(command, {
        resolve: (answer) => resolve(answer as AnswerTo<Type>),
        reject,
      });
      send(command);
    });
  }

  answered(answer: Answer): void {
    this.#open.get(answer.command)?.resolve(answer);
    this.#open.delete(answer.command);
  }

  abandon(error: Error): void {
    for (const question of this.#open.values()) question.reject(error);
    this.#open.clear();
  }
}
