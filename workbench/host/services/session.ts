import type { Execution } from '../execution.ts';
import { AuthModes } from './enums.ts';
import type { Part } from './published.ts';

const EMAIL = 'https://www.googleapis.com/auth/userinfo.email';

export class SessionAdapter implements Part<GoogleAppsScript.Base.Session, SessionAdapter> {
  readonly run_: Execution;
  constructor(run: Execution) {
    this.run_ = run;
  }
  getActiveUserLocale(): string {
    return this.run_.state.userLocale;
  }
  getScriptTimeZone(): string {
    return this.run_.state.scriptTimeZone;
  }
  getActiveUser(): GoogleAppsScript.Base.User {
    return this.user_('getActiveUser');
  }
  getEffectiveUser(): GoogleAppsScript.Base.User {
    return this.user_('getEffectiveUser');
  }
  user_(method: string): GoogleAppsScript.Base.User {
    this.run_.requireServices(`Session.${method}`);
    this.run_.requireScope(`Session.${method}`, EMAIL);
    return { getEmail: () => 'workbench@example.com' } as GoogleAppsScript.Base.User;
  }
}

/** `ScriptApp`: the names of the modes; triggers and tokens need scopes of their own. */
export class ScriptAppAdapter {
  readonly run_: Execution;
  readonly AuthMode = AuthModes;
  constructor(run: Execution) {
    this.run_ = run;
  }
  refuse_(method: string): never {
    this.run_.requireServices(`ScriptApp.${method}`);
    this.run_.requireScope(`ScriptApp.${method}`, 'https://www.googleapis.com/auth/script.scriptapp');
    throw this.run_.error(`The workbench has no triggers: ScriptApp.${method} is not offered.`);
  }
  newTrigger(_functionName: string): never {
    return this.refuse_('newTrigger');
  }
  getProjectTriggers(): never {
    return this.refuse_('getProjectTriggers');
  }
  getUserTriggers(): never {
    return this.refuse_('getUserTriggers');
  }
  getOAuthToken(): never {
    return this.refuse_('getOAuthToken');
  }
}

/** `console` and `Logger`: kept by the host, shown by whoever runs it. */
export function logs(run: Execution) {
  const text = (values: readonly unknown[]) =>
    values
      .map(value => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)))
      .join(' ');
  const log = (...values: readonly unknown[]) => {
    run.state.logs.push(text(values));
  };
  const own: string[] = [];
  const logger = {
    log: (...values: readonly unknown[]) => {
      own.push(text(values));
      log(...values);
      return logger;
    },
    clear: () => {
      own.length = 0;
    },
    getLog: () => own.join('\n'),
  };
  const silent = (_label: string) => undefined;
  return { console: { log, info: log, warn: log, error: log, time: silent, timeEnd: silent }, Logger: logger };
}
