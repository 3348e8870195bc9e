import { daysBetween } from '#core/calendar/day.ts'
import { formatPeriod } from '#core/calendar/format-day.ts'
import { sumOf } from '#core/rotation/cover-lines.ts'
import type { CoverProposal } from '#core/rotation/propose-cover.ts'
import { formatHours } from '#core/text/hours.ts'
import { type CaseRow, casePaths } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  Form,
  KeyFigures,
  StatusTag,
  Submit,
} from '#platform/ui/index.ts'
import type { Limits } from '../limits.ts'
import type { CoverRow } from '../model.ts'
import { paths } from '../paths.ts'
import type { Cover } from '../read-cover.ts'
import { coverTexts } from '../texts/cover.ts'
import { CoverChart, CoverLegend } from './cover-chart.tsx'
import { placeName } from './place-name.ts'

type CoverPageProps = {
  lang: Lang
  href: (path: string) => string
  row: CaseRow
  cover: Cover
  /** May this reader make and change vikariater here? */
  acts: boolean
  /** A caseworker says why on the form, so there is no one click. */
  oneClick: boolean
  once: () => string
  limits: Limits
}

export function CoverPage(p: CoverPageProps) {
  const { lang, href, row, cover } = p
  const t = coverTexts(lang)
  if (cover.lines.length === 0) {
    return (
      <EmptyState
        picture="empty-list"
        title={t.emptyTitle}
        text={t.emptyText}
        action={p.acts && <ButtonLink href={href(casePaths.training(row.id))} label={t.toTraining} />}
      />
    )
  }
  const sum = sumOf(cover.lines)
  const figure = (what: 'needed' | 'hired' | 'gap' | 'open') => ({
    label: t.figures[what],
    // whole hours are enough to see how it stands; the table has the minutes
    value: formatHours(Math.round(sum[what] / 60) * 60, lang),
    hint: t.figures[`${what}Hint`],
  })
  return (
    <>
      <KeyFigures figures={(['needed', 'hired', 'gap', 'open'] as const).map(figure)} />
      <section>
        <h2>{t.chartTitle}</h2>
        <p>{t.chartLead}</p>
        <CoverLegend labels={t.legend} />
        {cover.lines.map((line) => (
          <CoverChart line={line} name={placeName(line, cover.workplaces)} lang={lang} />
        ))}
      </section>
      <Proposals {...p} />
      <section>
        <h2>{t.coversTitle}</h2>
        {cover.covers.length === 0 ? (
          <p class="muted">{t.noCovers}</p>
        ) : (
          <CardList label={t.coversTitle}>
            {cover.covers.map((c) => (
              <CoverCard {...p} c={c} />
            ))}
          </CardList>
        )}
        {p.acts && (
          <p class="buttons">
            <ButtonLink href={href(paths.newCover(row.id))} label={t.own} kind="secondary" />
            <ButtonLink
              href={href(p.oneClick ? paths.pooledAsked : paths.pooled)}
              label={t.pooled}
              kind="tertiary"
            />
          </p>
        )}
      </section>
    </>
  )
}

function Proposals(p: CoverPageProps) {
  const t = coverTexts(p.lang)
  const { proposals } = p.cover
  return (
    <section>
      <h2>{t.proposalsTitle}</h2>
      {proposals.length === 0 ? (
        <Alert kind="success">{t.noGaps}</Alert>
      ) : (
        <>
          {p.acts && <p>{t.proposalsLead}</p>}
          <CardList label={t.proposalsTitle}>
            {proposals.slice(0, MOST).map((one) => (
              <ProposalCard {...p} one={one} />
            ))}
          </CardList>
          {proposals.length > MOST && <p class="muted">{t.more(proposals.length - MOST)}</p>}
        </>
      )}
    </section>
  )
}

/** More than one reads at a time; the rest come up as these are made. */
const MOST = 12

