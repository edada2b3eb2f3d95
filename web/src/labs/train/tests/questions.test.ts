// What the lab asks, and what it says of the floor, held against runs of their own.
import { beforeAll, describe, expect, test } from 'vitest';
import { engine, using } from '../../../../../tests/engine/engine.ts';
import { rehearsing } from '../../../../../tests/web/rehearsing.ts';
import type { RnnRun } from '../../../engine/types.ts';
import { textsReady } from '../../../i18n/language.ts';
import { truthOf, whyOf } from '../../../predict/question.ts';
import { defaults } from '../../../state/settings.ts';
import { why } from '../floor-words.ts';
import { forks } from '../forks.ts';
import { questions } from '../questions.ts';
import { RnnKind } from '../rnn-kind.ts';
import { runConfig, trainSettings, type TrainSettings } from '../settings.ts';

beforeAll(textsReady);

type Change = Partial<TrainSettings>;

const lines = (...texts: string[]): Change => ({ sentences: texts.map((text) => text.split(' ')) });

const settingsOf = (change: Change): TrainSettings => ({ ...defaults(trainSettings), ...change });

function questionOf(name: string, change: Change) {
  const question = questions(settingsOf(change)).find((one) => one.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  return question;
}

const ask = async (name: string, change: Change): Promise<number> => {
  const config = runConfig(settingsOf(change));
  return Number(await truthOf(questionOf(name, change), rehearsing(new RnnKind(engine), config)));
};

/** What a run of its own comes to. */
const fresh = <T>(change: Change, updates: number, read: (run: RnnRun) => T): T =>
  using(engine.createRnnRun(runConfig(settingsOf(change))), (run) => {
    run.step(updates);
    return read(run);
  });

const meanOf = (change: Change, epoch: number): number => {
  const count = settingsOf(change).sentences.length;
  const losses = fresh(change, epoch * count, (run) => [...run.losses()].slice(-count));
  return losses.reduce((sum, loss) => sum + loss, 0) / count;
};

const alone = lines('the cat sat');
const contradiction = lines('I am fine', 'I am Amelie');

describe('the answer', () => {
  test.each<[Change, number, number]>([
    [{}, 150, 1],
    [{ mode: 'last-position', lr: 0.01 }, 150, 1],
    [{ seed: 7, epochs: 10 }, 30, 1],
    [alone, 50, 0],
    [{ ...contradiction, lr: 0.01 }, 100, 1],
  ])('to stands with %j is where a run of its own stands', async (change, updates, sentence) => {
    const p = fresh(change, updates, (run) => run.predictions()[sentence]?.targetProbabilities);
    expect(await ask('stands', change)).toBe(p?.at(-1));
  });

  test.each<[Change]>([
    [{}],
    [{ unit: 'bits' }],
    [{ seed: 3, mode: 'last-position' }],
    [alone],
    [lines(...Array.from({ length: 20 }, (_, i) => `a${i} b${i} c${i} d${i}`))],
  ])('to first with %j is the first loss, near ln V', async (change) => {
    const factor = change.unit === 'bits' ? 1 / Math.LN2 : 1;
    const loss = await ask('first', change);
    expect(loss).toBeCloseTo(fresh(change, 1, (run) => run.losses()[0] ?? 0) * factor, 12);
    const size = new Set(settingsOf(change).sentences.flat()).size + 1;
    expect(Math.abs(loss / factor - Math.log(size))).toBeLessThan(0.5);
  });

  // Of one half each at one of three positions, in two of three sentences; of nothing; of ln 2 throughout.
  test.each<[Change, number]>([
    [{}, (2 * Math.log(2)) / 3 / 3],
    [{ unit: 'bits' }, 2 / 9],
    [{ mode: 'last-position' }, 0],
    [contradiction, Math.log(2)],
    [{ ...contradiction, mode: 'last-position' }, Math.log(2)],
  ])('to floor with %j is what counting gives', async (change, least) => {
    expect(await ask('floor', change)).toBeCloseTo(least, 12);
  });

  test.each<[Change, string]>([
    [{}, 'lower'],
    [{ lr: 0.0001, mode: 'last-position' }, 'lower'],
    [{ lr: 0.3 }, 'higher'],
    [{ optimizer: 'sgd', lr: 1, epochs: 5 }, ''],
  ])('to rate with %j is what the two runs say', async (change, expected) => {
    const { lr, epochs } = settingsOf(change);
    const epoch = Math.min(20, epochs);
    const [slow, fast] = [meanOf(change, epoch), meanOf({ ...change, lr: 10 * lr }, epoch)];
    const answer = !Number.isFinite(fast) ? 2 : fast < slow ? 0 : 1;
    expect(await ask('rate', change)).toBe(answer);
    if (expected !== '') expect(answer).toBe(['lower', 'higher', 'none'].indexOf(expected));
  });

  test('is none of a run that stops before, which is said', async () => {
    const change: Change = { optimizer: 'sgd', lr: 10, 'weight-decay': 1 };
    const losses = fresh(change, 300, (run) => [...run.losses()]);
    expect(losses.length).toBeLessThan(150);
    await expect(ask('stands', change)).rejects.toThrow(`update ${losses.length}`);
    expect(await ask('rate', { ...change, lr: 1 })).toBe(2);
  });

  test('to rate is not asked where ten times the rate is no rate any more', () => {
    expect(questions(settingsOf({ lr: 2 })).map(({ name }) => name)).not.toContain('rate');
    expect(questions(settingsOf({ lr: 1 })).map(({ name }) => name)).toContain('rate');
  });
});

describe('the floor', () => {
  test.each<[Change]>([
    [{}],
    [{ mode: 'last-position' }],
    [contradiction],
    [{ ...contradiction, mode: 'last-position' }],
    [alone],
    [lines('a b c', 'a b c')],
    [lines('a b', 'a c', 'a c', 'x y z')],
  ])('is above 0 with %j where sentences fork, and only there', (change) => {
    const { sentences, mode } = settingsOf(change);
    const { mean } = engine.lossFloor(sentences, mode);
    expect(mean > 0).toBe(forks(sentences, mode).length > 0);
  });

  test('is explained by the sentences that fork', () => {
    const said = why(settingsOf({}));
    expect(said).toContain('2 sentences begin with “hello”');
    expect(said).toContain('you, Amelie');
    expect(whyOf(questionOf('floor', {}), 0)).toBe(said);
    expect(why(settingsOf({ mode: 'last-position' }))).toContain('as near to 0 as one likes');
  });

  // “As near to 0 as one likes”: the loss halves again and again.
  test('of 0 is approached by training', () => {
    const losses = [50, 150, 600].map((epoch) =>
      meanOf({ mode: 'last-position', lr: 0.01, epochs: 600 }, epoch),
    );
    expect(losses[1]).toBeLessThan((losses[0] ?? 0) / 2);
    expect(losses[2]).toBeLessThan((losses[1] ?? 0) / 2);
    expect(losses[2]).toBeGreaterThan(0);
  });
});
