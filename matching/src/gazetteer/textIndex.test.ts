import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textIndexOf } from './textIndex.js';
import { textsBuilder, type Texts } from './texts.js';

const textsOf = (texts: readonly string[]): Texts => {
  const builder = textsBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
};

// Few letters, so that the same texts come again.
const word = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'é', '東', '😀'), maxLength: 3 }), fc.string());

test('a text is found wherever it stands, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), word, (words, other) => {
      const texts = textsOf(words);
      const find = textIndexOf(texts);
      for (const text of [...words, other]) {
        const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
        const places = words.flatMap((each, index) =>
          Buffer.from(each, 'utf8').toString('utf8') === wellFormed ? [index] : [],
        );
        expect(find(text)).toEqual(places);
      }
    }),
  );
});

test('what was built stays as it is when more is added', () => {
  const builder = textsBuilder();
  builder.add('first');
  const before = builder.build();
  for (let added = 0; added < 20_000; added += 1) builder.add(`another ${added}`);
  expect([before.count, before.at(0)]).toEqual([1, 'first']);
  const after = builder.build();
  expect([after.count, after.at(0), after.at(20_000)]).toEqual([20_001, 'first', 'another 19999']);
});
