import type { Child } from 'hono/jsx'
import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { type Day, day } from '#core/calendar/day.ts'
import { formatDay, formatDayShort, formatPeriod } from '#core/calendar/format-day.ts'
import type { AnswerTime } from '#core/exchange/answer-time.ts'
import { waiting } from '#core/exchange/application-status.ts'
import type { Outcome } from '#core/exchange/vacancy-model.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  BarChart,
  ButtonLink,
  Card,
  DefinitionList,
  Facts,
  type KeyFigure,
  KeyFigures,
  StatusTag,
  Table,
  Tag,
  WhoActsNext,
} from '#platform/ui/index.ts'
import { contentOf } from '../content.ts'
import type { OpeningRow, VacancyFigures } from '../figures.ts'
import type { HistoryEvent } from '../history.ts'
import type { VacancyRow } from '../model.ts'
import { articleTexts } from '../texts/article.ts'
import { fieldTexts } from '../texts/fields.ts'
import { listTexts } from '../texts/list.ts'
import { overviewTexts } from '../texts/overview.ts'
import { contentValue } from './content-value.tsx'
import { History } from './history.tsx'
import { listFacts } from './list-page.tsx'

/** Addresses of the page's links; those the reader may not use are left out. */
export type OverviewLinks = {
  edit?: string
  copy?: string
  close?: string
  preview: string
  public?: string
  applications?: string
  candidates?: string
  application?: (id: string) => string
}

type OverviewPageProps = {
  lang: Lang
  v: VacancyRow
  listed: boolean
  /** The company itself reads, and must act. */
  own: boolean
  /** Only for those who hire. */
  figures?: { counts: VacancyFigures; answer: AnswerTime; views: readonly { day: Day; views: number }[] }
  openings?: readonly OpeningRow[]
  history: readonly HistoryEvent[]
  links: OverviewLinks
  /** Who is proposed, where candidates may be looked at. */
  proposed: Child
}

/** How a vikariat goes: who must act, the figures, who is hired, and what has happened. */
export function OverviewPage(p: OverviewPageProps) {
  const { lang, v, links } = p
  const t = overviewTexts(lang)
  const list = listTexts(lang)
  const status = v.status as 'published' | 'closed'
  const promise = waiting.sent.days
  return (
    <>
      <div class="tags">
        <StatusTag label={list.status[status]} tone={status === 'published' ? 'success' : 'neutral'} />
        <Tag label={articleTexts(lang).category[v.category as 'jobrotation' | 'ordinary']} />
      </div>
      <Facts facts={listFacts(v, lang)} />
      {status === 'closed' && <ClosedAlert v={v} lang={lang} copyHref={links.copy} />}
      {status === 'published' && !p.listed && (
        <Alert kind="warning" title={t.notListed}>
          {t.notListedText}
        </Alert>
      )}
      {p.own && p.figures && p.figures.counts.waiting > 0 && (
        <WhoActsNext
          who="you"
          what={list.waitingFor(p.figures.counts.waiting)}
          action={
            links.applications && <ButtonLink href={links.applications} label={list.answer} kind="primary" />
          }
        />
      )}
      {p.figures && (
        <section>
          <h2>{status === 'published' ? t.figures : t.figuresClosed}</h2>
          <KeyFigures
            figures={[
              { label: list.views, value: number(p.figures.counts.views, lang) },
              {
                label: t.applications,
                value: number(p.figures.counts.applications, lang),
                href: links.applications,
              },
              {
                label: p.own ? t.waiting : t.waitingTheirs,
                value: number(p.figures.counts.waiting, lang),
                href: links.applications,
              },
              { label: list.hired, value: t.takenOf(p.figures.counts.hired, v.openings) },
              answerFigure(p.figures.answer, promise, p.own, lang),
            ]}
          />
        </section>
      )}
      {p.proposed}
      <div class="two-columns">
        <div>
          {p.figures && (
            <BarChart
              title={status === 'published' ? t.viewsPerDay : t.viewsOfOpen}
              labelHead={t.day}
              valueHead={list.views}
              bars={p.figures.views.map((one) => ({
                label: formatDayShort(one.day, lang),
                value: one.views,
              }))}
            />
          )}
          {!p.figures && <Agreed v={v} lang={lang} />}
          {p.openings && (
            <section>
              <h2>{t.hiredHead}</h2>
              <Openings lang={lang} openings={p.openings} application={links.application} />
            </section>
          )}
          {p.history.length > 0 && (
            <section>
              <h2>{t.history}</h2>
              <History events={p.history} lang={lang} />
            </section>
          )}
        </div>
        <aside aria-label={t.actions}>
          <Card title={t.actions}>
            <ul>
              {actionsOf(p).map((action) => (
                <li>
                  <a href={action.href}>{action.label}</a>
                </li>
              ))}
            </ul>
          </Card>
          {p.figures && v.training && (
            <Card title={list.training} tone="tint">
              <p>{v.training}</p>
            </Card>
          )}
        </aside>
      </div>
    </>
  )
}

