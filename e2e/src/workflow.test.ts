import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from './readText.js';

type Step = { uses?: string; run?: string; env?: Record<string, string> };
type Workflow = { permissions: unknown; jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }> };
type Action = { runs: { steps: Step[] } };

const workflowFile = '.github/workflows/checks.yml';
const workflowText = readText(workflowFile);
const actionText = readText('action.yml');
const trace = new NoOperationTraceWriter();

/** What GitHub's own parser, which has GitHub's schema of workflows, has against a text. */
const workflowProblems = async (content: string): Promise<readonly string[]> => {
  const { context, value } = parseWorkflow({ name: workflowFile, content }, trace);
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
};

const actionProblems = (content: string): readonly string[] =>
  parseAction({ name: 'action.yml', content }, trace)
    .context.errors.getErrors()
    .map(({ message }) => message);

test('the workflow and the action are as GitHub wants them', async () => {
  expect(await workflowProblems(workflowText)).toEqual([]);
  expect(actionProblems(actionText)).toEqual([]);
});

test('the schema can refuse: a key that no job has, a job that is not there, an action without steps', async () => {
  expect(await workflowProblems(workflowText.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  expect(await workflowProblems(workflowText.replace('needs: check', 'needs: chek'))).not.toEqual([]);
  expect(actionProblems(actionText.replace('using: composite', 'using: composit'))).not.toEqual([]);
});

const workflow = parse(workflowText) as Workflow;
const action = parse(actionText) as Action;
const steps = [...Object.values(workflow.jobs).flatMap((job) => job.steps), ...action.runs.steps];

test('actions of others are named by a commit, which nobody can move', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(3);
  for (const name of used) expect(name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

test('what is installed and built has no right to write, and nothing takes a secret', () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs['check']?.permissions).toEqual({ contents: 'read' });
  expect(workflow.jobs['comment']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  expect(workflowText).not.toMatch(/secrets\.|pull_request_target/);
});

test('no text of a pull request or an input becomes part of a script', () => {
  for (const { run } of steps) expect(run ?? '').not.toContain('${{');
});

test('what the workflow runs is run by the gate on this history', () => {
  expect(workflow.jobs['check']?.steps.map(({ run }) => run)).toContain('.ci/check-schemas');
  expect(readText('.ci/run')).toContain('.ci/check-schemas');
});
