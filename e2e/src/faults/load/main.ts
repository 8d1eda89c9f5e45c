import type { FromLoad, ToLoad } from './messages.js';
import { startOpenLoop, type OpenLoop } from './openLoop.js';

// Makes load, in a process of its own, so that nothing else keeps it from sending in time. It ends with its parent.

const tell = (message: FromLoad): void => void process.send?.(message);
let loop: OpenLoop | undefined;

process.on('message', (message: ToLoad) => {
  switch (message.kind) {
    case 'start':
      loop = startOpenLoop(message.plan);
      tell({ kind: 'started' });
      break;
    case 'phase':
      loop?.phase(message.name);
      break;
    case 'rate':
      loop?.rate(message.name, message.perSecond);
      break;
    case 'stop':
      void loop?.stop().then((result) => tell({ kind: 'stopped', result }));
  }
});
process.on('disconnect', () => process.exit(0));
// A Ctrl-C at the terminal is the parent's to pass on.
process.on('SIGINT', () => undefined);
