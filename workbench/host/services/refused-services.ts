import type { Execution } from '../execution.ts';

/** Services that no core function of ours may use, by the scope that Google asks for. */
const SCOPES: Readonly<Record<string, string>> = {
  UrlFetchApp: 'script.external_request',
  DriveApp: 'drive',
  GmailApp: 'gmail.send',
  MailApp: 'script.send_mail',
  CalendarApp: 'calendar',
  DocumentApp: 'documents',
  FormApp: 'forms',
  SlidesApp: 'presentations',
  ContactsApp: 'contacts',
  GroupsApp: 'groups',
  SitesApp: 'sites',
  Jdbc: 'script.external_request',
  LanguageApp: 'script.external_request',
};

/**
 * Built-in services of other scopes: they exist, and each call is refused as Google refuses it. Advanced services
 * (`Sheets`, `BigQuery`) are not defined at all unless the manifest switches them on; neither are they here.
 */
export function refusedServices(run: Execution): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(SCOPES).map(([service, scope]) => [
      service,
      new Proxy(
        {},
        {
          get: (_, name) => () => {
            const method = `${service}.${String(name)}`;
            run.requireScope(method, `https://www.googleapis.com/auth/${scope}`);
            throw run.error(`The workbench has no ${service}: ${method} is not offered.`);
          },
        },
      ),
    ]),
  );
}
