import { expect, test } from 'vitest';
import { explainClasp, unknownProblem } from '../../scripts/deploy/problems.ts';

/** Messages of Google and of Node as clasp passes them on; those that clasp can be made to print are in deploy-to-google.test.ts. */
test.each([
  ['invalid_grant', 'not-logged-in'],
  ['{"error":"invalid_grant","error_subtype":"invalid_rapt"}', 'not-logged-in'],
  ['Request is missing required authentication credential. Expected OAuth 2 access token', 'not-logged-in'],
  ['Request had insufficient authentication scopes.', 'rights-missing'],
  ['Insufficient Permission', 'rights-missing'],
  ['The caller does not have permission', 'no-access'],
  ['Requested entity was not found.', 'no-access'],
  ['Invalid ID', 'no-access'],
  ['Quota exceeded for quota metric "Read requests"', 'google-busy'],
  ['The service is currently unavailable.', 'google-busy'],
  [
    'request to https://script.googleapis.com/v1/projects failed, reason: self-signed certificate in certificate chain',
    'no-network',
  ],
  [
    'request to https://oauth2.googleapis.com/token failed, reason: getaddrinfo EAI_AGAIN oauth2.googleapis.com',
    'no-network',
  ],
  ['request to https://script.googleapis.com/v1/projects failed, reason: read ECONNRESET', 'no-network'],
  ['Skipping push.', 'push-skipped'],
])('%s means %s', (output, code) => {
  const problem = explainClasp(`${output}\n`);
  expect(problem?.code).toBe(code);
  expect(problem?.lines().join('\n')).toContain(output);
});

test.each(['Pushed 4 files at 10:00:00.\n└─ dist/Code.js\n└─ dist/not-found.html', 'Script is already up to date.'])(
  '%j is no problem',
  output => {
    expect(explainClasp(output)).toBeUndefined();
  },
);

test('an unknown failure shows what clasp said', () => {
  expect(unknownProblem('pushing dist/', 'Syntax error: line 3').lines().join('\n')).toContain(
    '  Syntax error: line 3',
  );
  expect(unknownProblem('pushing dist/', '').lines().join('\n')).toContain('(nothing)');
});
