import type { Clock } from '../script/clock';
import type { Emulated } from '../script/google/emulated';
import { Session } from '../script/google/session';
import type { Manifest } from '../script/run-report';
import { LockService } from './account/lock';
import { Logger } from './account/logger';
import { MailApp, type MailSink } from './account/mail';
import { PropertiesService } from './account/properties';
import { ScriptApp } from './account/script-app';
import { Utilities } from './account/utilities';
import { Docs, type DocsBehaviour, type Documents } from './docs/docs';
import { Drive } from './drive/drive';
import type { DriveSink } from './drive/drive-sink';
import type { HostState } from './kept/state';
import { HtmlService } from './screen/html';

interface ServiceOptions {
  readonly workbook: { readonly id: string };
  readonly bookInBin?: boolean;
  readonly state: HostState;
  readonly clock: Clock;
  readonly user: string;
  readonly manifest: Manifest;
  readonly grantedScopes: readonly string[];
  readonly scopesUnknown: boolean;
  /** Called after each write of properties. */
  readonly kept: () => void;
  readonly mail: MailSink;
  readonly drive: DriveSink;
  readonly quota: number;
  readonly documents: Documents;
  readonly docs: DocsBehaviour;
  readonly withoutAccount: readonly string[];
  readonly lockedByOther: () => boolean;
  readonly log: (level: string, text: string) => void;
}

/** The services that a run has as globals, except SpreadsheetApp. Advanced services only if the manifest enables them. */
export function createServices(options: ServiceOptions): Record<string, Emulated> {
  const { state, clock, user, manifest } = options;
  const enabled = new Set(manifest.dependencies?.enabledAdvancedServices?.map(({ userSymbol }) => userSymbol));
  return {
    PropertiesService: new PropertiesService(state, user, options.kept),
    LockService: new LockService(clock, options.lockedByOther),
    Utilities: new Utilities(clock, state, options.workbook.id),
    Session: new Session(user, manifest.timeZone),
    HtmlService: new HtmlService(),
    Logger: new Logger(options.log),
    MailApp: new MailApp({ ...options, sink: options.mail }),
    ScriptApp: new ScriptApp({ ...options, scriptTimeZone: manifest.timeZone, declaredScopes: manifest.oauthScopes }),
    ...(enabled.has('Drive') ? { Drive: new Drive({ ...options, sink: options.drive }) } : {}),
    ...(enabled.has('Docs') ? { Docs: new Docs(options) } : {}),
  };
}
