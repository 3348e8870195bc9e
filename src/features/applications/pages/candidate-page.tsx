import type { Day } from '#core/calendar/day.ts'
import type { Fit } from '#core/exchange/fit.ts'
import { limits } from '#core/exchange/limits.ts'
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
import { paths } from '../paths.ts'
import type { CandidateAtStage } from '../read/candidate-at-stage.ts'
import { candidateTexts } from '../texts/candidates.ts'
import { Reasons } from './candidate-card.tsx'
import { CandidateFacts } from './candidate-facts.tsx'

type Props = {
  aliasId: string
  c: CandidateAtStage
  lang: Lang
  today: Day
  href: (path: string) => string
}

/** One anonymous card, with why it fits the chosen vikariat. */
export function CandidatePage(
  p: Props & { fit: Fit | undefined; known: string | undefined; vacancyId: string | undefined },
) {
  const { lang, href } = p
  const t = candidateTexts(lang)
  const { alias, ...facts } = p.c
  const query = p.vacancyId ? `?vikariat=${encodeURIComponent(p.vacancyId)}` : ''
  return (
    <div class="two-columns">
      <div>
        {p.known && (
          <p>
            <Tag label={p.known} tone="brand" icon="star" />
          </p>
        )}
        {p.fit && (
          <Card title={t.help} tone="tint">
            <Reasons fit={p.fit} lang={lang} />
          </Card>
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
      </div>
    </div>
  )
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
