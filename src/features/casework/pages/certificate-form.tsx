import { ageOn, day, daysBetween } from '#core/calendar/day.ts'
import type { ExplainedReceipt } from '#core/law/receipt.ts'
import type { PersonRow } from '#features/directory/index.ts'
import { FactField, jobrotation, RulesCard, receiptPath } from '#features/law/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  bind,
  Card,
  Checkbox,
  DayField,
  DefinitionList,
  errorList,
  Form,
  type FormState,
  Radios,
  Submit,
  SubmitButton,
  TextArea,
} from '#platform/ui/index.ts'
import { benefitGroupName } from '../benefit-groups.ts'
import { paths } from '../paths.ts'
import type { CertificateRow, WaitingApplication } from '../store/certificates.ts'
import { certificateTexts } from '../texts/certificate.ts'
import { personTexts } from '../texts/person.ts'
import { wordTexts } from '../texts/words.ts'
import { dayText, momentText, periodText } from './day-text.ts'

type CertificateFormProps = {
  lang: Lang
  href: (path: string) => string
  today: string
  once: string
  state: FormState
  person: PersonRow
  waiting: readonly WaitingApplication[]
  certificates: readonly CertificateRow[]
  /** What the rules of the day say, from what is known and typed. */
  rules: ExplainedReceipt
  /** Facts still to be asked, or answered here. */
  asked: readonly string[]
}

/** The decision, beside the facts it rests on. */
export function CertificatePage(p: CertificateFormProps) {
  const t = certificateTexts(p.lang)
  const field = bind(p.state)
  return (
    <div class="two-columns">
      <Form action={p.href(paths.certificate(p.person.id))} once={p.once} errors={errorList(p.state)}>
        <input type="hidden" name="former" value={field('former').value} />
        {p.asked.length > 0 && (
          <div class="law-asked">
            <h2>{t.asked}</h2>
            <p>{t.askedText}</p>
            {p.asked.map((fact) => (
              <FactField scheme={jobrotation().scheme} fact={fact} state={p.state} lang={p.lang} />
            ))}
            <SubmitButton label={t.tryRules} kind="secondary" name="_efter" value="proev" />
          </div>
        )}
        <Radios
          {...field('decision')}
          label={t.decision}
          boxed
          options={[
            { value: 'eligible', label: t.eligible, hint: t.eligibleHint },
            { value: 'not_eligible', label: t.notEligible, hint: t.notEligibleHint },
          ]}
        />
        <TextArea {...field('reason')} label={t.reason} hint={t.reasonHint} rows={5} max={1000} />
        <DayField {...field('from')} label={t.from} />
        <DayField {...field('to')} label={t.to} hint={t.toHint} />
        {(p.rules.outcome !== 'met' || p.state.errors.despite) && (
          <Checkbox
            name="despite"
            label={t.despite}
            hint={t.despiteHint}
            error={p.state.errors.despite}
            checked={p.state.values.despite !== undefined}
          />
        )}
        {p.certificates.some((c) => !c.superseded_at) && <p class="muted">{t.replaces}</p>}
        <Submit label={t.submit}>
          <a href={p.href(paths.person(p.person.id))}>{wordTexts(p.lang).cancel}</a>
        </Submit>
      </Form>
      <div class="case-side">
        <RulesCard receipt={p.rules} scheme={jobrotation().scheme} title={t.rules} lang={p.lang} />
        <BasisCard {...p} />
        <EarlierCard lang={p.lang} href={p.href} certificates={p.certificates} />
      </div>
    </div>
  )
}

/** What is known about the citizen that the decision depends on. */
function BasisCard({ lang, href, today, person, waiting }: CertificateFormProps) {
  const t = certificateTexts(lang)
  const words = personTexts(lang)
  const since = person.unemployed_since && day(person.unemployed_since)
  const weeks = since ? Math.max(0, Math.floor(daysBetween(since, day(today)) / 7)) : 0
  const missing = <strong>{t.missing}</strong>
  return (
    <Card title={t.basis} tone="tint" foot={<a href={href(paths.facts(person.id))}>{t.changeFacts}</a>}>
      <DefinitionList
        items={[
          {
            term: t.benefit,
            value: person.benefit_group ? benefitGroupName(person.benefit_group, lang) : missing,
          },
          {
            term: t.unemployedSince,
            value: since ? `${dayText(since, lang)} (${words.weeks(weeks)})` : missing,
          },
          {
            term: t.birthDate,
            value: person.birth_date ? words.age(ageOn(day(person.birth_date), day(today))) : missing,
          },
          ...waiting.map((a) => ({
            term: t.waiting,
            value: t.waitingPeriod(a.title, a.company, periodText(a.starts_on, a.ends_on, lang)),
          })),
        ]}
      />
    </Card>
  )
}

function EarlierCard({
  lang,
  href,
  certificates,
}: Pick<CertificateFormProps, 'lang' | 'href' | 'certificates'>) {
  const t = certificateTexts(lang)
  const words = personTexts(lang)
  if (certificates.length === 0) return null
  return (
    <Card title={t.earlier}>
      {certificates.map((c) => (
        <p>
          {t.earlierLine(
            c.decision === 'eligible' ? words.eligible : words.notEligible,
            periodText(c.valid_from, c.valid_to, lang),
            momentText(c.decided_at, lang),
          )}
          <br />
          <span class="muted">{c.reason}</span>
          {c.receipt_id && (
            <>
              {' '}
              <a href={href(receiptPath(c.receipt_id))}>{t.seeReceipt}</a>
            </>
          )}
        </p>
      ))}
    </Card>
  )
}
