// Dumps of trainings that PyTorch did, with one mistake each and with none (tests/fixtures/explain.py).
import { expect, test } from 'vitest';
import { jsonLines } from './cli.ts';
import { readFixture } from './fixture.ts';
