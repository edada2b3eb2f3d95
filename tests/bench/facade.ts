// Times training through `web/src/engine`: what a call from TypeScript adds to an update.
import { defaultRun } from '../../web/src/engine/default-run.ts';
import { loadEngineFromFile } from '../../web/src/engine/load-node.ts';

const samples = 3;
const warmUp = 10_000;
const timed = 20_000;

const engine = await loadEngineFromFile(new URL('../wasm/modules/surprisal.wasm', import.meta.url));

for (let i = 0; i < samples; ++i) {
  for (const updatesPerCall of [1, 1000]) {
    const run = engine.createRnnRun({ ...defaultRun, epochs: 10_000, history: false });
    try {
      const train = (updates: number): void => {
        for (let done = 0; done < updates; done += updatesPerCall) run.step(updatesPerCall);
      };
      train(warmUp);
      const start = performance.now();
      train(timed);
      const microseconds = ((performance.now() - start) * 1000) / timed;
      console.log(JSON.stringify({ figure: `facade_${updatesPerCall}`, value: microseconds }));
    } finally {
      run.delete();
    }
  }
}
