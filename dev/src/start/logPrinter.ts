import pc from 'picocolors';
import { readableLine } from './logLine.js';

const colours = [pc.cyan, pc.magenta, pc.yellow, pc.green, pc.blue];
const nameWidth = 14;

/** Prints lines of several processes, each with its name in a colour of its own. */
export const createLogPrinter = (write: (text: string) => unknown): ((name: string, line: string) => void) => {
  const colourOf = new Map<string, (text: string) => string>();
  return (name, line) => {
    const colour = colourOf.get(name) ?? colours[colourOf.size % colours.length] ?? pc.cyan;
    colourOf.set(name, colour);
    write(`${colour(name.padEnd(nameWidth))}${pc.dim('│')} ${readableLine(line)}\n`);
  };
};
