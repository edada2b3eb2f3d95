// Whatever is typed as a text: tokens within the limits, or a message.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../../../tests/web/any-text.ts';
import { checkText, textLimits, tokenizers } from '../text.ts';

test('a text to be cut into tokens is within its limits, or there is a message', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...tokenizers), (text, tokenizer) => {
      const checked = checkText(text, tokenizer);
      if (!checked.ok) return;
      expect(checked.value).toEqual({ tokenizer, text });
      expect(Array.from(text).length).toBeLessThanOrEqual(textLimits.most);
      expect(text).not.toMatch(/\p{Cs}/u);
    }),
  );
});
