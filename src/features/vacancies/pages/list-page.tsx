import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { day } from '#core/calendar/day.ts'
import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import type { Outcome } from '#core/exchange/vacancy-model.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  type Fact,
  Icon,
  Pagination,
  StatusTag,
  Tabs,
  Tag,
  TextField,
  VacancyCard,
  WhoActsNext,
} from '#platform/ui/index.ts'
import { PER_PAGE, SEARCH_FROM, TABS, type Tab, type VacancyListItem } from '../lists.ts'
import type { VacancyRow } from '../model.ts'
import { paths, TAB_NAMES } from '../paths.ts'
import { articleTexts } from '../texts/article.ts'
import { listTexts } from '../texts/list.ts'
import { hoursText } from './vacancy-article.tsx'

type ListPageProps = {
  lang: Lang
  href: (path: string) => string
  tab: Tab
  counts: Record<Tab, number>
  query: string
  page: number
  rows: readonly VacancyListItem[]
  total: number
  /** A shop steward reads: no drafts, no figures, nothing to do. */
  readOnly: boolean
}

/** A company's vikariater by state, those that need an answer first. */
export function ListPage(p: ListPageProps) {
  const t = listTexts(p.lang)
  const address = (tab: Tab, page = 1) => {
    const query = new URLSearchParams({ status: TAB_NAMES[tab] })
    if (p.query && tab === p.tab) query.set('q', p.query)
    if (page > 1) query.set('side', String(page))
    return `${p.href(paths.list)}?${query}`
  }
  const tabs = p.readOnly ? TABS.filter((tab) => tab !== 'draft') : TABS
  return (
    <>
      <Tabs
        label={t.tabsLabel}
        tabs={tabs.map((tab) => ({
          href: address(tab),
          label: t.tabs[tab],
          count: p.counts[tab],
          current: tab === p.tab,
        }))}
      />
      {(p.counts[p.tab] >= SEARCH_FROM || p.query !== '') && <ListSearch {...p} />}
      {p.query !== '' && (
        <p role="status">
          {t.found(p.total, p.query)}.{' '}
          <a href={`${p.href(paths.list)}?status=${TAB_NAMES[p.tab]}`}>{t.clearSearch}</a>
        </p>
      )}
      {p.rows.length > 0 ? (
        <CardList label={t.tabs[p.tab]}>
          {p.rows.map((v) => (
            <ListCard v={v} lang={p.lang} href={p.href} readOnly={p.readOnly} />
          ))}
        </CardList>
      ) : (
        p.query === '' && <Nothing {...p} />
      )}
      <Pagination
        current={p.page}
        total={Math.ceil(p.total / PER_PAGE)}
        href={(page) => address(p.tab, page)}
      />
    </>
  )
}

function ListSearch(p: ListPageProps) {
  const t = listTexts(p.lang)
  return (
    <Card>
      <search>
        <form method="get" action={p.href(paths.list)} class="form">
          <input type="hidden" name="status" value={TAB_NAMES[p.tab]} />
          <TextField
            name="q"
            label={t.search}
            hint={t.searchHint}
            value={p.query}
            type="search"
            maxlength={80}
            optional="quiet"
          />
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

function Nothing(p: ListPageProps) {
  const t = listTexts(p.lang)
  if (p.readOnly) return <EmptyState title={t.emptySteward} text={t.emptyStewardText} />
  return (
    <EmptyState
      title={t.empty[p.tab]}
      text={t.emptyText[p.tab]}
      action={
        p.tab === 'closed' ? undefined : <ButtonLink href={p.href(paths.new)} label={t.post} kind="primary" />
      }
    />
  )
}

function ListCard(p: { v: VacancyListItem; lang: Lang; href: (path: string) => string; readOnly: boolean }) {
  const { v, lang, href } = p
  const t = listTexts(lang)
  const status = v.status as Tab
  return (
    <VacancyCard
      level={2}
      href={href(status === 'draft' ? paths.step(v.id, 'gennemse') : paths.overview(v.id))}
      title={v.title || t.untitled}
      subtitle={
        status === 'draft'
          ? t.changed(formatDay(danishDayAt(v.updated_at.getTime()), lang))
          : p.readOnly
            ? v.training
            : undefined
      }
      tags={
        <>
          <StatusTag
            label={status === 'closed' && v.outcome ? t.outcome[v.outcome as Outcome] : t.status[status]}
            tone={status === 'published' ? 'success' : status === 'draft' ? 'warning' : 'neutral'}
            icon={status === 'draft' ? 'edit' : undefined}
          />
          <Tag label={articleTexts(lang).category[v.category as 'jobrotation' | 'ordinary']} />
        </>
      }
      facts={[...listFacts(v, lang), ...(p.readOnly || status === 'draft' ? [] : figureFacts(v, lang))]}
      foot={
        !p.readOnly &&
        status !== 'draft' && (
          <>
            {v.waiting > 0 && (
              <WhoActsNext
                who="you"
                what={t.waitingFor(v.waiting)}
                action={<ButtonLink href={href(paths.applications(v.id))} label={t.answer} />}
              />
            )}
            {status === 'published' && <a href={href(paths.candidates(v.id))}>{t.findCandidates}</a>}
          </>
        )
      }
    />
  )
}

/** When, how much, where and how many, as far as it is known. */
export function listFacts(v: VacancyRow, lang: Lang): Fact[] {
  const t = listTexts(lang)
  const facts: Fact[] = [
    {
      icon: 'calendar-month',
      label: t.period,
      text:
        v.starts_on && v.ends_on
          ? formatPeriod({ from: day(v.starts_on), to: day(v.ends_on) }, lang)
          : t.noPeriod,
    },
  ]
  if (v.weekly_minutes_min !== null && v.weekly_minutes_max !== null)
    facts.push({
      icon: 'time',
      label: t.hours,
      text: hoursText(v.weekly_minutes_min, v.weekly_minutes_max, lang),
    })
  if (v.town) facts.push({ icon: 'location', label: t.place, text: v.town })
  facts.push({ icon: 'persons', label: t.openings, text: t.openingsFact(v.openings) })
  return facts
}

const figureFacts = (v: VacancyListItem, lang: Lang): Fact[] => {
  const t = listTexts(lang)
  return [
    { icon: 'visibility', label: t.views, text: t.viewsFact(v.views) },
    { icon: 'chat', label: t.live, text: t.liveFact(v.live) },
    { icon: 'how-to-reg', label: t.hired, text: t.hiredFact(v.hired, v.openings) },
  ]
}
