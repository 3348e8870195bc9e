import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { CaseFacts } from '#core/rotation/case-facts.ts'
import type { CaseStatus } from '#core/rotation/case-moves.ts'
import { currentPhase, phasesOf } from '#core/rotation/phases.ts'
import { stepsOf } from '#core/rotation/steps.ts'
import { nextStep, tasksFor } from '#core/rotation/tasks.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  Card,
  CardList,
  Checkbox,
  EmptyState,
  type Fact,
  Icon,
  Pagination,
  Select,
  StatusTag,
  Tabs,
  TextField,
  type Tone,
  VacancyCard,
  WhoActsNext,
} from '#platform/ui/index.ts'
import { sideIn } from '../model.ts'
import { paths } from '../paths.ts'
import { type CaseListItem, type CaseQuery, PER_PAGE, type View, views } from '../store/case-list.ts'
import { stepSentences } from '../texts/step-sentences.ts'
import { stepTexts } from '../texts/steps.ts'
import { wishTexts } from '../texts/wish.ts'
import { periodText } from './overview-page.tsx'
import { whoText } from './step-words.ts'

export type ListProps = {
  lang: Lang
  href: (path: string) => string
  today: Day
  actor: Actor
  query: CaseQuery
  turn: boolean
  items: readonly CaseListItem[]
  facts: ReadonlyMap<string, CaseFacts>
  counts: Readonly<Record<View, number>>
  /** For the secretariat: units to choose from. */
  units: readonly { id: string; name: string }[]
  canWrite: boolean
  hasMine: boolean
}

/** The address of a list with its filters. */
export function listQuery(q: CaseQuery, turn: boolean, view: View, page = 1): string {
  const query = new URLSearchParams({ vis: view })
  if (q.words) query.set('q', q.words)
  if (q.unitId) query.set('jobcenter', q.unitId)
  if (q.mine) query.set('mine', 'ja')
  if (turn) query.set('tur', 'ja')
  if (page > 1) query.set('side', String(page))
  return query.toString()
}

/** The cases somebody takes part in: by status, searched, page by page, each with whose turn it is. */
export function ListPage(p: ListProps) {
  const t = wishTexts(p.lang)
  const address = (view: View, page?: number) =>
    `${p.href(paths.list)}?${listQuery(p.query, p.turn, view, page)}`
  const filtered = p.query.words !== '' || p.query.unitId !== undefined || p.query.mine || p.turn
  const total = p.counts[p.query.view]
  const anything = views.some((view) => p.counts[view] > 0)
  return (
    <>
      <Tabs
        label={t.viewsLabel}
        tabs={views.map((view) => ({
          href: address(view),
          label: t.views[view],
          count: p.counts[view],
          current: view === p.query.view,
        }))}
      />
      {(anything || filtered) && <Filters {...p} />}
      {filtered && <p role="status">{t.found(total)}</p>}
      {p.items.length > 0 ? (
        <CardList label={t.views[p.query.view]}>
          {p.items.map((item) => (
            <Item {...p} item={item} />
          ))}
        </CardList>
      ) : (
        <EmptyState
          title={filtered ? t.emptySearch : t.empty[p.query.view]}
          text={filtered ? t.emptySearchText : p.canWrite ? t.emptyText : t.emptyTextReader}
          action={
            p.canWrite && !filtered ? (
              <ButtonLink href={p.href(paths.newCase)} label={t.newCase} kind="primary" />
            ) : undefined
          }
        />
      )}
      <Pagination
        current={p.query.page}
        total={Math.ceil(total / PER_PAGE)}
        href={(page) => address(p.query.view, page)}
      />
    </>
  )
}

function Filters(p: ListProps) {
  const t = wishTexts(p.lang)
  return (
    <Card>
      <search>
        <form method="get" action={p.href(paths.list)} class="form case-filters">
          <input type="hidden" name="vis" value={p.query.view} />
          <TextField
            name="q"
            label={t.search}
            hint={t.searchHint}
            value={p.query.words}
            type="search"
            maxlength={80}
            optional="quiet"
          />
          {p.units.length > 0 && (
            <Select
              name="jobcenter"
              label={t.unit}
              value={p.query.unitId ?? ''}
              empty={t.anyUnit}
              optional="quiet"
              options={p.units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <div class="case-filter-boxes">
            {p.hasMine && <Checkbox name="mine" label={t.mine} checked={p.query.mine} optional="quiet" />}
            <Checkbox name="tur" label={t.turn} checked={p.turn} optional="quiet" />
          </div>
          <div class="submit">
            <button type="submit" class="button button-secondary">
              <Icon name="search" />
              <span>{t.searchButton}</span>
            </button>
          </div>
        </form>
      </search>
    </Card>
  )
}

export const STATUS_TONES: Readonly<Record<CaseStatus, Tone>> = {
  wish: 'warning',
  declined: 'neutral',
  preparing: 'info',
  running: 'success',
  stopped: 'error',
  ended: 'neutral',
  archived: 'neutral',
}

function Item({ item, ...p }: ListProps & { item: CaseListItem }) {
  const t = wishTexts(p.lang)
  const words = stepTexts(p.lang)
  const facts = p.facts.get(item.id)
  const steps = facts ? stepsOf(facts, p.today) : []
  const side = sideIn(p.actor, item)
  const mine = facts && side !== 'system' ? tasksFor(facts, side, p.today)[0] : undefined
  const next = mine ?? nextStep(steps)
  const phase =
    facts && ['wish', 'preparing', 'running'].includes(item.status)
      ? words.phases[currentPhase(facts, phasesOf(facts, steps, p.today), p.today)]
      : undefined
  const people = facts && facts.people.all > 0 ? facts.people.all : item.people
  const period = periodText({ wanted_from: item.wantedFrom, wanted_to: item.wantedTo }, p.lang)
  const lines: Fact[] = [
    { icon: 'business', label: t.facts.company, text: item.company },
    { icon: 'calendar-month', label: t.facts.period, text: period ?? t.noPeriod },
    ...(people ? [{ icon: 'persons' as const, label: t.facts.people, text: t.people(people) }] : []),
    { icon: 'location', label: t.facts.unit, text: item.unit },
    ...(phase ? [{ icon: 'flag' as const, label: t.facts.phase, text: phase }] : []),
  ]
  return (
    <VacancyCard
      level={2}
      href={p.href(paths.case(item.id))}
      title={item.title}
      subtitle={item.whom || undefined}
      tags={<StatusTag label={words.statuses[item.status]} tone={STATUS_TONES[item.status]} />}
      facts={lines}
      foot={
        next && (
          <WhoActsNext
            who={mine ? 'you' : { name: whoText(next.who, p.lang) }}
            what={stepSentences(p.lang)[next.id].todo}
            deadline={next.due && formatDay(next.due, p.lang)}
            overdue={next.late}
          />
        )
      }
    />
  )
}
