import { formatDay, formatPeriod } from '#core/calendar/format-day.ts'
import { partMovesFrom } from '#core/pooled-cover/pool-moves.ts'
import { casePaths } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  CardList,
  EmptyState,
  errorList,
  Form,
  type FormState,
  StatusTag,
  Submit,
  SubmitButton,
  TextArea,
  type Tone,
} from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { RowStage } from '../stages.ts'
import type { OwnPart, wholeFor } from '../store/shared.ts'
import { askedTexts } from '../texts/asked.ts'
import { aboutHours, jobName } from '../words.ts'
import { StageTable } from './pool-chart.tsx'

const PART_TONES: Readonly<Record<OwnPart['status'], Tone>> = {
  asked: 'warning',
  yes: 'success',
  no: 'neutral',
  lapsed: 'neutral',
  recalled: 'neutral',
}

/** What a company is asked, newest first. */
export function AskedPage(p: { lang: Lang; href: (path: string) => string; parts: readonly OwnPart[] }) {
  const t = askedTexts(p.lang)
  if (p.parts.length === 0) return <EmptyState picture="empty-list" title={t.emptyTitle} text={t.emptyText} />
  return (
    <CardList label={t.listTitle}>
      {p.parts.map((part) => (
        <Card
          title={jobName(part.occupation_code, p.lang)}
          aside={<StatusTag label={t.status[part.status] ?? ''} tone={PART_TONES[part.status]} />}
        >
          <p>{formatPeriod({ from: part.whole_from, to: part.whole_to }, p.lang)}</p>
          <p class="buttons">
            <ButtonLink
              href={p.href(paths.part(part.id))}
              label={`${t.see}: ${jobName(part.occupation_code, p.lang)}`}
              kind={part.status === 'asked' ? 'primary' : 'secondary'}
            />
          </p>
        </Card>
      ))}
    </CardList>
  )
}

export type PartPageProps = {
  lang: Lang
  href: (path: string) => string
  once: () => string
  part: OwnPart
  /** The company's own stages only. */
  stages: readonly RowStage[]
  whole: Awaited<ReturnType<typeof wholeFor>>
  isLead: boolean
  state: FormState
}

/** One company's own part, what it needs to know of the whole, and its answer. */
export function PartPage(p: PartPageProps) {
  const { lang, part, whole, stages } = p
  const t = askedTexts(lang)
  const cases = [...new Map(stages.map(({ row }) => [row.case_id, row])).values()]
  const isPast = whole.status !== 'asked' || part.status !== 'asked'
  // what the others do is told to nobody who is not in it any more
  const isIn = part.status !== 'recalled'
  return (
    <>
      <p>
        <StatusTag label={t.status[part.status] ?? ''} tone={PART_TONES[part.status]} />
      </p>
      {isPast && (isIn || whole.status === 'dropped') && (
        <Alert kind="info">
          {whole.status === 'lapsed' && whole.wasNeverPosted ? t.neverPosted : t.wholeStatus[whole.status]}
        </Alert>
      )}
      <section>
        <h2>{t.wholeTitle}</h2>
        <p>
          {t.whole(
            formatPeriod({ from: part.whole_from, to: part.whole_to }, lang),
            aboutHours(part.whole_minutes, lang),
            part.companies - 1,
          )}
        </p>
        {whole.companies.length > 0 ? (
          <p>{t.names(new Intl.ListFormat(lang).format(whole.companies.map(({ name }) => name)))}</p>
        ) : (
          isIn && part.companies > 1 && <p>{t.namesLater}</p>
        )}
      </section>
      {stages.length > 0 && (
        <section>
          <h2>{t.ownTitle}</h2>
          <StageTable stages={stages} lang={lang} />
          <p class="buttons">
            {cases.map((row) => (
              <ButtonLink
                href={p.href(casePaths.cover(row.case_id))}
                label={`${t.toCover} ${row.case_number}`}
                kind="tertiary"
              />
            ))}
          </p>
        </section>
      )}
      <Answer {...p} />
    </>
  )
}

function Answer(p: PartPageProps) {
  const { lang, part, whole } = p
  const t = askedTexts(lang)
  const field = bind(p.state)
  const moves = partMovesFrom(part.status, 'company')
  const isOpen = whole.status === 'asked' || whole.status === 'agreed'
  const version = <input type="hidden" name="version" value={String(part.version)} />
  const action = p.href(paths.part(part.id))
  return (
    <>
      {whole.status === 'agreed' && p.isLead && (
        <Card title={t.post} tone="tint">
          <p>{t.postLead}</p>
          <Form action={action} once={p.once()} label={t.post}>
            {version}
            <Submit label={t.post} name="do" value="post" />
          </Form>
        </Card>
      )}
      {isOpen && moves.length > 0 && (
        <Card title={t.answerTitle}>
          {moves.includes('accept') && (
            <>
              <h3>{t.meaningTitle}</h3>
              <ul>
                {t.meaning.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
              <p>
                <strong>{t.answerBy(formatDay(part.respond_by, lang))}</strong>
              </p>
            </>
          )}
          <Form action={action} once={p.once()} errors={errorList(p.state)} label={t.answerTitle}>
            {version}
            <TextArea {...field('note')} label={t.note} hint={t.noteHint} rows={3} max={500} optional />
            {moves.includes('accept') ? (
              <Submit label={t.yes} name="do" value="yes">
                <SubmitButton label={t.no} kind="secondary" name="do" value="no" />
              </Submit>
            ) : (
              <Submit label={t.changeMind} kind="secondary" name="do" value="no" />
            )}
          </Form>
        </Card>
      )}
    </>
  )
}
