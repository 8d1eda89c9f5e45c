import { addGatewayCommands } from '@tripgraph/gateway/command';
import { Command } from 'commander';
import { addCheckCommand } from './checkCommand.js';
import { addCommentCommand } from './commentCommand.js';
import { addDiffCommand } from './diffCommand.js';
import { addExplainCommand } from './explainCommand.js';
import { addLoadCatalogueCommand } from './loadCatalogueCommand.js';
import { addMockCommand } from './mockCommand.js';
import { addOperationsCommand } from './operationsCommand.js';
import { addPartnersCommand } from './partnersCommand.js';
import { addPlacesCommand } from './placesCommand.js';
import { addReleaseCommand } from './releaseCommand.js';
import { addSchemaDocsCommand } from './schemaDocsCommand.js';
import { addSeedCommand } from './seedCommand.js';
import { addStartCommand } from './startCommand.js';
import { addSyncCommand } from './syncCommand.js';
import { withoutValues } from './withoutValues.js';

/** The command line `tripgraph`. Parsing throws a CommanderError instead of ending the process. */
export const createProgram = (version: string): Command => {
  const program = new Command('tripgraph')
    .description('One GraphQL API over many booking shards and content sources.')
    .version(version)
    .option('--verbose', 'say more: all logs, and the stack of a failure')
    .showHelpAfterError('(tripgraph --help lists commands and flags)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(withoutValues(text)) })
    .exitOverride();
  addStartCommand(program);
  addSeedCommand(program);
  addLoadCatalogueCommand(program);
  addSyncCommand(program);
  addGatewayCommands(program);
  addMockCommand(program);
  addPartnersCommand(program);
  addPlacesCommand(program);
  addOperationsCommand(program);
  addCheckCommand(program);
  addDiffCommand(program);
  addExplainCommand(program);
  addCommentCommand(program);
  addSchemaDocsCommand(program);
  addReleaseCommand(program);
  return program;
};
