import type { Command } from 'commander';
import { addGazetteerCommand } from './gazetteerCommand.js';
import { addQualityCommand } from './qualityCommand.js';
import { addUnmatchedCommand } from './unmatchedCommand.js';

/** Adds `tripgraph places`. */
export const addPlacesCommand = (program: Command): void => {
  const places = program.command('places').description('How things of other sources find their places.');
  addGazetteerCommand(places);
  addUnmatchedCommand(places);
  addQualityCommand(places);
};
