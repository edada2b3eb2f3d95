import type { LabContract } from '../../../../../tests/lab-contract.ts';
import { openBatch } from './on-page.ts';

export const contract: LabContract = {
  settle: openBatch,
  extremes: ['?classes=20', '?batch=64&context=64'],
  states: [
    {
      name: 'a text',
      enter: async (page) => {
        await openBatch(page);
        await page.locator('#source-text').click();
      },
      leave: (page) => page.locator('#source-drawn').click(),
    },
  ],
  link: ['?seed=7', 'seed', 7],
  changes: [
    { fill: 'temperature', text: '0.5', setting: 'temperature', value: 0.5 },
    { click: '#model-unigram', setting: 'model', value: 'unigram' },
  ],
  control: {
    name: 'button#model-unigram',
    key: 'Space',
    shown: '.line tbody',
  },
  tablesOfText: ['line-table', 'prediction-table', 'class-table'],
  except: {
    canvas: 'its tokens and distributions are text and boxes, which need no canvas',
    colour: 'it has no canvas',
    pictures: 'it has two: the unfolding and a distribution',
  },
};
