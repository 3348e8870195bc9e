import type { AssignmentCase } from '#core/assignment/assignment-case.ts'
import { readCase } from '#core/assignment/read-case.ts'
import { readCsv } from '#core/assignment/read-csv.ts'
import { readOrlib } from '#core/assignment/read-orlib.ts'
import { type CaseRefusal, solveCase } from '#core/assignment/solve-case.ts'
import type { Sentence } from '#core/law/scheme.ts'
import type { RefusalDetails } from '#core/result.ts'
import type { FileRead } from '#core/solver/file-read.ts'
import { inSeconds } from '../solve/answer-text.ts'
import { readOrRefuse, refuseSolve, type SolveKind, type SolveSource } from '../solve/solve-kind.ts'

/** Persons to openings, best by the stated order of goals. See docs/engines.md. */
export const assign: SolveKind = {
  formats: [
    { name: 'json', endings: [/\.json$/i] },
    { name: 'csv', endings: [/\.csv$/i] },
    { name: 'orlib', endings: [/\.txt$/i] },
  ],
  answer(source, run) {
    const started = run.now()
    const asked = readOrRefuse(source, READERS[source.format]!(source.nextChunk))
    const read = run.now()
    const solved = solveCase(asked, {
      shouldStop: run.shouldStop,
      progress: (done, total) => run.progress({ phase: 'places', done, total }),
    })
    if (!solved.ok) refuseCase(source.name, solved.reason, solved.details)
    return {
      ...solved.value,
      seconds: { read: inSeconds(read - started), solve: inSeconds(run.now() - read) },
    }
  },
}

const READERS: Readonly<Record<string, (next: SolveSource['nextChunk']) => FileRead<AssignmentCase>>> = {
  json: readCase,
  csv: readCsv,
  orlib: readOrlib,
}

const SAYS: Readonly<Record<CaseRefusal, Sentence>> = {
  'lock-without-edge': {
    da: 'Parret er låst, men der er ingen kant mellem de to.',
    en: 'The pair is locked, but there is no edge between the two.',
  },
  'person-locked-twice': { da: 'Personen er låst to gange.', en: 'The person is locked twice.' },
  'more-locks-than-places': {
    da: 'Åbningen har ikke plads til flere låste.',
    en: 'The opening has no place for more that are locked.',
  },
  'locked-and-excluded': {
    da: 'Parret er både låst og udelukket.',
    en: 'The pair is both locked and excluded.',
  },
  'goals-need-too-large-numbers': {
    da: 'Målene i den rækkefølge kræver for store tal. Brug en grovere enhed for ventetid eller vægte.',
    en: 'The goals in that order need too large numbers. Use a coarser unit for waiting or weights.',
  },
}

function refuseCase(name: string, reason: CaseRefusal, details: RefusalDetails | undefined): never {
  const where = details?.lock === undefined ? 'goals' : `locks[${details.lock}]`
  return refuseSolve(`${name} ${where}`, reason, SAYS[reason].da, SAYS[reason].en)
}
