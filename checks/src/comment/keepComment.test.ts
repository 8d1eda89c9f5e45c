import { expect, onTestFinished, test } from 'vitest';
import { maximumCharacters } from '../report/markdown.js';
import { askGitHub } from './gitHub.js';
import { keepComment, markerOf } from './keepComment.js';
import { simulateGitHub } from './testing/simulatedGitHub.js';

const repository = 'tours/graph';
const author = 'github-actions[bot]';

const setUp = async ({ readOnly = false, token = 'ghs_simulated' } = {}) => {
  const gitHub = await simulateGitHub({ repository, number: 7, readOnly });
  onTestFinished(gitHub.close);
  const waits: number[] = [];
  const ask = askGitHub(token, (ms) => (waits.push(ms), Promise.resolve()));
  const keep = (text: string, name = 'graph') =>
    keepComment(ask, { apiUrl: gitHub.url, repository, number: 7 }, { name, author, text });
  return { gitHub, waits, keep };
};

const bodies = (comments: readonly { body: string }[]) => comments.map(({ body }) => body);

test('a pull request is commented once, and its comment says what the last check said', async () => {
  const { gitHub, keep } = await setUp();
  expect(await keep('failed')).toEqual({
    kind: 'created',
    url: 'https://github.com/tours/graph/pull/7#issuecomment-1',
  });
  expect(await keep('passed')).toMatchObject({ kind: 'updated' });
  expect(bodies(gitHub.comments)).toEqual([`${markerOf('graph')}\npassed`]);
});

test('a comment that says the same already is not written again', async () => {
  const { gitHub, keep } = await setUp();
  await keep('passed');
  gitHub.requests.length = 0;
  expect(await keep('passed')).toMatchObject({ kind: 'same' });
  expect(gitHub.requests).toEqual(['GET /repos/tours/graph/issues/7/comments?per_page=100']);
});

test('checks of two names have a comment each', async () => {
  const { gitHub, keep } = await setUp();
  await keep('a', 'places');
  await keep('b', 'carts');
  await keep('c', 'places');
  expect(bodies(gitHub.comments)).toEqual([`${markerOf('places')}\nc`, `${markerOf('carts')}\nb`]);
});

test('our comment is found behind hundreds of others', async () => {
  const { gitHub, keep } = await setUp();
  for (let id = 1; id <= 250; id += 1)
    gitHub.comments.push({ id, body: 'me too', user: { login: 'somebody' }, html_url: '' });
  await keep('failed');
  await keep('passed');
  expect(gitHub.comments).toHaveLength(251);
  expect(gitHub.comments.at(-1)?.body).toBe(`${markerOf('graph')}\npassed`);
});

test('somebody who copies the marker into a comment of theirs keeps it, and ours is written', async () => {
  const { gitHub, keep } = await setUp();
  const theirs = { id: 1, body: `${markerOf('graph')}\nmine`, user: { login: 'somebody' }, html_url: '' };
  gitHub.comments.push(theirs);
  expect(await keep('failed')).toMatchObject({ kind: 'created' });
  expect(theirs.body).toBe(`${markerOf('graph')}\nmine`);
});

test('the token of a pull request from a fork may not write: that is told, and no failure', async () => {
  const { gitHub, keep } = await setUp({ readOnly: true });
  expect(await keep('failed')).toEqual({
    kind: 'refused',
    why: 'GitHub answered 403: Resource not accessible by integration',
  });
  expect(gitHub.comments).toEqual([]);
});

test('GitHub that is overloaded or asks for patience is asked again, after as long as it wants', async () => {
  const { gitHub, waits, keep } = await setUp();
  gitHub.refuseNext({ status: 502 }, { status: 403, retryAfterS: 20 });
  expect(await keep('failed')).toMatchObject({ kind: 'created' });
  expect(waits).toEqual([1_000, 20_000]);
});

test('after three tries it is over, and no wait is longer than a minute', async () => {
  const { gitHub, waits, keep } = await setUp();
  gitHub.refuseNext({ status: 403, retryAfterS: 3_600 }, { status: 503 }, { status: 502 });
  await expect(keep('failed')).rejects.toThrow('Comments cannot be read. GitHub answered 502: Server Error.');
  expect(waits).toEqual([60_000, 1_000]);
  expect(gitHub.requests).toHaveLength(3);
});

test('a wrong token is said to be wrong', async () => {
  const { keep } = await setUp({ token: 'ghs_other' });
  await expect(keep('failed')).rejects.toThrow('Comments cannot be read. GitHub answered 401: Bad credentials.');
});

test('the longest report with its marker is no longer than GitHub takes', async () => {
  const { keep } = await setUp();
  expect(await keep('x'.repeat(maximumCharacters))).toMatchObject({ kind: 'created' });
  await expect(keep('x'.repeat(65_536))).rejects.toThrow('The comment cannot be written. GitHub answered 422');
});
