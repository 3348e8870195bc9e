import type { Child } from 'hono/jsx'
import { formatPeriod } from '#core/calendar/format-day.ts'
import type { ReleaseSource } from '#core/exchange/disclosure.ts'
import type { Offer } from '#core/exchange/hire-rules.ts'
import { limits } from '#core/exchange/limits.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  DayField,
  DefinitionList,
  errorList,
  Fieldset,
  Form,
  type FormState,
  HoursField,
  type Option,
  Radios,
  Submit,
  TextArea,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { VacancyFacts } from '../read/vacancy-facts.ts'
import { answerTexts } from '../texts/answers.ts'
import { applicationTexts } from '../texts/application.ts'
import { hireTexts } from '../texts/hire.ts'
import { ReleaseFields } from './release-fields.tsx'
import { VacancyBox } from './vacancy-box.tsx'
import { payText } from './words.ts'

type FormProps = {
  id: string
  version: number
  v: VacancyFacts
  state: FormState
  once: string
  lang: Lang
  href: (path: string) => string
}

/** The frame of every answer: the form, the way back, and what it is about beside it. `action` is the page's own address. */
function AnswerForm(
  p: FormProps & {
    action: string
    send: string
    kind?: 'primary' | 'warning'
    keep?: string
    children?: Child
    /** Under the form, beside the vikariat. */
    after?: Child
  },
) {
  const t = answerTexts(p.lang)
  return (
    <div class="two-columns">
      <div>
        <Form action={p.href(p.action)} once={p.once} errors={errorList(p.state)}>
          <input type="hidden" name="version" value={String(p.version)} />
          {p.children}
          <Submit label={p.send} kind={p.kind ?? 'primary'}>
            <ButtonLink href={p.href(paths.application(p.id))} label={p.keep ?? t.cancel} kind="tertiary" />
          </Submit>
        </Form>
        {p.after}
      </div>
      <aside>
        <VacancyBox v={p.v} lang={p.lang} href={p.href} />
      </aside>
    </div>
  )
}

/** The company wants to talk with an applicant. */
export function TalkForm(p: FormProps) {
  const t = answerTexts(p.lang)
  return (
    <AnswerForm {...p} action={paths.yes(p.id)} send={t.talkSend}>
      <p>{t.talkText}</p>
      <p>{t.talkPromise}</p>
    </AnswerForm>
  )
}

/** The person says yes to a company's interest, and chooses what it may see. */
export function YesForm(p: FormProps & { source: ReleaseSource }) {
  const t = answerTexts(p.lang)
  return (
    <AnswerForm {...p} action={paths.yes(p.id)} send={t.yesSend}>
      <p>{t.yesText}</p>
      <Fieldset legend={t.later} hint={t.laterText} size="l">
        <ReleaseFields source={p.source} state={p.state} lang={p.lang} />
      </Fieldset>
      <Alert kind="info" title={t.never}>
        {t.neverText}
      </Alert>
    </AnswerForm>
  )
}

export type NoKind = 'declineApplicant' | 'dropInterest' | 'decline' | 'withdraw'

/** Somebody says no: reasons to choose from, each with the words the other side will read. */
export function NoForm(
  p: FormProps & { kind: NoKind; lead: string; reasons: readonly Option[]; optional: boolean },
) {
  const t = answerTexts(p.lang)
  const field = bind(p.state)
  return (
    <AnswerForm {...p} action={paths.no(p.id)} send={t.noSend[p.kind]} kind="warning" keep={t.keep}>
      <p>{p.lead}</p>
      <Radios
        {...field('reason')}
        label={t.reason}
        optional={p.optional ? true : undefined}
        options={p.reasons}
        boxed
      />
      <TextArea
        {...field('note')}
        label={t.note}
        hint={t.noteHint}
        optional
        rows={4}
        max={limits.refusalNoteLength}
      />
    </AnswerForm>
  )
}

