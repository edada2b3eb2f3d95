import { core } from './core.ts';
import type {
  Classification,
  DigitsEngine,
  DigitsRun,
  Evaluation,
  ImageSet,
  SyntheticDigits,
} from './digits-types.ts';
import type { ImageEngine } from './engine.ts';
import { EngineFailure } from './errors.ts';
import type {
  DigitsRun as NativeDigitsRun,
  ImageSet as NativeImageSet,
  MainModule,
  SyntheticDigits as NativeSyntheticDigits,
} from './generated/digits.js';
import type { Gated } from './gate.ts';
import { Handle } from './handle.ts';
import { RunHandle } from './run.ts';

/** `ImageEngine` over a module that has its functions. */
export function imageEngine(gated: Gated<MainModule>): ImageEngine {
  const { module } = gated;
  return { ...core(gated), digits: digitsOf(module), labs: module };
}

/** `DigitsEngine` over the module's functions. */
const digitsOf = (module: MainModule): DigitsEngine => ({
  createSyntheticDigits: (dataSeed, split, count) =>
    new SyntheticDigitsHandle(module.createSyntheticDigits(dataSeed, split, count), count),
  readImageSet: (images, labels) => new ImageSetHandle(module.readImageSet(images, labels)),
  drawStrokes: (strokes, penWidth) => module.drawStrokes(strokes, penWidth),
  createDigitsRun: (config, train, test) =>
    nativeOf(train).use((nativeTrain) =>
      nativeOf(test).use(
        (nativeTest) =>
          new DigitsRunHandle(module.createDigitsRun(config, nativeTrain, nativeTest)),
      ),
    ),
});

function nativeOf(images: ImageSet): Handle<NativeImageSet> {
  if (images instanceof ImageSetHandle) return images.handle;
  throw new EngineFailure('invalid_argument', 'an image set comes from the engine that uses it');
}

class ImageSetHandle implements ImageSet {
  readonly size: number;
  readonly handle: Handle<NativeImageSet>;

  constructor(images: NativeImageSet) {
    this.handle = new Handle('image set', images);
    this.size = images.size();
  }

  image(index: number): Uint8Array {
    return this.handle.use((images) => images.image(index));
  }

  labels(): Uint8Array {
    return this.handle.use((images) => images.labels());
  }

  imagesFile(): Uint8Array {
    return this.handle.use((images) => images.imagesFile());
  }

  labelsFile(): Uint8Array {
    return this.handle.use((images) => images.labelsFile());
  }

  delete(): void {
    this.handle.delete();
  }
}

class SyntheticDigitsHandle implements SyntheticDigits {
  readonly count: number;
  readonly #handle: Handle<NativeSyntheticDigits>;

  constructor(digits: NativeSyntheticDigits, count: number) {
    this.#handle = new Handle('drawing', digits);
    this.count = count;
  }

  get drawn(): number {
    return this.#handle.use((digits) => digits.drawn());
  }

  draw(count: number): number {
    return this.#handle.use((digits) => digits.draw(count));
  }

  finish(): ImageSet {
    return this.#handle.use((digits) => new ImageSetHandle(digits.finish()));
  }

  delete(): void {
    this.#handle.delete();
  }
}

class DigitsRunHandle extends RunHandle<NativeDigitsRun> implements DigitsRun {
  readonly trainSize: number;
  readonly testSize: number;

  constructor(run: NativeDigitsRun) {
    super(run);
    this.trainSize = run.trainSize();
    this.testSize = run.testSize();
  }

  evaluations(from = 0): Evaluation[] {
    return this.handle.use((run) => run.evaluations(from));
  }

  evaluate(): Evaluation {
    return this.handle.use((run) => run.evaluate());
  }

  classify(image: Uint8Array): Classification {
    return this.handle.use((run) => run.classify(image));
  }

  parameter(name: string): Float32Array {
    return this.handle.use((run) => run.parameter(name));
  }
}
