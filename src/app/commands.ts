import type { Command, CommandGroup } from './command.ts'

/** Everything `./jobkreds` can do, in the order `help` shows it. */
export const commands: readonly (Command | CommandGroup)[] = [
  {
    name: 'demo',
    summary: 'Everything from nothing: database, demonstration region, web and worker',
    load: () => import('./commands/demo.ts'),
  },
  {
    name: 'serve',
    summary: 'The web process',
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'worker',
    summary: 'The process that sends mail, runs schedules and does what pages leave for later',
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'migrate',
    summary: 'Bring the database up to this version',
    usage: '[--check]',
    load: () => import('./commands/migrate.ts'),
  },
  {
    name: 'import',
    summary: 'Load official lists and vikariater from files',
    commands: [
      ...['esco', 'star-titles', 'star-esco', 'db07', 'db25', 'postcodes', 'municipalities'].map((code) => ({
        name: code,
        summary: 'An official list: shown with source and licence on "Om data"',
        usage: 'FILE [--version EDITION]',
        load: async () => (await import('./commands/import-reference.ts')).importList(code),
      })),
      {
        name: 'vacancies',
        summary: "A company's vikariater from CSV, XLSX or schema.org JobPosting (docs/import.md)",
        usage: 'FILE --company CVR [--source NAME] [--mode all|good-lines] [--dry-run] [--publish]',
        load: () => import('./commands/import-vacancies.ts'),
      },
    ],
  },
  {
    name: 'seed',
    summary: 'The demonstration region into the database the settings name',
    load: () => import('./commands/seed.ts'),
  },
  {
    name: 'export',
    summary: 'Write tables without persons as CSV or XLSX',
    commands: [
      {
        name: 'vacancies',
        summary: 'Open vikariater, or all of one company (which can be brought in again)',
        usage: '--out FILE.csv|FILE.xlsx [--company CVR] [--lang da|en]',
        load: async () => (await import('./commands/export.ts')).exportTable('vacancies'),
      },
      {
        name: 'companies',
        summary: 'All companies',
        usage: '--out FILE.csv|FILE.xlsx [--lang da|en]',
        load: async () => (await import('./commands/export.ts')).exportTable('companies'),
      },
    ],
  },
  {
    name: 'erasures',
    summary: 'The list of erased persons, for after a restore (docs/operations.md)',
    commands: [
      {
        name: 'list',
        summary: 'Write the list, hashes only, to be kept with each backup',
        usage: '--out FILE',
        load: async () => (await import('./commands/erasures.ts')).listErasures,
      },
      {
        name: 'replay',
        summary: 'Erase again everybody on the list who came back with a restored backup',
        usage: 'FILE',
        load: async () => (await import('./commands/erasures.ts')).replayErasureList,
      },
    ],
  },
  {
    name: 'law',
    summary: 'The rules as dated data: what applied when, and what it means for a case',
    commands: [
      {
        name: 'decide',
        summary: 'A case decided: a receipt with rule, day, source and what is missing (docs/law.md)',
        usage:
          '--on DAY [--scheme ID|FILE] [--facts FILE] [--asks temp,employee,training,grant] [--would-help] [--brief]',
        load: () => import('./commands/law-decide.ts'),
      },
      {
        name: 'rates',
        summary: 'Rates and thresholds on a day, with source and mark',
        usage: '--on DAY [--scheme ID|FILE] [--facts FILE] [--value VALUE] [--brief]',
        load: () => import('./commands/law-rates.ts'),
      },
      {
        name: 'diff',
        summary: 'Which rules are not the same on two days',
        usage: 'DAY DAY [--scheme ID|FILE] [--brief]',
        load: () => import('./commands/law-diff.ts'),
      },
      {
        name: 'scheme',
        summary: 'A scheme as the file it could have come from; without a name, which there are',
        usage: '[ID|FILE] [--facts-schema]',
        load: () => import('./commands/law-scheme.ts'),
      },
      {
        name: 'check',
        summary: 'What is wrong with a scheme file, and where',
        usage: 'FILE',
        load: () => import('./commands/law-check.ts'),
      },
      {
        name: 'replay',
        summary: 'A stored receipt decided anew, by the same or another edition',
        usage: 'FILE [--scheme ID|FILE]',
        load: () => import('./commands/law-replay.ts'),
      },
    ],
  },
  {
    name: 'hours',
    summary: "A grant's hours account",
    commands: [
      {
        name: 'claim',
        summary: 'What is payable, line by line down to the day, and what is not and why (docs/hours.md)',
        usage: 'FILE [--scheme FILE] [--lang da|en]',
        load: () => import('./commands/hours-claim.ts'),
      },
    ],
  },
  {
    name: 'gain',
    summary: 'What a project costs and gives each party under each form of financing (docs/gain.md)',
    usage: 'FILE [--sums] [--lang da|en]',
    load: () => import('./commands/gain.ts'),
  },
  {
    name: 'solve',
    summary: 'The engines: who fits where, who covers whom, who swaps with whom',
    commands: [
      {
        name: 'assign',
        summary: 'Persons to openings, best by the order of goals, proven (docs/engines.md)',
        usage: 'FILE [--out FILE] [--time-limit S] [--seed N] [--progress]',
        load: async () => (await import('./commands/solve.ts')).solveCommand('assign'),
      },
      {
        name: 'rings',
        summary: 'Who swaps with whom: rings and chains, proven; or ranked wishes (docs/engines.md)',
        usage:
          'FILE [--max-ring N] [--max-chain N] [--starts LIST] [--refusal P] [--out FILE] [--time-limit S] [--seed N] [--progress]',
        load: async () => (await import('./commands/solve.ts')).solveCommand('rings'),
      },
      {
        name: 'cover',
        summary: 'Short absences of several firms packed into few vikariater (docs/engines.md)',
        usage: 'FILE [--out FILE] [--time-limit S] [--progress]',
        load: async () => (await import('./commands/solve.ts')).solveCommand('cover'),
      },
      {
        name: 'plan',
        summary: 'Who takes which course when, and which vikar stands where (docs/engines.md)',
        usage: 'FILE [--out FILE] [--time-limit S] [--seed N] [--progress]',
        load: async () => (await import('./commands/solve.ts')).solveCommand('plan'),
      },
    ],
  },
  {
    name: 'doctor',
    summary: 'Check settings, database and what else this machine needs, in one sentence each',
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'bench',
    summary: 'Measure, with a named peer in the same run',
    commands: [
      {
        name: 'exchange',
        summary: 'Search and pages with 20,000 vikariater and 100,000 profiles, and at a tenth of that',
        usage: '[--seconds N] [--scale N]',
        load: () => import('./commands/bench-exchange.ts'),
      },
      {
        name: 'case',
        summary:
          'Pages, week grids and claims of rotation cases with 25 and 300 employees, and a list of 5,000',
        usage: '[--times N] [--cases N]',
        load: () => import('./commands/bench-case.ts'),
      },
      {
        name: 'law',
        summary: 'Decisions and claims a second on one core, and how they grow',
        usage: '[--seconds N]',
        load: () => import('./commands/bench-law.ts'),
      },
      {
        name: 'engines',
        summary: 'The engines on named instances, in turn with their peers on this machine',
        usage: '[KIND …] [--only INSTANCE] [--rounds N] [--large] [--instances FOLDER]',
        load: () => import('./commands/bench-engines.ts'),
      },
      {
        name: 'fit',
        summary:
          'The best of 100,000 profiles for 10,000 vikariater and their assignment, and a hundredth of that',
        usage: '[--seed N] [--scale N]',
        load: () => import('./commands/bench-fit.ts'),
      },
    ],
  },
  {
    name: 'docs',
    summary: 'Write the documents that are made from the code',
    load: () => import('./commands/docs.ts'),
  },
  {
    name: 'check',
    summary: 'Format, lint, types and structure: what takes seconds',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'test',
    summary: 'Everything CI runs, or one part of it',
    usage: '[unit | db | e2e] [PATTERN]',
    load: () => import('./commands/test.ts'),
  },
]
