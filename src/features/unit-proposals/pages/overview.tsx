import type { Figures, Waiting } from '#core/unit-proposal/figures.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, BarChart, ButtonLink, KeyFigures, Table } from '#platform/ui/index.ts'
import type { Run, RunResult } from '../model.ts'
import { paths } from '../paths.ts'
import { obstacleText } from '../texts/obstacles.ts'
import { type ResultTexts, resultTexts } from '../texts/result.ts'
import { runTexts } from '../texts/runs.ts'
import { nearestFive, peopleText, priceWords, SMALLEST_SHOWN, shareText } from './figure-words.ts'

export type OverviewProps = {
  lang: Lang
  href: (path: string) => string
  run: Run & { result: RunResult }
  /** Figures for somebody who may not know who the people are. */
  guarded: boolean
}

type Told = OverviewProps & { t: ResultTexts }

/** What a run came to: how good it is and for certain, whom it helps, and the other principle beside it. */
export function Overview(props: OverviewProps) {
  const t = resultTexts(props.lang)
  const p = { ...props, t }
  return (
    <>
      <Verdict {...p} />
      <Main {...p} />
      <p class="buttons">
        <ButtonLink href={p.href(paths.list(p.run.id))} label={t.seeList} kind="primary" />
        <ButtonLink href={p.href(paths.again(p.run.id))} label={runTexts(p.lang).again} />
      </p>
      <Notes {...p} />
      <Waits {...p} />
      <Without {...p} />
      <SideBySide {...p} />
    </>
  )
}

function Verdict({ run, t, lang }: Told) {
  const { result } = run
  const bound = result.mostFilled?.toLocaleString(lang)
  if (run.status === 'stopped')
    return (
      <Alert kind="warning" title={t.stoppedTitle}>
        {t.stoppedText} {bound !== undefined && t.notProvenText(bound)}
      </Alert>
    )
  if (run.principle === 'stable')
    return (
      <Alert kind="success" title={t.stableTitle}>
        {t.stableText}
      </Alert>
    )
  if (result.proven)
    return (
      <Alert kind="success" title={t.proven}>
        {bound === undefined ? t.provenPlain : t.provenText(bound)}
      </Alert>
    )
  const price = result.stability ? priceWords(result.stability.price, t, lang) : []
  return price.length > 0 ? (
    <Alert kind="info" title={t.keptTitle}>
      {t.price}: {price.join(', ')}.
    </Alert>
  ) : (
    <Alert kind="warning" title={t.notProven}>
      {bound === undefined ? t.notProvenPlain : t.notProvenText(bound)}
    </Alert>
  )
}

function Main({ run, t, lang, guarded }: Told) {
  const { figures, blocking } = run.result.chosen
  const n = (value: number) => value.toLocaleString(lang)
  return (
    <KeyFigures
      figures={[
        { label: t.filled, value: n(figures.filled), hint: t.ofPlaces(n(figures.places)) },
        {
          label: t.proposed,
          value: shareText(figures.filled, figures.persons, lang, guarded),
          hint: t.ofPersons(peopleText(figures.persons, lang, guarded)),
        },
        { label: t.meanScore, value: n(figures.meanScore), hint: t.outOf100 },
        { label: t.blocking, value: n(blocking), hint: t.blockingHint },
      ]}
    />
  )
}

function Notes({ run, t, lang, guarded }: Told) {
  const people = (n: number) => peopleText(n, lang, guarded)
  const { excluded, lost, leftOut } = run.result
  return (
    <ul class="up-notes muted">
      {excluded > 0 && <li>{t.excluded(excluded)}</li>}
      {lost > 0 && <li>{t.lost(lost)}</li>}
      <li>
        {t.leftOutTitle}:{' '}
        {t.leftOut(people(leftOut.objection), people(leftOut.protected), people(leftOut.empty))}
      </li>
    </ul>
  )
}

