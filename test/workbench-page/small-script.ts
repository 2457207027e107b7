import type { DistFiles } from '../../workbench/host/contract.ts';

/** A script of a few lines that uses everything the page offers, so that the page's tests don't depend on the product. */
const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Tools')
    .addItem('Open sidebar', 'openSidebar')
    .addItem('Open dialog', 'openDialog')
    .addSeparator()
    .addItem('Make chart', 'makeChart')
    .addItem('Ask', 'askMe')
    .addItem('Annotate', 'note')
    .addItem('Break', 'breakNow')
    .addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Small sidebar'));
}
function openDialog() {
  var html = HtmlService.createHtmlOutputFromFile('dialog').setWidth(420).setHeight(260);
  SpreadsheetApp.getUi().showModalDialog(html, 'Small dialog');
}
function makeChart() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:C4').setValues([['Month', 'Reach', 'Rate'], ['Jan', 100, 0.02], ['Feb', 250, 0.03], ['Mar', 180, 0.05]]);
  sheet.getRange('C2:C4').setNumberFormat('0%');
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange('A1:A4')).addRange(sheet.getRange('B1:B4')).setNumHeaders(1)
    .setOption('title', 'Reach by month').setOption('colors', ['#188038'])
    .setOption('width', 480).setOption('height', 280).setPosition(6, 2, 10, 5).build());
}
function askMe() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Really?', 'It asks.', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().toast(answer === ui.Button.YES ? 'You said yes' : 'You said no', 'Asked');
}
function breakNow() { throw new Error('Broken on purpose'); }
function echo(value) { return { given: value, twice: [value, value] }; }
function onEdit(e) {
  if (e.range.getA1Notation() === 'C5') e.range.offset(1, 0).setValue('saw ' + e.value);
}
function note() { SpreadsheetApp.getActiveSheet().getRange('G2').setNote('Engagements by reach.'); }
function fail(text) { throw new Error(text); }
function selection() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function secret_() { return 'hidden'; }
function browserGlobals() {
  return [typeof window, typeof document, typeof URL, typeof setTimeout, typeof fetch, typeof TextDecoder, typeof crypto,
    typeof localStorage, typeof globalThis.document, typeof globalThis.fetch];
}
`;

const functions = `
/**
 * Twice a number. Example: =TWICE(21)
 * @param {number} value A number.
 * @customfunction
 */
function TWICE(value) {
  if (typeof value !== 'number') throw new Error('TWICE needs a number, not "' + value + '".');
  return value * 2;
}
`;

const sidebar = `<!DOCTYPE html>
<html lang="en"><head><base target="_top"></head><body>
<h1>Small sidebar</h1>
<p id="out" role="status"></p>
<button id="echo">Echo</button> <button id="fail">Fail</button> <button id="date">Date</button>
<button id="secret">Secret</button> <button id="selection">Selection</button> <button id="worker">Worker</button>
<button id="globals">Globals</button>
<a href="https://example.org/help">Help</a>
<script>
var out = document.getElementById('out');
function say(value) { out.textContent = typeof value === 'string' ? value : JSON.stringify(value); }
function on(id, action) { document.getElementById(id).onclick = function () { say('...'); action(); }; }
function run() { return google.script.run.withSuccessHandler(say).withFailureHandler(function (e) { say(e.name + ': ' + e.message); }); }
on('echo', function () {
  google.script.run.withUserObject('mine').withSuccessHandler(function (v, mine) { say([v, mine]); }).echo({ a: [1, 'x', null, true] });
});
on('fail', function () { run().fail('no such luck'); });
on('date', function () { run().echo(new Date(0)); });
on('secret', function () { run().secret_(); });
on('selection', function () { run().selection(); });
on('globals', function () { run().browserGlobals(); });
on('worker', function () {
  var worker = new Worker(URL.createObjectURL(new Blob(['postMessage(6 * 7)'], { type: 'text/javascript' })));
  worker.onmessage = function (e) { say('worker says ' + e.data); };
  worker.onerror = function (e) { say('worker failed ' + e.message); };
});
</script>
</body></html>`;

const dialog = `<!DOCTYPE html>
<html lang="en"><body>
<h1>Small dialog</h1>
<input id="name" autofocus>
<button id="bigger" onclick="google.script.host.setHeight(360)">Bigger</button>
<button id="close" onclick="google.script.host.close()">Close</button>
</body></html>`;

export const smallScript: DistFiles = {
  'appsscript.json': JSON.stringify({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ],
  }),
  'Code.js': code,
  'functions.js': functions,
  'sidebar.html': sidebar,
  'dialog.html': dialog,
};
