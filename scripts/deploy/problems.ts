/** Why a deployment stopped, in words for the person at the keyboard: what happened and what to do about it. */
export type ProblemCode =
  | 'not-logged-in'
  | 'rights-missing'
  | 'api-off'
  | 'no-network'
  | 'google-busy'
  | 'no-access'
  | 'push-skipped'
  | 'not-arrived'
  | 'project-file'
  | 'nothing-built'
  | 'unknown';

export class DeployProblem extends Error {
  readonly code: ProblemCode;
  readonly todo: readonly string[];
  /** clasp's own words, where they may help to find out more. */
  readonly claspSaid: string;

  constructor(code: ProblemCode, what: string, todo: readonly string[], claspSaid = '') {
    super(what);
    this.name = 'DeployProblem';
    this.code = code;
    this.todo = todo;
    this.claspSaid = claspSaid.trim();
  }

  /** The lines to print. */
  lines(): string[] {
    const quoted = this.claspSaid === '' ? [] : ['clasp said:', ...this.claspSaid.split('\n').map(line => `  ${line}`)];
    return [`Stopped: ${this.message}`, 'What to do:', ...this.todo.map(step => `  - ${step}`), ...quoted];
  }
}

interface Rule {
  readonly code: ProblemCode;
  readonly pattern: RegExp;
  readonly what: string;
  readonly todo: readonly string[];
}

const AGAIN = 'Run `npm run deploy` again.';

/** First match wins: Google's message for a switched-off API is a 403 too, so it stands before the rights. */
const rules: readonly Rule[] = [
  {
    code: 'api-off',
    pattern: /has not enabled the Apps Script API/i,
    what: 'the Apps Script API is switched off for this Google account.',
    todo: [
      'Open https://script.google.com/home/usersettings with the account that clasp uses and switch "Google Apps Script API" on.',
      `Wait a few minutes (Google needs them). ${AGAIN}`,
    ],
  },
  {
    code: 'rights-missing',
    pattern: /insufficient authentication scopes|insufficient permissions?\b/i,
    what: 'clasp is logged in, but without all the rights it needs.',
    todo: ['Run `npx clasp login` and tick every box on the page that asks.', AGAIN],
  },
  {
    code: 'not-logged-in',
    pattern:
      /No credentials found|invalid_grant|invalid_rapt|invalid_token|Invalid Credentials|invalid authentication credentials|missing required authentication credential|No refresh token is set|No access, refresh token/i,
    what: 'clasp is not logged in to Google, or the login has ended.',
    todo: ['Run `npx clasp login`, choose the account in the browser and tick every box.', AGAIN],
  },
  {
    code: 'no-network',
    pattern:
      /self[- ]signed certificate|unable to get (local )?issuer certificate|unable to verify the first certificate/i,
    what: 'something between this computer and Google (often a company proxy) shows a certificate that Node does not trust.',
    todo: [
      'Ask for the certificate of your network and name its file in the environment variable NODE_EXTRA_CA_CERTS.',
      AGAIN,
    ],
  },
  {
    code: 'no-network',
    pattern:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)\b|socket hang up|network timeout|premature close/i,
    what: 'Google cannot be reached from this computer.',
    todo: ['Check the internet connection. Behind a proxy, set the environment variable HTTPS_PROXY.', AGAIN],
  },
  {
    code: 'google-busy',
    pattern:
      /quota exceeded|rate limit|too many requests|service is currently unavailable|internal error|backend error/i,
    what: 'Google is busy, or this account has made too many requests for now.',
    todo: [`Wait a few minutes. ${AGAIN}`],
  },
  {
    code: 'no-access',
    pattern: /Requested entity was not found|caller does not have permission|Invalid ID/i,
    what: 'Google does not know the scriptId in .clasp.json, or this account may not edit that script.',
    todo: [
      '`npx clasp show-authorized-user` says which account is logged in; `npx clasp login` changes it.',
      'Compare the scriptId with the one in the spreadsheet: Extensions > Apps Script > Project Settings > Script ID.',
      'To start with a new spreadsheet instead, write "PLACEHOLDER" as the scriptId and run `npm run deploy` again.',
    ],
  },
  {
    code: 'push-skipped',
    pattern: /Skipping push/i,
    what: 'clasp skipped the push and changed nothing in the script.',
    todo: ['Run `npx clasp push --force` and read what it says.', AGAIN],
  },
];

/** What clasp's output means, or undefined where it matches nothing known. */
export function explainClasp(output: string): DeployProblem | undefined {
  const rule = rules.find(({ pattern }) => pattern.test(output));
  return rule && new DeployProblem(rule.code, rule.what, rule.todo, output);
}

/** For output that means nothing known: says so, and shows clasp's own words. */
export function unknownProblem(doing: string, output: string): DeployProblem {
  return new DeployProblem(
    'unknown',
    `clasp failed while ${doing}.`,
    ['Read what clasp said below; a syntax error names the file and the line.', AGAIN],
    output === '' ? '(nothing)' : output,
  );
}
