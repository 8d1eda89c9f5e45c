import { expect, test } from 'vitest';
import { loaderByPlace } from './loaderByPlace.js';

const recording = (answer: (placeId: string) => readonly number[]) => {
  const calls: string[] = [];
  const loader = loaderByPlace(async (placeIds, question: { readonly of: bigint }) => {
    calls.push(`${placeIds.join(' ')}: ${question.of}`);
    if (question.of === 0n) throw new Error('no answer');
    return placeIds.flatMap((askedPlaceId) => answer(askedPlaceId).map((number) => ({ askedPlaceId, number })));
  });
  return { calls, loader };
};

test('places that ask the same in one tick share a call, each gets its own rows in their order', async () => {
  const { calls, loader } = recording((placeId) => (placeId === 'plc_b' ? [] : [2, 1]));
  const rows = await Promise.all(
    ['plc_a', 'plc_b', 'plc_a'].map((placeId) => loader.load({ placeId, question: { of: 7n } })),
  );
  const found = [2, 1].map((number) => ({ askedPlaceId: 'plc_a', number }));
  expect(rows).toEqual([found, [], found]);
  expect(calls).toEqual(['plc_a plc_b: 7']);
});

test('different questions are different calls, and one that fails leaves the others their answers', async () => {
  const { calls, loader } = recording(() => [1]);
  const settled = await Promise.allSettled([
    loader.load({ placeId: 'plc_a', question: { of: 0n } }),
    loader.load({ placeId: 'plc_a', question: { of: 1n } }),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(calls).toEqual(['plc_a: 0', 'plc_a: 1']);
});
