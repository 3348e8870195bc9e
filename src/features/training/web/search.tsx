import { addMonths, type Day, day, firstOfMonth, isDay } from '#core/calendar/day.ts'
import { formatMonth } from '#core/calendar/format-day.ts'
import { parsePlace } from '#core/place/find-place.ts'
import { MUNICIPALITIES } from '#core/place/municipalities.ts'
import { straightKm } from '#core/place/straight-km.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  CardList,
  Checkbox,
  EmptyState,
  FilterPanel,
  Pagination,
  SearchLayout,
  Select,
  TextField,
} from '#platform/ui/index.ts'
import { SessionCard } from '../pages/session-card.tsx'
import { paths } from '../paths.ts'
import { type CourseQuery, PAGE_SIZE, searchSessions } from '../store/search.ts'
import { searchTexts } from '../texts/search.ts'

/** How far one goes for a course, as the crow flies. */
const NEAR_KM = 30
const MONTHS_AHEAD = 18

/** What a search's address says. */
export type Typed = { q: string; amu: string; sted: string; maaned: string; ledige: boolean; side: number }

export function readQuery(ctx: Pick<Ctx, 'query' | 'today'>): {
  typed: Typed
  query: CourseQuery
  placeUnknown: boolean
} {
  const text = (name: string, max: number) => (ctx.query.get(name) ?? '').trim().slice(0, max)
  const side = Number.parseInt(text('side', 5) || '1', 10)
  const typed: Typed = {
    q: text('q', 100),
    amu: text('amu', 6),
    sted: text('sted', 80),
    maaned: text('maaned', 7),
    ledige: ctx.query.get('ledige') !== null,
    side: Number.isInteger(side) && side > 0 && side <= 500 ? side : 1,
  }
  const place = typed.sted ? parsePlace(typed.sted) : undefined
  const [likeliest] = place?.ok ? place.value : []
  const month = `${typed.maaned}-01`
  return {
    typed,
    placeUnknown: place !== undefined && !place.ok,
    query: {
      words: typed.q,
      amu: typed.amu,
      municipalities: likeliest
        ? MUNICIPALITIES.filter(
            (m) => m.code === likeliest.municipality || straightKm(m.at, likeliest.at) <= NEAR_KM,
          ).map((m) => m.code)
        : [],
      month: isDay(month) ? day(month) : null,
      seats: typed.ledige ? 1 : 0,
      today: ctx.today,
      page: typed.side,
    },
  }
}

const addressOf = (path: string, t: Typed, page: number, keep: [string, string][]): string => {
  const params = new URLSearchParams(keep)
  for (const [name, value] of Object.entries({ q: t.q, amu: t.amu, sted: t.sted, maaned: t.maaned }))
    if (value) params.set(name, value)
  if (t.ledige) params.set('ledige', 'ja')
  if (page > 1) params.set('side', String(page))
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

const months = (today: Day, lang: Lang) =>
  Array.from({ length: MONTHS_AHEAD }, (_, i) => addMonths(firstOfMonth(today), i)).map((m) => ({
    value: m.slice(0, 7),
    label: formatMonth(m, lang),
  }))

/** Filters and hits; the same for everybody, and inside a case with another way on. */
export async function searchBody(
  ctx: Ctx,
  options: {
    path: string
    hitHref: (session: { id: string; course_id: string }) => string
    /** Fields of the address that stay along. */
    keep?: Record<string, string>
  },
) {
  const t = searchTexts(ctx.lang)
  const { typed, query, placeUnknown } = readQuery(ctx)
  const { sessions, total } = placeUnknown ? { sessions: [], total: 0 } : await searchSessions(ctx.tx, query)
  const active = [typed.q, typed.amu, typed.sted, typed.maaned, typed.ledige].filter(Boolean).length
  const keep = Object.entries(options.keep ?? {})
  const rest = keep.length > 0 ? `?${new URLSearchParams(keep)}` : ''
  const base = ctx.href(options.path)
  return (
    <SearchLayout
      filters={
        <FilterPanel
          action={base}
          active={active}
          clearHref={base + rest}
          submitLabel={t.apply}
          hidden={keep.map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        >
          <TextField
            name="q"
            label={t.words}
            hint={t.wordsHint}
            value={typed.q}
            optional="quiet"
            width="full"
          />
          <TextField
            name="sted"
            label={t.near}
            hint={t.nearHint}
            value={typed.sted}
            optional="quiet"
            width="full"
            {...(placeUnknown ? { error: t.nearUnknown } : {})}
          />
          <Select
            name="maaned"
            label={t.month}
            value={typed.maaned}
            empty={t.anyMonth}
            options={months(ctx.today, ctx.lang)}
            optional="quiet"
            width="full"
          />
          <TextField
            name="amu"
            label={t.amu}
            value={typed.amu}
            inputmode="numeric"
            optional="quiet"
            width="s"
          />
          <Checkbox name="ledige" label={t.onlyFree} checked={typed.ledige} optional="quiet" />
        </FilterPanel>
      }
      list={
        <>
          <div class="results-head">
            <h2 id="hold">{t.found(total)}</h2>
          </div>
          {sessions.length === 0 ? (
            <EmptyState
              picture="empty-search"
              title={t.none}
              text={t.noneText}
              {...(active > 0 ? { action: <a href={base + rest}>{t.clear}</a> } : {})}
            />
          ) : (
            <CardList label={t.sessions}>
              {sessions.map((s) => (
                <SessionCard s={s} lang={ctx.lang} href={ctx.href(options.hitHref(s))} />
              ))}
            </CardList>
          )}
          <Pagination
            current={typed.side}
            total={Math.ceil(total / PAGE_SIZE)}
            href={(page) => addressOf(base, typed, page, keep)}
          />
        </>
      }
    />
  )
}

export async function searchPage(ctx: Ctx): Promise<Response> {
  const t = searchTexts(ctx.lang)
  return ctx.page(
    {
      title: t.title,
      lead: t.lead,
      wide: true,
      active: paths.search,
      crumbs: [],
      styles: ['training.css'],
      noindex: ctx.query.size > 0,
    },
    await searchBody(ctx, {
      path: paths.search,
      hitHref: (s) => `${paths.course(s.course_id)}#hold-${s.id}`,
    }),
  )
}