/** What a shop steward asks about beside the period and the number. */
const AGREED = ['training', 'schedule', 'payAgreement', 'introduction', 'perspective'] as const

function Agreed(p: { v: VacancyRow; lang: Lang }) {
  const content = contentOf(p.v)
  const { names } = fieldTexts(p.lang)
  return (
    <section>
      <h2>{overviewTexts(p.lang).about}</h2>
      <DefinitionList
        items={AGREED.map((field) => ({ term: names[field], value: contentValue(field, content, p.lang) }))}
      />
    </section>
  )
}

const number = (n: number, lang: Lang): string => n.toLocaleString(lang)

function actionsOf({ links, lang, v }: OverviewPageProps): { href: string; label: string }[] {
  const t = overviewTexts(lang)
  const all: [string | undefined, string][] = [
    [links.applications, t.seeApplications],
    [links.candidates, t.seeCandidates],
    [links.public, t.seePublic],
    [v.status === 'published' && links.public ? undefined : links.preview, t.seePreview],
    [links.copy, t.copyThis],
    [links.close, t.close],
  ]
  return all.flatMap(([href, label]) => (href ? [{ href, label }] : []))
}

function answerFigure({ medianDays }: AnswerTime, promise: number, own: boolean, lang: Lang): KeyFigure {
  const t = overviewTexts(lang)
  const label = own ? t.answerTime : t.answerTimeTheirs
  if (medianDays === undefined) return { label, value: '–', hint: t.noAnswerTimeHint(promise) }
  const hint = medianDays <= promise ? t.answerTimeHint(promise) : t.answerTimeSlow(promise)
  return { label, value: t.days(medianDays), hint }
}

function ClosedAlert(p: { v: VacancyRow; lang: Lang; copyHref: string | undefined }) {
  const t = overviewTexts(p.lang)
  const { v } = p
  return (
    <Alert
      kind="info"
      title={t.closedTitle}
      action={p.copyHref && <ButtonLink href={p.copyHref} label={t.copyThis} />}
    >
      {v.closed_at && t.closedOn(formatDay(danishDayAt(v.closed_at.getTime()), p.lang))}{' '}
      {v.outcome && listTexts(p.lang).outcome[v.outcome as Outcome]}.
      {v.outcome_note && <p>{v.outcome_note}</p>}
    </Alert>
  )
}

function Openings(p: {
  lang: Lang
  openings: readonly OpeningRow[]
  application: ((id: string) => string) | undefined
}) {
  const t = overviewTexts(p.lang)
  const state = { reserved: t.openingReserved, active: t.openingActive, ended: t.openingEnded }
  return (
    <Table
      caption={t.openingsCaption}
      hideCaption
      rows={p.openings}
      columns={[
        { label: t.opening, cell: (o) => t.openingNo(o.no), rowHeader: true },
        {
          label: t.openingState,
          cell: (o) =>
            o.status === null ? (
              <span class="muted">{t.openingFree}</span>
            ) : (
              <>
                {o.name &&
                  (p.application && o.applicationId ? (
                    <a href={p.application(o.applicationId)}>{o.name}</a>
                  ) : (
                    o.name
                  ))}
                {o.name && <br />}
                {state[o.status]}
              </>
            ),
        },
        {
          label: t.openingPeriod,
          cell: (o) => (o.from && o.to ? formatPeriod({ from: day(o.from), to: day(o.to) }, p.lang) : '–'),
        },
      ]}
    />
  )
}
