import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import type { CaseFacts } from '#core/rotation/case-facts.ts'
import type { Mover } from '#core/rotation/move-table.ts'
import { currentPhase, phasesOf } from '#core/rotation/phases.ts'
import type { CaseStep } from '#core/rotation/steps.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Alert, ButtonLink, Card, DefinitionList } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { CaseRow } from '../store/case-row.ts'
import type { CasePeople } from '../store/parties.ts'
import { partTexts } from '../texts/parts.ts'
import { wishTexts } from '../texts/wish.ts'
import { CaseFigures } from './case-figures.tsx'
import { PhaseStrip } from './phase-strip.tsx'
import { StepTables } from './step-tables.tsx'
import { WaitingList } from './waiting-list.tsx'

export type OverviewProps = {
  row: CaseRow
  facts: CaseFacts
  steps: readonly CaseStep[]
  people: CasePeople
  side: Mover
  today: Day
  lang: Lang
  href: (path: string) => string
  /** Whether the reader can open the parts of the case. */
  opens: boolean
}

/** The whole case on one page: phases, whose turn it is, every step with its day, key figures, and what it is about. */
export function OverviewPage(p: OverviewProps) {
  const t = partTexts(p.lang)
  const phases = phasesOf(p.facts, p.steps, p.today)
  return (
    <>
      <Stopped {...p} />
      <PhaseStrip phases={phases} lang={p.lang} />
      <div class="two-columns">
        <div>
          <WaitingList caseId={p.row.id} steps={p.steps} side={p.side} lang={p.lang} href={p.href} />
          <CaseFigures caseId={p.row.id} facts={p.facts} lang={p.lang} href={p.href} opens={p.opens} />
          <section aria-labelledby="faser">
            <h2 id="faser">{t.phasesTitle}</h2>
            <StepTables
              caseId={p.row.id}
              steps={p.steps}
              phases={phases}
              now={currentPhase(p.facts, phases, p.today)}
              lang={p.lang}
              href={p.href}
              opens={p.opens}
            />
          </section>
        </div>
        <About {...p} />
      </div>
    </>
  )
}

function Stopped({ row, lang, href, side }: OverviewProps) {
  const t = partTexts(lang)
  if (!row.stopped_at && !(row.declined_at && !row.accepted_at)) return null
  const again = side === 'company' || side === 'unit' || side === 'secretariat'
  return (
    <Alert
      kind="warning"
      title={row.stopped_at ? t.stoppedBecause : t.declinedBecause}
      action={
        again && (
          <ButtonLink href={`${href(paths.newCase)}?fra=${row.id}`} label={t.copyCase} kind="secondary" />
        )
      }
    >
      <p>{row.stop_reason ?? row.decline_reason}</p>
    </Alert>
  )
}

const dayOf = (at: Date | null, lang: Lang) => at && formatDay(danishDayAt(at.getTime()), lang)

function About({ row, facts, people, lang, href, opens }: OverviewProps) {
  const t = partTexts(lang)
  const a = t.about
  const optional = (term: string, value: string | null | undefined) => (value ? [{ term, value }] : [])
  return (
    <Card title={t.aboutTitle} tone="tint" class="case-about">
      <DefinitionList
        items={[
          { term: a.company, value: people.company },
          ...optional(a.whom, row.whom),
          ...optional(a.what, row.subject),
          ...optional(a.period, periodText(row, lang)),
          ...optional(a.training, trainingText(facts, lang)),
          ...optional(a.mustNotStop, row.must_not_stop),
          ...optional(a.purpose, row.purpose),
          { term: a.unit, value: people.units.map(({ name }) => name).join(', ') },
          {
            term: a.contact,
            value: people.oneContact ? contactText(people.oneContact) : t.notNamed,
          },
          ...optional(a.companyContact, people.contact && contactText(people.contact)),
          ...optional(a.lead, people.lead),
          { term: a.funding, value: t.fundings[row.funding as keyof typeof t.fundings] },
          { term: a.origin, value: t.origins[row.origin as keyof typeof t.origins] },
          ...optional(a.started, dayOf(row.started_at, lang)),
          ...optional(a.ended, dayOf(row.ended_at, lang)),
          ...optional(a.deleteAfter, row.delete_after && formatDay(row.delete_after, lang)),
        ]}
      />
      {opens && (
        <p>
          <a href={href(paths.wish(row.id))}>{t.seeWish}</a>
          {' · '}
          <a href={href(paths.course(row.id))}>{t.courseTitle}</a>
        </p>
      )}
    </Card>
  )
}

const contactText = ({ name, email }: { name: string; email: string | null }) =>
  [name, email].filter(Boolean).join(', ')

const trainingText = ({ training: { first, last } }: CaseFacts, lang: Lang) =>
  first === null ? undefined : formatPeriod({ from: first, to: last ?? first }, lang)

/** When a case is wanted, as far as anybody has said. */
export function periodText(
  c: { wanted_from: Day | null; wanted_to: Day | null },
  lang: Lang,
): string | undefined {
  if (c.wanted_from === null) return undefined
  return c.wanted_to === null
    ? wishTexts(lang).from(formatDay(c.wanted_from, lang))
    : formatPeriod({ from: c.wanted_from, to: c.wanted_to }, lang)
}
