import { OCCUPATION_AREAS } from '#core/occupation/areas.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Checkboxes,
  DayField,
  FilterGroup,
  FilterPanel,
  type Option,
  Radios,
  Select,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import { CATEGORIES, changed, HOUR_BANDS, type Reach, reachValue, searchPath } from '../query.ts'
import { KM_STEPS, MINUTE_STEPS } from '../reach.ts'
import type { SearchResult } from '../run-search.ts'
import { resultTexts } from '../texts/results.ts'
import { HiddenSearch } from './hidden-search.tsx'

type FiltersProps = {
  result: SearchResult
  lang: Lang
  href: (path: string) => string
  /** Days as they were typed, when they could not be read. */
  typed: { from: string; to: string }
}

const AREAS_SHOWN = 6

/** The filters, each value with how many it would give. What stands in the search box goes along unseen. */
export function SearchFilters({ result, lang, href, typed }: FiltersProps) {
  const t = resultTexts(lang)
  const { search: s } = result
  const active = s.areas.length + s.bands.length + (s.category ? 1 : 0) + (s.from || s.to ? 1 : 0)
  return (
    <FilterPanel
      action={href(paths.search)}
      active={active}
      clearHref={href(
        searchPath(changed(s, { areas: [], bands: [], category: undefined, from: undefined, to: undefined })),
      )}
      hidden={<HiddenSearch search={s} only={['q', 'sted', 'sortering']} />}
    >
      {result.place && <ReachFilter result={result} place={result.place.label} lang={lang} />}
      <AreaFilter result={result} lang={lang} />
      <FilterGroup title={t.hours} open>
        <Checkboxes
          name="timer"
          label={t.hours}
          hideLabel
          optional="quiet"
          options={HOUR_BANDS.map((band) => ({
            value: band,
            label: t.band[band],
            count: result.facets.bands.get(band) ?? 0,
          }))}
          values={s.bands}
        />
      </FilterGroup>
      <FilterGroup title={t.period} open={Boolean(s.from || s.to || typed.from || typed.to)}>
        <p class="form-hint">{t.periodHint}</p>
        <div class="period-fields">
          <DayField name="fra" label={t.from} optional="quiet" hint={false} value={s.from ?? typed.from} />
          <DayField name="til" label={t.to} optional="quiet" hint={false} value={s.to ?? typed.to} />
        </div>
      </FilterGroup>
      <FilterGroup title={t.category} open={s.category !== undefined}>
        <Radios
          name="kategori"
          label={t.category}
          hideLabel
          optional="quiet"
          hint={t.categoryHint}
          options={[
            { value: '', label: t.anyCategory },
            ...CATEGORIES.map((category) => ({
              value: category === 'ordinary' ? 'ordinaert' : category,
              label: t.categories[category],
              count: result.facets.category.get(category) ?? 0,
            })),
          ]}
          value={s.category === 'ordinary' ? 'ordinaert' : (s.category ?? '')}
        />
      </FilterGroup>
    </FilterPanel>
  )
}

function ReachFilter({ result, place, lang }: { result: SearchResult; place: string; lang: Lang }) {
  const t = resultTexts(lang)
  const { reach } = result.search
  const option = (one: Reach, label: string): Option => ({
    value: reachValue(one),
    label,
    count: result.facets.within(one),
  })
  const km = withOwn(KM_STEPS, reach.kind === 'km' ? reach.km : undefined)
  const minutes = withOwn(MINUTE_STEPS, reach.kind === 'minutes' ? reach.minutes : undefined)
  return (
    <Select
      name="inden"
      label={t.reach}
      hint={t.reachHint}
      optional="quiet"
      empty={false}
      width="full"
      value={reachValue(reach)}
      options={[
        option({ kind: 'here' }, t.hereTown(place)),
        { group: t.reachKm, options: km.map((n) => option({ kind: 'km', km: n }, t.km(n))) },
        {
          group: t.reachMinutes,
          options: minutes.map((n) => option({ kind: 'minutes', minutes: n }, t.minutes(n))),
        },
        option({ kind: 'all' }, t.anywhere),
      ]}
    />
  )
}

const withOwn = (steps: readonly number[], own: number | undefined): number[] =>
  [...new Set(own === undefined ? steps : [...steps, own])].sort((a, b) => a - b)

/** The fullest areas at hand, the others behind a fold; chosen ones always come first. */
function AreaFilter({ result, lang }: { result: SearchResult; lang: Lang }) {
  const t = resultTexts(lang)
  const { areas } = result.search
  const count = (code: string) => result.facets.areas.get(code) ?? 0
  const options = OCCUPATION_AREAS.map((area) => ({
    value: area.code,
    label: area[lang],
    count: count(area.code),
  }))
    .filter((option) => option.count > 0 || areas.includes(option.value))
    .sort((a, b) => Number(areas.includes(b.value)) - Number(areas.includes(a.value)) || b.count - a.count)
  const shown = Math.max(AREAS_SHOWN, areas.length)
  // one or two more are not worth a fold
  const first = options.length <= shown + 2 ? options : options.slice(0, shown)
  const rest = options.slice(first.length)
  if (options.length === 0) return null
  return (
    <FilterGroup title={t.areas} open>
      <Checkboxes name="omraade" label={t.areas} hideLabel optional="quiet" options={first} values={areas} />
      {rest.length > 0 && (
        <details class="more-areas">
          <summary>{t.moreAreas(rest.length)}</summary>
          <Checkboxes
            id="felt-omraade-flere"
            name="omraade"
            label={t.areas}
            hideLabel
            optional="quiet"
            options={rest}
            values={areas}
          />
        </details>
      )}
    </FilterGroup>
  )
}
