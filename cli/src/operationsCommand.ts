import type { Command } from 'commander';
import { addBuildOperationsCommand } from './buildOperationsCommand.js';
import { addValidateOperationsCommand } from './validateOperationsCommand.js';

/** Adds `tripgraph operations`, with `build` and `validate` under it. */
export const addOperationsCommand = (program: Command): void => {
  const operations = program.command('operations').description('Build and validate manifests of persisted operations.');
  addBuildOperationsCommand(operations);
  addValidateOperationsCommand(operations);
};
