import type { RunMove } from '#core/unit-proposal/compare-runs.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, KeyFigures, Table } from '#platform/ui/index.ts'
import type { Run, RunResult } from '../model.ts'
import { resultTexts } from '../texts/result.ts'
import { priceWords } from './figure-words.ts'
import { FiguresTable } from './overview.tsx'

type Finished = Run & { result: RunResult }

type Props = {
  lang: Lang
  run: Finished
  before: Finished
  kept: number
  moves: readonly RunMove[]
  nameOf: (person: string) => string
  titleOf: (vacancy: string) => string
}

/** What moved since the run before, why, and what it costs to let proposals stay. */
export function ChangesPage(p: Props) {
  const t = resultTexts(p.lang)
  const { stability } = p.run.result
  const price = stability ? priceWords(stability.price, t, p.lang) : []
  const title = (vacancy: string | undefined) => (vacancy === undefined ? t.none : p.titleOf(vacancy))
  return (
    <>
      <KeyFigures
        figures={[
          { label: t.kept, value: p.kept.toLocaleString(p.lang) },
          { label: t.moved, value: p.moves.length.toLocaleString(p.lang) },
        ]}
      />
      {stability && (
        <Card title={t.price}>
          <p>{t.priceText(stability.moved, stability.movedAtBest)}</p>
          {price.length === 0 ? (
            <p>{t.priceNone}</p>
          ) : (
            <ul>
              {price.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          )}
        </Card>
      )}
      <h2>{t.moved}</h2>
      {p.moves.length === 0 ? (
        <p>{t.noMoves}</p>
      ) : (
        <Table
          caption={t.moved}
          hideCaption
          rows={p.moves}
          columns={[
            { label: t.person, rowHeader: true, cell: (move) => p.nameOf(move.person) },
            { label: t.from, cell: (move) => title(move.from) },
            { label: t.to, cell: (move) => title(move.to) },
            { label: t.cause, cell: (move) => t.causes[move.cause] },
          ]}
        />
      )}
      <h2>{t.measure}</h2>
      <FiguresTable
        caption={t.measure}
        lang={p.lang}
        columns={[
          { label: t.figuresBefore, ...p.before.result.chosen },
          { label: t.figuresNow, ...p.run.result.chosen },
        ]}
      />
    </>
  )
}
