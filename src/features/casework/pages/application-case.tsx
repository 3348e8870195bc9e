import { movesFrom, reasonsFor } from '#core/exchange/application-status.ts'
import { companyReasonTexts, personReasonTexts } from '#core/exchange/refusal-texts.ts'
import { formatHours } from '#core/text/hours.ts'
import type { PersonRow } from '#features/directory/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  ButtonLink,
  bind,
  Card,
  Checkbox,
  DefinitionList,
  errorList,
  Form,
  type FormState,
  Radios,
  Select,
  StatusTag,
  Submit,
} from '#platform/ui/index.ts'
import { yesOf } from '../actions/answer-for-person.ts'
import { onBehalfText } from '../on-behalf.ts'
import { paths } from '../paths.ts'
import type { ApplicationCase } from '../store/application-case.ts'
import { answerTexts } from '../texts/answer.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { statusForUnit, toneOf } from './application-words.ts'
import { dayText, momentText, periodText } from './day-text.ts'
import { OnBehalfFieldset } from './on-behalf-fieldset.tsx'
import { ReleaseFieldset } from './release-fieldset.tsx'

type ApplicationProps = {
  lang: Lang
  href: (path: string) => string
  person: PersonRow
  application: ApplicationCase
  once: string
  state: FormState
}

/** How the citizen's own side could move the application on: what a caseworker may answer for them. */
export const noOf = (a: Pick<ApplicationCase, 'status'>) =>
  movesFrom(a.status, 'person').find((to) => to === 'declined_by_person' || to === 'withdrawn')

/** One application, and the citizen's answer where there is one to give. */
export function ApplicationCasePage(p: ApplicationProps) {
  const t = answerTexts(p.lang)
  const a = p.application
  return (
    <>
      <FactsCard {...p} />
      {a.status === 'awaiting_certificate' && (
        <p>
          <ButtonLink href={p.href(paths.certificate(p.person.id))} label={personTexts(p.lang).decide} />
        </p>
      )}
      {noOf(a) && (
        <section>
          <h2>{t.answerTitle}</h2>
          <p>{t.answerText}</p>
          {p.person.account_id && <p class="muted">{t.logsIn}</p>}
          <AnswerForm {...p} />
        </section>
      )}
    </>
  )
}

function FactsCard({ lang, application: a }: ApplicationProps) {
  const t = answerTexts(lang)
  const offered =
    a.offer_from && a.offer_to && a.offer_minutes
      ? t.offeredPeriod(periodText(a.offer_from, a.offer_to, lang), formatHours(a.offer_minutes, lang))
      : undefined
  const v = a.vacancy
  return (
    <Card title={t.facts} aside={<StatusTag label={statusForUnit(a.status, lang)} tone={toneOf(a.status)} />}>
      <DefinitionList
        items={[
          { term: t.company, value: v.company },
          { term: t.period, value: v.starts_on && v.ends_on && periodText(v.starts_on, v.ends_on, lang) },
          ...(offered ? [{ term: t.offered, value: offered }] : []),
          { term: t.since, value: momentText(a.status_at, lang) },
          ...(a.deadline ? [{ term: t.deadline, value: dayText(a.deadline, lang) }] : []),
          ...(a.why_i_fit ? [{ term: t.whyIFit, value: a.why_i_fit }] : []),
          ...(a.on_behalf_reason
            ? [{ term: t.onBehalf, value: onBehalfText(a.on_behalf_reason, lang) }]
            : []),
          ...(a.refusal_reason ? [{ term: t.theirReason, value: reasonText(a.refusal_reason, lang) }] : []),
          ...(a.refusal_note ? [{ term: t.theirNote, value: a.refusal_note }] : []),
        ]}
      />
      <p class="muted">{t.messagesNote}</p>
    </Card>
  )
}

/** A reason by its name in the list it comes from. */
function reasonText(reason: string, lang: Lang): string {
  const known = { ...personReasonTexts, ...companyReasonTexts } as Record<
    string,
    { choice: Record<Lang, string> }
  >
  return known[reason]?.choice[lang] ?? reason
}

function AnswerForm({ lang, href, person, application: a, once, state }: ApplicationProps) {
  const t = answerTexts(lang)
  const field = bind(state)
  const yes = yesOf(a.status)
  const no = noOf(a)
  const noLabel = no === 'withdrawn' ? t.withdraw : yes === 'offer' ? t.noOffer : t.noInterest
  const rule = no && reasonsFor(a.status, no, 'person')
  return (
    <Form action={href(paths.application(person.id, a.id))} once={once} errors={errorList(state)}>
      <input type="hidden" name="version" value={field('version').value} />
      <Radios
        {...field('answer')}
        label={t.answer}
        options={[
          ...(yes ? [{ value: 'yes', label: yes === 'talking' ? t.yesTalking : t.yesOffer }] : []),
          { value: 'no', label: noLabel },
        ]}
      />
      {yes === 'talking' && (
        <ReleaseFieldset state={state} person={person} legend={t.release} hint={t.releaseHint} />
      )}
      <Select
        {...field('reason')}
        label={t.reason}
        hint={t.reasonHint}
        width="l"
        optional="quiet"
        options={(rule?.reasons ?? []).map((reason) => ({ value: reason, label: reasonText(reason, lang) }))}
      />
      <Checkbox {...field('agreed')} label={t.agreed} checked={field('agreed').value === 'ja'} />
      <OnBehalfFieldset state={state} />
      <Submit label={t.submit}>
        <a href={href(paths.person(person.id))}>{wordTexts(lang).cancel}</a>
      </Submit>
    </Form>
  )
}