function Waits({ run, t, lang, guarded }: Told) {
  const { figures } = run.result.chosen
  const people = (n: number) => peopleText(n, lang, guarded)
  const rows = figures.groups.map((group, g) => ({ label: t.groups[g]!, ...group }))
  const hides = (n: number, all: number) =>
    guarded && [n, all - n].some((one) => one > 0 && one < SMALLEST_SHOWN)
  return (
    <section aria-labelledby="ventetid">
      <h2 id="ventetid">{t.waitingTitle}</h2>
      <BarChart
        title={t.waitingChart}
        labelHead={t.waitingGroup}
        valueHead={t.groupShare}
        format={(value) => `${value.toLocaleString(lang)} %`}
        bars={rows
          .filter((row) => row.persons > 0 && !hides(row.proposed, row.persons))
          .map((row) => ({ label: row.label, value: Math.round((100 * row.proposed) / row.persons) }))}
      />
      <Table
        caption={t.waitingTitle}
        hideCaption
        rows={rows}
        columns={[
          { label: t.waitingGroup, rowHeader: true, cell: (row) => row.label },
          { label: t.groupPersons, numeric: true, cell: (row) => people(row.persons) },
          { label: t.groupProposed, numeric: true, cell: (row) => people(row.proposed) },
          {
            label: t.groupShare,
            numeric: true,
            cell: (row) => shareText(row.proposed, row.persons, lang, guarded),
          },
          { label: t.groupWithout, numeric: true, cell: (row) => people(row.withoutOption) },
        ]}
      />
      <Table
        caption={t.waited}
        rows={[
          { label: t.waitedProposed, waited: figures.waitedProposed },
          { label: t.waitedLeft, waited: figures.waitedLeft },
        ]}
        columns={[
          { label: t.person, rowHeader: true, cell: (row) => row.label },
          { label: t.waitedMean, numeric: true, cell: (row) => weeksText(row.waited, 'mean', t, lang) },
          { label: t.waitedMedian, numeric: true, cell: (row) => weeksText(row.waited, 'median', t, lang) },
        ]}
      />
    </section>
  )
}

const weeksText = (waited: Waiting | undefined, which: keyof Waiting, t: ResultTexts, lang: Lang) =>
  waited ? t.weeks(waited[which].toLocaleString(lang)) : '–'

function Without({ run, t, lang, guarded }: Told) {
  const { figures } = run.result.chosen
  const { withoutOption, persons } = figures
  const isShown = (one: { persons: number }) => !guarded || one.persons >= SMALLEST_SHOWN
  const hidden = figures.obstacles.filter((one) => !isShown(one))
  return (
    <section aria-labelledby="uden">
      <h2 id="uden">{t.fewTitle}</h2>
      {withoutOption === 0 ? (
        <p>{t.noneWithout}</p>
      ) : (
        <>
          <p>
            {t.fewText(
              peopleText(withoutOption, lang, guarded),
              shareText(withoutOption, persons, lang, guarded),
            )}
          </p>
          <BarChart
            title={t.fewTitle}
            hideTitle
            labelHead={t.obstacle}
            valueHead={t.groupPersons}
            format={(value) => peopleText(value, lang, guarded)}
            bars={figures.obstacles.filter(isShown).map((one) => ({
              label: obstacleText(one.obstacle, lang),
              value: guarded ? nearestFive(one.persons) : one.persons,
            }))}
          />
          {hidden.length > 0 && (
            <p class="muted">{t.fewEach(hidden.map((one) => obstacleText(one.obstacle, lang)).join(', '))}</p>
          )}
        </>
      )}
      {figures.openingsWithoutCandidate > 0 && (
        <p>{t.openingsWithout(figures.openingsWithoutCandidate.toLocaleString(lang))}</p>
      )}
    </section>
  )
}

function SideBySide(p: Told) {
  const { run, t, lang } = p
  const names = runTexts(lang).principles
  const other = run.principle === 'best' ? 'stable' : 'best'
  const columns = { chosen: names[run.principle], other: names[other] }
  return (
    <section aria-labelledby="principper">
      <h2 id="principper">{t.sideBySide}</h2>
      <FiguresTable
        caption={t.sideBySide}
        lang={lang}
        columns={[
          { label: columns.chosen, ...run.result.chosen },
          { label: columns.other, ...run.result.other },
        ]}
      />
      <p class="buttons">
        <ButtonLink
          href={p.href(`${paths.again(run.id)}?princip=${other}`)}
          label={t.useOther(names[other])}
        />
      </p>
    </section>
  )
}

type Compared = { label: string; figures: Figures; blocking: number }

/** Two ways to propose, measure by measure. */
export function FiguresTable(p: { caption: string; lang: Lang; columns: readonly Compared[] }) {
  const t = resultTexts(p.lang)
  const n = (value: number) => value.toLocaleString(p.lang)
  const rows: { label: string; of: (one: Compared) => string }[] = [
    { label: t.filled, of: ({ figures }) => n(figures.filled) },
    { label: t.meanScore, of: ({ figures }) => n(figures.meanScore) },
    {
      label: `${t.waited}, ${t.waitedProposed.toLowerCase()}`,
      of: ({ figures }) => weeksText(figures.waitedProposed, 'mean', t, p.lang),
    },
    {
      label: `${t.waited}, ${t.waitedLeft.toLowerCase()}`,
      of: ({ figures }) => weeksText(figures.waitedLeft, 'mean', t, p.lang),
    },
    { label: t.blocking, of: ({ blocking }) => n(blocking) },
  ]
  return (
    <Table
      caption={p.caption}
      hideCaption
      rows={rows}
      columns={[
        { label: t.measure, rowHeader: true, cell: (row) => row.label },
        ...p.columns.map((one) => ({
          label: one.label,
          numeric: true,
          cell: (row: (typeof rows)[number]) => row.of(one),
        })),
      ]}
    />
  )
}
