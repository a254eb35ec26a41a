import { describe, expect, it } from 'vitest';
import { askCommands } from '../../local/faults/ask';
import { faultedCommands } from '../../local/faults/commands';
import { gatheredCommands } from '../../local/faults/gathered';
import { runOn } from '../../local/faults/run-on';
import { splitCommands } from '../../local/faults/split';
import { type Ending, FAULT_KINDS, faultTable, type Point, type Strike } from '../../local/faults/table';
import { twoResultCommands } from '../../local/faults/two-results';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import { CODE, EXAMPLE, exampleHost, MANIFEST } from '../support/office';

const BENCH = { code: CODE, manifest: MANIFEST, today: EXAMPLE.today, examplePath: 'examples/office.json' };
const COMMANDS = [
  ...faultedCommands(BENCH),
  ...twoResultCommands(BENCH),
  ...gatheredCommands(BENCH),
  ...askCommands(BENCH),
  ...splitCommands(BENCH),
];

/** About so many calls for each command, besides each Google call's first use. `npm run faults` tries every call in every way. */
const CALLS_PER_COMMAND = 20;

const tried = new Set<string>();

/** Picks each Google call's first use in any command, and more calls in even steps. The kinds of fault take turns. */
function sample(trace: readonly string[]): Strike[] {
  const step = Math.ceil(trace.length / CALLS_PER_COMMAND);
  const chosen = trace.flatMap((name, index) => {
    const isFirst = !tried.has(name);
    tried.add(name);
    return isFirst || (index + 1) % step === 0 ? [index + 1] : [];
  });
  return chosen.flatMap((call, index) => {
    const fault = FAULT_KINDS[index % FAULT_KINDS.length];
    return fault ? [{ call, fault }] : [];
  });
}

it('the table has every function that Google can call', () => {
  const called = new Set(COMMANDS.map(({ call: [functionName] }) => functionName));
  expect([...called].sort()).toEqual(exampleHost().globals().sort());
});

it('the example has its measures, so that each command has something to do', () => {
  const flag = COMMANDS.find(({ name }) => name === 'flagProgress');
  const run = flag && runOn(BENCH, copyWorkbook(flag.workbook), flag.call, null);
  expect(run?.value).toMatchObject({ done: true, data: { rows: { length: 25 } } });
});

const points: Point[] = [];

describe('a command with one failed call, run again, leaves the same as an undisturbed run', () => {
  it.each(COMMANDS)('$name', command => {
    const own = [...faultTable(BENCH, command, sample)];
    points.push(...own);
    const wrong = own.filter(point => point.wrong !== '');
    expect(wrong.map(({ call, name, fault, wrong: why }) => `${call} ${name}, ${fault}: ${why}`)).toEqual([]);
  });

  it.each(COMMANDS)('$name, if the last flush fails', command => {
    const last = (trace: readonly string[]) => {
      const call = trace.lastIndexOf('SpreadsheetApp.flush') + 1;
      return call === 0 ? [] : FAULT_KINDS.map(fault => ({ call, fault }));
    };
    const own = [...faultTable(BENCH, command, last)];
    expect(own.filter(({ wrong }) => wrong !== '')).toEqual([]);
  });

  it('covers more than 300 calls and every way for a run to end', () => {
    expect(points.length).toBeGreaterThan(300);
    const endings: readonly Ending[] = ['done anyway', 'stopped', 'threw'];
    expect(new Set(points.map(({ ending }) => ending))).toEqual(new Set(endings));
  });
});
