import type { Day } from '#core/calendar/day.ts'
import type { Scheme } from '#core/law/scheme.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  DayField,
  errorList,
  FileLink,
  PrintButton,
  SubmitButton,
  Tabs,
  ViewLinks,
  WithErrorSummary,
} from '#platform/ui/index.ts'
import { schemesInUse } from '../compiled-schemes.ts'
import { paths } from '../paths.ts'
import {
  FROM,
  ON,
  type RatesQuery,
  SCHEME,
  TO,
  VIEW,
  VIEWS,
  type View as ViewName,
} from '../rates/read-query.ts'
import { ratesTexts } from '../texts/rates.ts'
import { EventList } from './event-list.tsx'
import { MarkLegend } from './mark-tag.tsx'
import { RateHistory, RuleHistory } from './rate-history.tsx'
import { RuleChanges } from './rule-changes.tsx'
import { RulesOnDay } from './rules-on-day.tsx'

type RatesPageProps = { query: RatesQuery; today: Day; lang: Lang; href: (path: string) => string }

/** Every rate and rule of a scheme: on a day, between two days, through the years, and what happened. */
export function RatesPage({ query, today, lang, href }: RatesPageProps) {
  const t = ratesTexts(lang)
  const { scheme } = query.compiled
  const errors = errorList(query.state)
  const address = (of: { scheme?: string; view?: ViewName }) =>
    `${href(paths.rates)}?${new URLSearchParams({
      [SCHEME]: of.scheme ?? scheme.id,
      [VIEW]: of.view ?? query.view,
      ...(query.asksDay ? { [ON]: query.on } : {}),
    })}`
  return (
    <WithErrorSummary errors={errors}>
      <Tabs
        label={t.schemes}
        tabs={schemesInUse().map(({ id, name }) => ({
          href: address({ scheme: id }),
          label: name[lang],
          current: id === scheme.id,
        }))}
      />
      <p>{scheme.about[lang]}</p>
      <ViewLinks
        label={t.view}
        links={VIEWS.map((view) => ({
          href: address({ view }),
          label: t.views[view],
          current: view === query.view,
        }))}
      />
      <View query={query} today={today} lang={lang} href={href} />
      <MarkLegend lang={lang} />
      <ul class="bare law-files no-print">
        <li>
          <FileLink href={`${href(paths.ratesCsv)}?${SCHEME}=${scheme.id}`} name={t.csv} kind="csv" />
        </li>
        <li>
          <FileLink href={paths.apiScheme.replace(':id', scheme.id)} name={t.json} kind="json" />
        </li>
        <li>
          <a href={href('/api/v1/docs')}>{t.api}</a>
        </li>
      </ul>
      <p class="muted">{t.edition(scheme.edition)}</p>
      <PrintButton />
    </WithErrorSummary>
  )
}

/** The part that is looked at. */
function View({ query, today, lang, href }: RatesPageProps) {
  const t = ratesTexts(lang)
  const { scheme } = query.compiled
  const form = { query, lang, href }
  switch (query.view) {
    case 'dag':
      return (
        <>
          <h2>{t.onTitle}</h2>
          <DaysForm {...form} fields={[[ON, t.onDay]]} submit={t.onShow} />
          {query.state.errors[ON] === undefined && <RulesOnDay scheme={scheme} day={query.on} lang={lang} />}
        </>
      )
    case 'aendringer':
      return (
        <>
          <h2>{t.diffTitle}</h2>
          <DaysForm
            {...form}
            fields={[
              [FROM, t.diffFrom],
              [TO, t.diffTo],
            ]}
            submit={t.diffShow}
          />
          {query.between && <RuleChanges scheme={scheme} {...query.between} lang={lang} />}
        </>
      )
    case 'satser':
      return (
        <>
          <h2>{t.historyTitle}</h2>
          <RateHistory scheme={scheme} today={today} lang={lang} />
        </>
      )
    case 'tidslinje':
      return (
        <>
          <h2>{t.eventsTitle}</h2>
          {scheme.events.length === 0 ? (
            <p>{t.eventsNone}</p>
          ) : (
            <EventList scheme={scheme} events={scheme.events} lang={lang} />
          )}
        </>
      )
    case 'alle':
      return (
        <>
          <h2>{t.allTitle}</h2>
          <p>{t.allHint}</p>
          <RuleHistory scheme={scheme} today={today} lang={lang} />
          <SourceList scheme={scheme} lang={lang} />
        </>
      )
  }
}

type DaysFormProps = {
  query: RatesQuery
  fields: readonly (readonly [name: string, label: string])[]
  submit: string
  lang: Lang
  href: (path: string) => string
}

function DaysForm({ query: { state, compiled, view }, fields, submit, href }: DaysFormProps) {
  return (
    <form method="get" action={href(paths.rates)} class="law-day-form no-print" novalidate>
      <input type="hidden" name={SCHEME} value={compiled.scheme.id} />
      <input type="hidden" name={VIEW} value={view} />
      {fields.map(([name, label]) => (
        <DayField {...bind(state)(name)} label={label} optional="quiet" />
      ))}
      <SubmitButton label={submit} kind="secondary" />
    </form>
  )
}

/** Everything that was read, with what it is called and where it is. */
function SourceList({ scheme, lang }: { scheme: Scheme; lang: Lang }) {
  return (
    <>
      <h2>{ratesTexts(lang).allSources}</h2>
      <ul lang="da">
        {Object.values(scheme.sources).map(({ act, text, url }) => (
          <li>
            <strong>{act}.</strong> {url === undefined ? text : <a href={url}>{text}</a>}
          </li>
        ))}
      </ul>
    </>
  )
}
