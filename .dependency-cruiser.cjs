/**
 * Layers, innermost first. A folder may import from itself and from the folders named, and from the
 * packages named. The reason is what the next engineer reads when the check stops them.
 */
const layers = {
  core: {
    may: [],
    reason: 'core is the vocabulary everything else is written in; it must stand alone.',
  },
  model: { may: ['core'], reason: 'the data model is a public contract and depends on nothing but core.' },
  goals: {
    may: ['core', 'model', 'kpis'],
    typesOnly: ['i18n'],
    reason: 'what a goal is and how it is reckoned serves cells, formulas, templates and the sidebar alike.',
  },
  costs: {
    may: ['core', 'model'],
    reason: 'the part of a cost in a period is the same in a cell and in the ledger, whose rows the model says.',
  },
  kpis: { may: ['core', 'model'], reason: 'a KPI is data; how it is computed or shown is a reading.' },
  readings: {
    may: ['core', 'model', 'kpis', 'goals'],
    reason: 'a reading turns a definition into an answer; it knows no host.',
  },
  values: {
    may: ['core', 'model', 'kpis', 'readings'],
    reason: 'what a result is worth is one arithmetic for Totals, the sheet and the form; it knows no host.',
  },
  'team-template': {
    may: ['core', 'model', 'kpis', 'values'],
    packages: ['valibot'],
    reason: 'what goes into a template, and what it would do to a workbook, is decided without a workbook.',
  },
  'sample-data': {
    may: ['core', 'model'],
    typesOnly: ['i18n'],
    reason: 'the made-up year is plain rows, the same on every machine, whoever fills a workbook with them.',
  },
  i18n: { may: ['core', 'model', 'kpis'], reason: 'texts are keyed by the ids of the model and the catalogue only.' },
  functions: {
    may: ['core', 'model', 'kpis', 'goals', 'costs', 'readings', 'i18n'],
    reason: 'a cell function runs in Apps Script without any service; it must stay pure.',
  },
  importers: {
    may: ['core', 'model'],
    packages: ['papaparse', 'fflate', '@e965/xlsx'],
    reason: 'importers turn bytes into rows in any host: page, worker or Node.',
  },
  templates: {
    may: ['core', 'model', 'kpis', 'goals', 'readings', 'values', 'i18n'],
    reason: 'template sheets are data, laid out by any host or written to a file.',
  },
  app: {
    may: [
      'core',
      'model',
      'kpis',
      'goals',
      'costs',
      'readings',
      'values',
      'team-template',
      'sample-data',
      'i18n',
      'functions',
      'templates',
    ],
    packages: ['valibot'],
    reason: 'use cases see a host only through app/ports.ts.',
  },
  sheets: {
    may: ['core', 'model', 'app', 'templates'],
    typesOnly: ['i18n'],
    reason: 'the only place that names SpreadsheetApp.',
  },
  sidebar: {
    may: ['core', 'model', 'kpis', 'goals', 'costs', 'readings', 'values', 'team-template', 'sample-data', 'importers'],
    typesOnly: ['app', 'i18n'],
    packages: ['preact'],
    reason: 'browser code talks to the app through google.script.run and shares only pure code and types with it.',
  },
};

const own = (layer, { may = [] }) => [layer, ...may].join('|');

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, rule]) => ({
      name: `${layer}-imports-inward-only`,
      severity: 'error',
      comment: `src/${layer} may import only from src/{${[layer, ...rule.may].join(', ')}}: ${rule.reason}`,
      from: { path: `^src/${layer}/` },
      to: {
        path: '^(src|workbench|scripts|test)/',
        pathNot: `^src/(${own(layer, rule)})/`,
        ...(rule.typesOnly ? { dependencyTypesNot: ['type-only'] } : {}),
      },
    })),
    ...Object.entries(layers)
      .filter(([, rule]) => rule.typesOnly)
      .map(([layer, rule]) => ({
        name: `${layer}-types-only`,
        severity: 'error',
        comment: `src/${layer} may import types from src/{${rule.typesOnly.join(', ')}}, and nothing else from outside.`,
        from: { path: `^src/${layer}/` },
        to: {
          path: '^(src|workbench|scripts|test)/',
          pathNot: `^src/(${own(layer, rule)}|${rule.typesOnly.join('|')})/`,
        },
      })),
    ...Object.entries(layers).map(([layer, rule]) => ({
      name: `${layer}-packages`,
      severity: 'error',
      comment: `src/${layer} may use these packages only: ${(rule.packages ?? []).join(', ') || 'none'}. What ships is kept small and known.`,
      from: { path: `^src/${layer}/` },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
        ...(rule.packages ? { pathNot: `node_modules/(${rule.packages.join('|')}|@types)/` } : {}),
      },
    })),
    {
      name: 'words-come-through-the-port',
      severity: 'error',
      comment:
        'Words are in files of their own: an import would put them into the script, which every cell function loads.',
      from: { path: '^src/(main\\.ts|app/|sheets/|templates/|goals/)' },
      to: { path: '^src/i18n/([\\w-]*words\\.ts|help/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-never-imports-workbench',
      severity: 'error',
      comment: 'The workbench runs the product; no feature may live only there.',
      from: { path: '^src/' },
      to: { path: '^(workbench|scripts|test)/' },
    },
    {
      name: 'workbench-runs-the-bundle',
      severity: 'error',
      comment: 'The workbench loads dist/ as Google would. Importing src/ would test something that is never pushed.',
      from: { path: '^workbench/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no first file to read.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import that resolves to nothing is a layer check that checks nothing.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
