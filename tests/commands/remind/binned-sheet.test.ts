import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, exampleHost, exampleWorkbook, hostOver, problemOf } from '../../support/office';

const OWNER = 'officer@example.org';
const asked = (trace: readonly string[]) => trace.filter(name => name === 'Drive.Files.get').length;

describe('a sheet in the bin, whose triggers Google keeps for 30 days', () => {
  it('sends no letters, if Drive says that it is there', () => {
    const host = exampleHost({ bookInBin: true });
    expect(problemOf(host.call('sendReminders'))).toEqual({ code: 'bookInBin' });
    expect(host.mails).toEqual([]);
    expect(dataOf<HealthData>(host.call('checkHealth')).faults.join()).toContain('ถังขยะ');
  });

  it('is told to the owner of the daily run', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const host = hostOver(workbook, { bookInBin: true });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('ถังขยะ');
    expect(host.mails.map(({ to }) => to)).toEqual([[OWNER]]);
    expect(host.mails[0]?.body).toContain('ปิดการทำงานประจำวัน');
    expect(hostOver(workbook).state.properties.document['notesPending']).toBeUndefined();
  });

  const SCOPES = ['spreadsheets.currentonly', 'script.send_mail', 'userinfo.email', 'script.container.ui'];
  const withoutDrive = { grantedScopes: SCOPES.map(name => `https://www.googleapis.com/auth/${name}`) };

  it.each<[string, Partial<HostOptions>]>([
    ['not in the bin', { bookInBin: false }],
    ['not a file that the script may see', {}],
    ['not to be asked about, without the permission for Drive', withoutDrive],
  ])('sends them if it is %s, with one question more', (_, options) => {
    const run = exampleHost(options).call('sendReminders');
    expect([dataOf<RemindData>(run).sent, asked(run.trace)]).toEqual([3, 1]);
  });

  it('is not asked about if no letter is due', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('sendReminders');
    expect(asked(hostOver(workbook).call('sendReminders').trace)).toBe(0);
  });
});
