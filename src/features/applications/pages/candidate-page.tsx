import type { Day } from '#core/calendar/day.ts'
import type { Fit } from '#core/exchange/fit.ts'
import { limits } from '#core/exchange/limits.ts'
import { FitExplained } from '#features/proposals/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  bind,
  Card,
  EmptyState,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  Tag,
} from '#platform/ui/index.ts'
import { QUERY } from '../candidates/filter.ts'
import type { WeighedCard } from '../candidates/find-candidates.ts'
import { paths } from '../paths.ts'
import type { CandidateAtStage } from '../read/candidate-at-stage.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { CandidateFacts } from './candidate-facts.tsx'

type Props = {
  aliasId: string
  c: CandidateAtStage
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** Links to so many other vikariater; the list of candidates has them all. */
const MOST_OTHERS = 10

/** One anonymous card, with why it fits the chosen vikariat. */
export function CandidatePage(
  p: Props & {
    weighed: WeighedCard | undefined
    /** The chosen vikariat. */
    chosen: { id: string; title: string } | undefined
    vacancies: readonly { id: string; title: string }[]
    known: string | undefined
  },
) {
  const { lang, href } = p
  const t = candidateTexts(lang)
  const { alias, ...facts } = p.c
  const query = p.chosen ? vacancyQuery(p.chosen.id) : ''
  const others = p.vacancies.filter(({ id }) => id !== p.chosen?.id).slice(0, MOST_OTHERS)
  return (
    <div class="two-columns">
      <div>
        {p.known && (
          <p>
            <Tag label={p.known} tone="brand" icon="star" />
          </p>
        )}
        <Card>
          <CandidateFacts c={facts} lang={lang} today={p.today} />
        </Card>
        <div class="buttons">
          <ButtonLink
            href={href(paths.interest(p.aliasId)) + query}
            label={t.showInterest}
            kind="primary"
            icon="send"
          />
          <ButtonLink href={href(paths.candidates) + query} label={t.toList} kind="tertiary" />
        </div>
        {p.weighed && p.chosen && (
          <Card title={whyTitle(p.weighed.fit, p.chosen.title, lang)} tone="tint">
            <FitExplained {...p.weighed} reader="company" lang={lang} level={3} />
          </Card>
        )}
        {others.length > 0 && (
          <Card title={t.whyOther}>
            <ul>
              {others.map((v) => (
                <li>
                  <a href={href(paths.candidate(p.aliasId)) + vacancyQuery(v.id)}>{v.title}</a>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  )
}

const vacancyQuery = (id: string): string => `?${QUERY.vacancy}=${encodeURIComponent(id)}`

function whyTitle({ eligible, nearMiss }: Fit, title: string, lang: Lang): string {
  const t = candidateTexts(lang)
  if (eligible) return t.whyHead(title)
  return nearMiss ? t.whyNear(title) : t.whyNotHead(title)
}

/** A company shows interest for one of its posted vikariater. */
export function InterestPage(
  p: Props & {
    vacancies: readonly { id: string; title: string; hint: string }[]
    usedToday: number
    state: FormState
    once: string
  },
) {
  const { lang, href } = p
  const t = candidateTexts(lang)
  if (p.vacancies.length === 0)
    return (
      <EmptyState
        title={t.noVacancies}
        text={t.noVacanciesText}
        action={<ButtonLink href={href('/virksomhed/vikariater/nyt')} label={t.newVacancy} kind="primary" />}
      />
    )
  const { alias, ...facts } = p.c
  return (
    <div class="two-columns">
      <div>
        <p>{t.interestLead}</p>
        <Form action={href(paths.interest(p.aliasId))} once={p.once} errors={errorList(p.state)}>
          <Radios
            {...bind(p.state)('vacancy')}
            label={t.interestFor}
            boxed
            options={p.vacancies.map((v) => ({ value: v.id, label: v.title, hint: v.hint }))}
          />
          <p class="muted">{t.interestLeft(p.usedToday, limits.interestsPerCompanyPerDay)}</p>
          <Submit label={t.interestSend} icon="send">
            <ButtonLink href={href(paths.candidate(p.aliasId))} label={t.toList} kind="tertiary" />
          </Submit>
        </Form>
        <Card title={t.open(alias ?? '')}>
          <CandidateFacts c={facts} lang={lang} today={p.today} />
        </Card>
      </div>
    </div>
  )
}
