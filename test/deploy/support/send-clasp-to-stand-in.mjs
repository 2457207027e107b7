// Loaded into clasp before its own code (NODE_OPTIONS=--import): sends its requests to the stand-in of Google's servers,
// and lets none of them go anywhere else.
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';

const claspProgram = createRequire(import.meta.url).resolve('@google/clasp');
const { google } = createRequire(claspProgram)('googleapis');
const rootUrl = process.env.STAND_IN_URL;

for (const service of ['script', 'drive', 'oauth2', 'serviceusage', 'discovery', 'logging']) {
  const make = google[service].bind(google);
  const value = options => make(typeof options === 'string' ? { version: options, rootUrl } : { ...options, rootUrl });
  Object.defineProperty(google, service, { value, configurable: true });
}

const refuse = () => {
  throw new Error('A test of deploying tried to reach a server other than the stand-in.');
};
https.request = refuse;
https.get = refuse;
globalThis.fetch = refuse;
const request = http.request;
http.request = (target, ...rest) => {
  if (!String(target).startsWith(rootUrl)) refuse();
  return request(target, ...rest);
};

// Names that end in .invalid never resolve; this says so without asking a name server.
const lookup = dns.lookup;
dns.lookup = (name, options, callback) => {
  if (!name.endsWith('.invalid')) return lookup(name, options, callback);
  const failed = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
  });
  return process.nextTick(typeof options === 'function' ? options : callback, failed);
};
