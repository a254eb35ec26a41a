import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataFrom, scratch } from '../../support/cli';
import { mailServer } from '../../support/mail-server';
import { exampleWorkbook } from '../../support/office';

const TODAY = '2026-04-01';

interface Kill {
  /** The letter, from 0, at which the program is killed. */
  readonly letter: number;
  /** Before the server has it, after the server has it and has not said so, or after the server has said so. */
  readonly when: 'before it goes' | 'before the answer' | 'after the answer';
}

const KILLS: readonly Kill[] = [0, 1, 2].flatMap(letter =>
  (['before it goes', 'before the answer', 'after the answer'] as const).map(when => ({ letter, when })),
);

/** Lets `remind` mail through a real server, kills it there, and runs it again with a server that answers. */
async function killedAt({ letter, when }: Kill) {
  const book = join(scratch(), 'BOOK.xlsx');
  await writeWorkbook(book, exampleWorkbook());
  const mails: ParsedMail[] = [];
  let child: ChildProcess | null = null;
  let met = 0;
  const isDue = () => met === letter;
  const { url } = await mailServer({
    onMailFrom(_address, _session, callback) {
      if (when === 'before it goes' && isDue()) child?.kill('SIGKILL');
      else callback();
    },
    onData(stream, _session, callback) {
      simpleParser(stream).then(mail => {
        mails.push(mail);
        if (when === 'before the answer' && isDue()) return child?.kill('SIGKILL');
        callback();
        if (when === 'after the answer' && isDue()) child?.kill('SIGKILL');
        met += 1;
        return undefined;
      }, callback);
    },
  });
  const signal = await new Promise(done => {
    child = spawn(process.execPath, [resolve('build/cli.js'), 'remind', book, '--smtp', url, '--today', TODAY], {
      stdio: 'ignore',
    });
    child.on('close', (_code, by) => done(by));
  });
  const again = await mailServer();
  const run = (day: string) => dataFrom<RemindData>('remind', book, '--smtp', again.url, '--today', day);
  const data = await run(TODAY);
  const ofDay = [...mails, ...again.mails].map(addressOf);
  await run('2026-04-02');
  return { signal, ofDay, ever: [...mails, ...again.mails].map(addressOf), data };
}

function addressOf({ to }: ParsedMail): string {
  return [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join();
}

it.each(KILLS)(
  'killed at letter $letter, $when: one letter a day to everybody, and nobody is forgotten',
  async kill => {
    const { signal, ofDay, ever, data } = await killedAt(kill);
    // After the last answer, the program may have ended by itself.
    if (kill.when !== 'after the answer' || kill.letter < 2) expect(signal).toBe('SIGKILL');
    expect(new Set(ofDay).size).toBe(ofDay.length);
    // A letter that may have gone is not sent again that day.
    expect(ofDay.length).toBe(kill.when === 'before it goes' ? 2 : 3);
    if (kill.when !== 'after the answer') {
      expect(data.skipped.map(({ why }) => why)).toContainEqual(expect.stringContaining('ไม่ทราบผล'));
    }
    expect(new Set(ever).size).toBe(3);
  },
);
