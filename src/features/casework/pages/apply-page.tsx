import { conditionForCompany } from '#core/exchange/condition-texts.ts'
import { limits } from '#core/exchange/limits.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { hoursText } from '#features/vacancies/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  CardList,
  Checkbox,
  errorList,
  Facts,
  Form,
  type FormState,
  Icon,
  Submit,
  Tag,
  TextArea,
  VacancyCard,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { ListedVacancy, Suggestion } from '../store/fitting.ts'
import { certificateTexts } from '../texts/certificate.ts'
import { wordTexts } from '../texts/words.ts'
import { periodText } from './day-text.ts'
import { OnBehalfFieldset } from './on-behalf-fieldset.tsx'
import { contactOptions, ReleaseFieldset } from './release-fieldset.tsx'

type ChooseProps = {
  lang: Lang
  href: (path: string) => string
  person: PersonRow
  suggestions: readonly Suggestion[]
  hasProfile: boolean
  typed: string
  notFound: boolean
}

/** Which vikariat: those that fit, or one by its number. */
export function ChooseVacancy(p: ChooseProps) {
  const t = certificateTexts(p.lang)
  const own = p.href(paths.apply(p.person.id))
  return (
    <div class="two-columns">
      <div>
        <h2>{t.suggestions}</h2>
        {!p.hasProfile && (
          <Alert
            kind="warning"
            action={<a href={p.href(paths.profile(p.person.id))}>{t.refusals['profile-empty']}</a>}
          >
            {t.noProfile}
          </Alert>
        )}
        {p.hasProfile && p.suggestions.length === 0 && (
          <p>{p.person.no_proposals ? t.wantsNoProposals : t.noSuggestions}</p>
        )}
        {p.suggestions.length > 0 && (
          <CardList label={t.suggestions}>
            {p.suggestions.map((s) => (
              <SuggestionCard lang={p.lang} suggestion={s} href={`${own}?vikariat=${s.vacancy.number}`} />
            ))}
          </CardList>
        )}
      </div>
      <div>
        <Card title={t.byNumber} tone="tint">
          <form method="get" action={own}>
            {p.notFound && (
              <Alert kind="warning" live>
                {t.unknownNumber}
              </Alert>
            )}
            <div class="form-group">
              <label class="form-label" for="felt-vikariat">
                {t.number}
              </label>
              <span class="form-hint" id="felt-vikariat-hint">
                {t.numberHint}
              </span>
              <input
                id="felt-vikariat"
                class="form-input field-s"
                type="text"
                name="vikariat"
                value={p.typed}
                inputmode="numeric"
                maxlength={12}
                autocomplete="off"
                aria-describedby="felt-vikariat-hint"
              />
            </div>
            <div class="submit">
              <button type="submit" class="button button-primary">
                <Icon name="search" />
                <span>{t.find}</span>
              </button>
            </div>
          </form>
        </Card>
      </div>
    </div>
  )
}

function SuggestionCard(p: { lang: Lang; suggestion: Suggestion; href: string }) {
  const { vacancy: v, fit } = p.suggestion
  return (
    <VacancyCard
      href={p.href}
      title={v.title}
      level={3}
      subtitle={`${v.company_name}, ${v.town}`}
      tags={<CategoryTag lang={p.lang} vacancy={v} />}
      facts={factsOf(v, p.lang)}
      foot={
        fit.missing.length > 0 ? (
          <p class="muted">{fit.missing.map((one) => conditionForCompany(one, p.lang)).join(' · ')}</p>
        ) : undefined
      }
    />
  )
}

function CategoryTag({ lang, vacancy }: { lang: Lang; vacancy: ListedVacancy }) {
  const w = wordTexts(lang)
  return vacancy.category === 'jobrotation' ? (
    <Tag label={w.jobrotation} tone="brand" />
  ) : (
    <Tag label={w.ordinary} />
  )
}

function factsOf(v: ListedVacancy, lang: Lang) {
  const t = certificateTexts(lang)
  return [
    { icon: 'calendar-month' as const, label: t.period, text: periodText(v.starts_on, v.ends_on, lang) },
    {
      icon: 'time' as const,
      label: t.hours,
      text: hoursText(v.weekly_minutes_min, v.weekly_minutes_max, lang),
    },
    { icon: 'location' as const, label: t.place, text: v.town },
  ]
}

type ApplyProps = {
  lang: Lang
  href: (path: string) => string
  once: string
  state: FormState
  person: PersonRow
  vacancy: ListedVacancy
}

/** The application itself: what the citizen wants to say, and what the company may learn. */
export function ApplyForm(p: ApplyProps) {
  const { lang, href, person, vacancy } = p
  const t = certificateTexts(lang)
  const field = bind(p.state)
  const own = href(paths.apply(person.id))
  if (contactOptions(person, lang).length === 0)
    return (
      <Alert kind="warning" action={<ButtonLink href={href(paths.facts(person.id))} label={t.changeFacts} />}>
        {t.noContact}
      </Alert>
    )
  return (
    <>
      <Card
        title={vacancy.title}
        aside={<CategoryTag lang={lang} vacancy={vacancy} />}
        foot={<a href={own}>{t.another}</a>}
      >
        <p>
          {vacancy.company_name}, {vacancy.town}
        </p>
        <Facts facts={factsOf(vacancy, lang)} />
      </Card>
      <Form action={own} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="vacancy" value={String(vacancy.number)} />
        <TextArea
          {...field('whyIFit')}
          label={t.whyIFit}
          hint={t.whyIFitHint}
          rows={4}
          max={limits.whyIFitLength}
          optional
        />
        <ReleaseFieldset state={p.state} person={person} legend={t.release} hint={t.releaseHint} />
        <Checkbox {...field('agreed')} label={t.agreed} checked={field('agreed').value === 'ja'} />
        <OnBehalfFieldset state={p.state} />
        <Submit label={t.applySubmit}>
          <a href={href(paths.person(person.id))}>{wordTexts(lang).cancel}</a>
        </Submit>
      </Form>
    </>
  )
}
