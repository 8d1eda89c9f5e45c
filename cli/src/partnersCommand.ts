import { partnersIn, readPepper } from '@tripgraph/dev/start/partners';
import { readPartnerSettings } from '@tripgraph/gateway/config';
import { changePartners } from '@tripgraph/gateway/trust/changePartners';
import { keyEnvironments, newKey, type KeyEnvironment } from '@tripgraph/gateway/trust/key';
import { keyHash, pepperCheckOf } from '@tripgraph/gateway/trust/keyHash';
import { readPartnersFile } from '@tripgraph/gateway/trust/partnersFile';
import { withKey, withoutKey, withPartner, withPepperCheck, withState } from '@tripgraph/gateway/trust/partnersText';
import { Option, type Command } from 'commander';
import { listPartners } from './listPartners.js';

type FileFlags = { readonly file?: string; readonly data?: string };
type KeyFlags = FileFlags & { readonly environment: KeyEnvironment };
type CreateFlags = KeyFlags & { readonly scope?: readonly string[]; readonly actsFor?: boolean };

const fileOf = ({ file, data }: FileFlags): string => {
  const chosen = file ?? (data === undefined ? readPartnerSettings().file : partnersIn(data).file);
  if (chosen === undefined)
    throw new Error('Say which file: --file <file> or GATEWAY_PARTNERS_FILE; for `npm start` --data .tripgraph.');
  return chosen;
};

const pepperOf = async ({ data }: FileFlags): Promise<string> => {
  const pepper = data === undefined ? readPartnerSettings().pepper : await readPepper(partnersIn(data).pepperFile);
  if (pepper === undefined)
    throw new Error(
      'GATEWAY_KEY_PEPPER is not set: the secret with which the gateway that reads the file hashes keys.',
    );
  return pepper;
};

const undo = (file: string): string => `Undo: mv ${file}.previous ${file}`;

/** Writes a new partner or key to the file, and the key, which stands nowhere else, to standard output. */
const giveKey = async (
  flags: KeyFlags,
  change: (text: string, hash: Buffer) => string,
  what: string,
): Promise<void> => {
  const file = fileOf(flags);
  const hash = keyHash(await pepperOf(flags));
  const key = newKey(flags.environment);
  await changePartners(file, (text) => change(withPepperCheck(text, pepperCheckOf(hash)), hash(key)));
  process.stderr.write(`${what} This is the only time that the key is shown.\n${undo(file)}\n`);
  process.stdout.write(`${key}\n`);
};

const changing = async (flags: FileFlags, change: (text: string) => string, what: string): Promise<void> => {
  const file = fileOf(flags);
  await changePartners(file, change);
  process.stdout.write(`${what}\n${undo(file)}\n`);
};

const addKeyCommands = (partners: Command): void => {
  const environment = (): Option =>
    new Option('--environment <name>', 'what the key is for').choices(keyEnvironments).default('live');
  partners
    .command('create <name>')
    .description('Add a partner, and show its key once.')
    .addOption(environment())
    .option('--scope <scope...>', 'what it may, such as bookings:write')
    .option('--acts-for', 'it may ask in the name of other partners, as the carts do')
    .action((name: string, _flags: unknown, command: Command) => {
      const flags = command.optsWithGlobals<CreateFlags>();
      const { scope: scopes = [], actsFor: actsForOthers = false } = flags;
      const add = (text: string, hash: Buffer): string => withPartner(text, { name, hash, scopes, actsForOthers });
      return giveKey(flags, add, `The partner ${name} is added.`);
    });
  partners
    .command('rotate <name>')
    .description('Give a partner another key, and show it once. Of two that it has, the older one goes.')
    .addOption(environment())
    .action((name: string, _flags: unknown, command: Command) =>
      giveKey(
        command.optsWithGlobals<KeyFlags>(),
        (text, hash) => withKey(text, name, hash),
        `${name} has another key. Its last one goes on until \`partners revoke ${name} --key …\`.`,
      ),
    );
  partners
    .command('revoke <name>')
    .description('Take away a key, or all that a partner has.')
    .option('--key <fingerprint>', 'this key alone, as `partners list` names it')
    .action((name: string, { key }: { key?: string }, command: Command) =>
      changing(
        command.optsWithGlobals<FileFlags>(),
        (text) => withoutKey(text, name, key),
        key === undefined ? `${name} has no key any more.` : `The key ${key} of ${name} is revoked.`,
      ),
    );
};

const addStateCommand = (partners: Command, verb: string, state: 'active' | 'suspended', text: string): void =>
  void partners
    .command(`${verb} <name>`)
    .description(text)
    .action((name: string, _flags: unknown, command: Command) =>
      changing(
        command.optsWithGlobals<FileFlags>(),
        (before) => withState(before, name, state),
        `${name} is ${state}.`,
      ),
    );

/** Adds `tripgraph partners`. */
export const addPartnersCommand = (program: Command): void => {
  const partners = program
    .command('partners')
    .description('Who has a key: edits the partners file, which a running gateway reads again at once.')
    .option('--file <file>', 'the partners file; else the one that GATEWAY_PARTNERS_FILE names')
    .option('--data <folder>', 'the partners of `npm start` with this data folder, such as .tripgraph');
  addKeyCommands(partners);
  addStateCommand(partners, 'suspend', 'suspended', 'Refuse a partner whatever key it has, until it is resumed.');
  addStateCommand(partners, 'resume', 'active', 'Let a suspended partner ask again.');
  partners
    .command('list')
    .description('Show all partners with the fingerprints of their keys and what they may.')
    .action(async (_flags: unknown, command: Command) => {
      process.stdout.write(listPartners(await readPartnersFile(fileOf(command.optsWithGlobals<FileFlags>()))));
    });
};
