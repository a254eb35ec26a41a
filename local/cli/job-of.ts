import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../../src/import/read/file/decode';
import { BadInput } from '../bad-input';
import { readManifest } from '../host/manifest';
import { readBytes } from '../workbook/files/xlsx';
import type { RunCommand } from './arguments/arguments';
import type { BuiltScript, Job } from './job';
import { newReply } from './wait';

type CollectCommand = Extract<RunCommand, { verb: 'collect' }>;

/** @param codePath of dist/Code.js. The manifest is beside it, its source map in build/. */
export function readScript(codePath: string): BuiltScript {
  const mapPath = join(dirname(codePath), '../build/Code.js.map');
  return {
    code: readFileSync(codePath, 'utf8'),
    sourceMap: existsSync(mapPath) ? readFileSync(mapPath, 'utf8') : undefined,
    manifest: readManifest(join(dirname(codePath), 'appsscript.json')),
  };
}

/** @param folder for uploaded files, or null. */
export function jobOf(command: RunCommand, folder: string | null, codePath: string): Job {
  const { book, today, verb } = command;
  return {
    book,
    folder,
    readOnly: verb === 'health' || ('dryRun' in command && command.dryRun) || 'preview' in command,
    mayOnlyRead: verb === 'check',
    create: verb === 'setup',
    ...readScript(codePath),
    functionName: FUNCTIONS[verb],
    options: optionsOf(command),
    table: verb === 'setup' || verb === 'collect' ? command.from : null,
    now: today ?? Date.now(),
    reply: newReply(),
  };
}

/** The function of src/main.ts that each verb calls. */
const FUNCTIONS: Readonly<Record<RunCommand['verb'], string>> = {
  setup: 'setUp',
  check: 'checkEntries',
  fix: 'fixText',
  undo: 'undoFix',
  flag: 'flagProgress',
  review: 'reviewStates',
  report: 'buildReport',
  'close-round': 'closeRound',
  reissue: 'reissue',
  register: 'listReports',
  remind: 'sendReminders',
  health: 'checkHealth',
  request: 'requestResults',
  form: 'makeForm',
  collect: 'collectResults',
  split: 'splitRows',
  join: 'joinRows',
};

function optionsOf(command: RunCommand): Record<string, unknown> {
  switch (command.verb) {
    case 'setup':
      return {
        ...(command.fiscalYear !== null && { fiscalYear: command.fiscalYear }),
        ...(command.emblem !== null && { emblem: emblemIn(command.emblem) }),
        ...(command.fillDown && { fillDown: true }),
        ...(command.map && { map: command.map }),
        ...(command.rows && { rows: command.rows }),
        ...(command.table !== undefined && { tableNumber: command.table }),
        ...(command.preview && { preview: true }),
      };
    case 'report':
      return {
        round: command.round,
        draft: command.draft,
        edition: command.edition,
        ...(command.cutOff !== undefined && { cutOff: command.cutOff }),
        ...(command.year !== undefined && { year: command.year }),
      };
    case 'close-round':
      return { round: command.round, ...(command.cutOff !== undefined && { cutOff: command.cutOff }) };
    case 'reissue': {
      const { round, year, signedOn, only, preview } = command;
      return {
        round,
        ...(year !== undefined && { year }),
        ...(signedOn !== undefined && { signedOn }),
        ...(only && { only }),
        ...(preview && { preview }),
      };
    }
    case 'review':
      return { states: command.states, rest: command.rest };
    case 'request':
      return { round: command.round, by: command.by };
    case 'form':
      return { round: command.round, ...(command.unit !== null && { unit: command.unit }) };
    case 'collect':
      return collectOptions(command);
    case 'split':
    case 'join':
      return command.rows.length === 0 ? {} : { rows: command.rows };
    case 'fix':
    case 'remind':
      return { dryRun: command.dryRun };
    default:
      return {};
  }
}

function collectOptions({ fromText, who, channel, day, replace, append, preview }: CollectCommand) {
  return {
    ...(fromText !== null && { text: messageIn(fromText) }),
    ...(who !== null && { who }),
    ...(channel !== null && { channel }),
    ...(day !== null && { day }),
    filled: [...replace.map(row => ({ row, how: 'replace' })), ...append.map(row => ({ row, how: 'append' }))],
    preview: preview === true,
  };
}

/** A message as it was copied into a file. @throws BadInput if there is no such file, or it is no text. */
function messageIn(path: string): string {
  const text = decodeText(readBytes(path).bytes);
  if (text === null) throw new BadInput(`${path}: is not a text; give a form with --from`);
  return text;
}

/** The file in base64. The command itself checks that it is a PNG and small enough. @throws BadInput if there is no such file. */
function emblemIn(path: string): string {
  return readBytes(path).bytes.toString('base64');
}
