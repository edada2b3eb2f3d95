import { defaultRun } from '../../web/src/engine/default-run.ts';
import { settled } from '../../web/src/engine/optimizer.ts';
import { RunHistory } from '../../web/src/labs/training/run-history.ts';
import { RunSession } from '../../web/src/labs/training/run-session.ts';
import { runKeyOf, runSettings, runValues } from '../../web/src/labs/training/run-settings.ts';
import { speedSetting } from '../../web/src/labs/training/speeds.ts';
import type { Settings } from '../../web/src/state/settings.ts';
import { bigramFields, type BigramConfig } from './bigram-engine.ts';
import type { BigramModel } from './bigram-kind.ts';

export const bigramSettings = { ...runSettings(bigramFields), speed: speedSetting('full') };
export type BigramSettings = Settings<typeof bigramSettings>;

/** The page's part. */
export class BigramSession extends RunSession<
  BigramSettings,
  BigramModel,
  RunHistory<BigramModel>
> {
  protected override config(): BigramConfig {
    const { sentences } = defaultRun;
    return { ...settled(runValues(bigramFields, this.settings)), sentences };
  }
  protected override runKey = runKeyOf<typeof bigramSettings>(['speed']);
  protected override newHistory(facts: BigramModel['facts']): RunHistory<BigramModel> {
    return new RunHistory(facts);
  }
}