function ProposalCard(p: CoverPageProps & { one: CoverProposal }) {
  const { lang, href, row, one } = p
  const t = coverTexts(lang)
  const query = new URLSearchParams({
    place: `${one.workplaceId} ${one.functionTitle}`,
    from: one.from,
    to: one.to,
    weekly: String(one.weeklyMinutes),
    people: one.caseEmployeeIds.join(','),
  })
  return (
    <Card title={placeName(one, p.cover.workplaces)} level={3}>
      <ul class="bare">
        <li>
          {formatPeriod(one, lang)}, {t.hoursAWeek(formatHours(one.weeklyMinutes, lang))}
        </li>
        <li>{t.uses(formatHours(one.averageMinutes, lang))}</li>
        <li>{t.forPeople(namesOf(p, one.caseEmployeeIds))}</li>
      </ul>
      <Warnings {...p} one={one} />
      {p.acts && p.oneClick && (
        <Form
          action={href(paths.newCover(row.id))}
          once={p.once()}
          label={placeName(one, p.cover.workplaces)}
        >
          <input type="hidden" name="place" value={`${one.workplaceId} ${one.functionTitle}`} />
          <input type="hidden" name="from" value={one.from} />
          <input type="hidden" name="to" value={one.to} />
          <input type="hidden" name="weekly" value={formatHours(one.weeklyMinutes, 'da').split(' ')[0]} />
          {one.caseEmployeeIds.map((id) => (
            <input type="hidden" name="people" value={id} />
          ))}
          <Submit label={t.make} name="do" value="make" kind="secondary">
            <ButtonLink
              href={`${href(paths.newCover(row.id))}?${query}`}
              label={t.tryFirst}
              kind="tertiary"
            />
          </Submit>
        </Form>
      )}
      {p.acts && !p.oneClick && (
        <ButtonLink href={`${href(paths.newCover(row.id))}?${query}`} label={t.tryFirst} kind="secondary" />
      )}
    </Card>
  )
}

function Warnings({ lang, one, limits }: CoverPageProps & { one: CoverProposal }) {
  const t = coverTexts(lang)
  const weeks = (daysBetween(one.from, one.to) + 3) / 7
  const few = limits.leastWeeklyMinutes !== undefined && one.averageMinutes < limits.leastWeeklyMinutes
  const long = limits.mostWeeks !== undefined && weeks > limits.mostWeeks
  return (
    <>
      {few && <Alert kind="warning">{t.tooFew(formatHours(limits.leastWeeklyMinutes!, lang))}</Alert>}
      {long && <Alert kind="warning">{t.tooLong(limits.mostWeeks!)}</Alert>}
    </>
  )
}

function CoverCard(p: CoverPageProps & { c: CoverRow }) {
  const { lang, href, row, c } = p
  const t = coverTexts(lang)
  return (
    <Card
      title={placeName(c, p.cover.workplaces)}
      level={3}
      aside={
        <StatusTag
          label={
            c.temps.length > 0
              ? t.filled
              : c.vacancy
                ? (t.vacancyStatus[c.vacancy.status] ?? '')
                : t.vacancyGone
          }
          tone={c.temps.length > 0 ? 'success' : 'warning'}
        />
      }
    >
      <ul class="bare">
        <li>
          {formatPeriod(c, lang)}, {t.hoursAWeek(formatHours(c.weeklyMinutes, lang))}
        </li>
        <li>{t.forPeople(namesOf(p, c.caseEmployeeIds))}</li>
        {c.temps.length === 0 && <li>{t.nobodyYet}</li>}
        {c.temps.map((temp) => (
          <li>
            <strong>{t.tempStatus[temp.status] ?? temp.status}</strong>:{' '}
            {t.tempLine(temp.name, formatPeriod(temp, lang), formatHours(temp.weeklyMinutes, lang))}
          </li>
        ))}
      </ul>
      {p.acts && (
        <p class="buttons">
          {c.vacancy?.status === 'draft' && (
            <ButtonLink href={href(paths.review(c.vacancy.id))} label={t.review} kind="secondary" />
          )}
          {c.vacancy && c.vacancy.status !== 'draft' && (
            <ButtonLink
              href={href(paths.vacancy(c.vacancy.id))}
              label={t.vacancyLink(c.vacancy.number)}
              kind="tertiary"
            />
          )}
          <ButtonLink href={href(paths.change(row.id, c.id))} label={t.change} kind="tertiary" />
        </p>
      )}
    </Card>
  )
}

/** Up to four names; a class of thirty is not a sentence. */
function namesOf(p: Pick<CoverPageProps, 'cover' | 'lang'>, ids: readonly string[]): string {
  const names = p.cover.people.filter((one) => ids.includes(one.id)).map((one) => one.name)
  const shown = names.slice(0, 4).join(', ')
  return names.length > 4 ? `${shown} ${coverTexts(p.lang).more(names.length - 4)}` : shown
}