/** The company offers the vikariat with days and hours. */
export function OfferForm(p: FormProps & { others: number }) {
  const t = answerTexts(p.lang)
  const field = bind(p.state)
  return (
    <AnswerForm {...p} action={paths.offer(p.id)} send={t.offerSend}>
      <p>{t.offerLead}</p>
      {p.others > 0 && <Alert kind="info">{t.offerOthers(p.others, p.v.openingsLeft)}</Alert>}
      <DayField {...field('from')} label={t.offerFrom} />
      <DayField {...field('to')} label={t.offerTo} />
      <HoursField {...field('hours')} label={t.offerHours} />
      <DefinitionList items={[{ term: t.offerPay, value: payText(p.v.payAgreement, p.lang) }]} />
    </AnswerForm>
  )
}

/** The person reads the offer and says yes; no and a correction are a link away. */
export function AcceptForm(p: FormProps & { offer: Offer }) {
  const { lang } = p
  const t = answerTexts(lang)
  const words = applicationTexts(lang)
  return (
    <AnswerForm {...p} action={paths.offer(p.id)} send={t.acceptSend}>
      <p>{t.acceptText}</p>
      <Card title={words.offerTitle} tone="accent">
        <DefinitionList
          items={[
            { term: words.period, value: formatPeriod(p.offer.period, lang) },
            { term: words.hours, value: formatHours(p.offer.weeklyMinutes, lang) },
            { term: words.pay, value: payText(p.v.payAgreement, lang) },
            {
              term: words.place,
              value: [p.v.street, `${p.v.postcode} ${p.v.town}`].filter(Boolean).join(', '),
            },
          ]}
        />
      </Card>
      {p.v.category === 'jobrotation' && <p>{t.acceptJobrotation}</p>}
      <p class="muted">{t.acceptName}</p>
      <ul class="bare">
        <li>
          <a href={p.href(paths.change(p.id))}>{words.actions.change}</a>
        </li>
        <li>
          <a href={p.href(paths.no(p.id))}>{words.actions.decline}</a>
        </li>
      </ul>
    </AnswerForm>
  )
}

/** An offer goes back to the conversation, with a word about why. */
export function ChangeForm(p: FormProps & { side: 'person' | 'company' }) {
  const t = answerTexts(p.lang)
  const words =
    p.side === 'person'
      ? { lead: t.changeLead, label: t.changeText, send: t.changeSend }
      : { lead: t.takeBackLead, label: t.takeBackText, send: t.takeBackSend }
  return (
    <AnswerForm {...p} action={paths.change(p.id)} send={words.send}>
      <p>{words.lead}</p>
      <TextArea
        {...bind(p.state)('body')}
        label={words.label}
        optional={p.side === 'company' ? true : undefined}
        rows={4}
        max={limits.messageLength}
      />
    </AnswerForm>
  )
}

/** A hire ends before its time. */
export function EndForm(p: FormProps & { end: 'cancelled' | 'ended'; reasons: readonly Option[] }) {
  const t = hireTexts(p.lang)
  return (
    <AnswerForm
      {...p}
      action={paths.endHire(p.id)}
      send={t.endSend[p.end]}
      kind="warning"
      keep={answerTexts(p.lang).keep}
    >
      <p>{t.endLead[p.end]}</p>
      <Radios {...bind(p.state)('reason')} label={t.endReason} options={p.reasons} />
    </AnswerForm>
  )
}

/** The person sees and changes what the company may see; taking everything back is one press. */
export function ShownForm(
  p: FormProps & {
    source: ReleaseSource
    hired: boolean
    withdrawn: boolean
    mayWithdraw: boolean
    second: string
  },
) {
  const t = answerTexts(p.lang)
  return (
    <>
      {p.withdrawn && <Alert kind="info">{t.withdrawn}</Alert>}
      {p.hired && <Alert kind="info">{t.employerNeeds}</Alert>}
      <AnswerForm
        {...p}
        action={paths.shown(p.id)}
        send={t.shownSend}
        after={
          p.mayWithdraw && (
            <Card title={t.withdrawTitle}>
              <p>{t.withdrawText}</p>
              <Form action={p.href(paths.shown(p.id))} once={p.second}>
                <input type="hidden" name="do" value="withdraw" />
                <Submit label={t.withdrawSend} kind="warning" />
              </Form>
            </Card>
          )
        }
      >
        <input type="hidden" name="do" value="change" />
        <ReleaseFields source={p.source} state={p.state} lang={p.lang} hired={p.hired} />
      </AnswerForm>
    </>
  )
}
