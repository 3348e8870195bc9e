import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { edgeTexts } from '#platform/http/texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Card,
  CardGrid,
  EmptyState,
  Form,
  LinkCard,
  Pagination,
  SubmitButton,
  Table,
} from '#platform/ui/index.ts'
import { PER_PAGE, type Seen } from '../my-data/view-log.ts'
import { type Amounts, KINDS } from '../my-data/what-we-have.ts'
import { paths } from '../paths.ts'
import { type MyDataTexts, myDataTexts } from '../texts/my-data.ts'

/** What the person can do with their data, and what there is and why. */
export function MyDataPage(p: { lang: Lang; amounts: Amounts; href: (path: string) => string }) {
  const t = myDataTexts(p.lang)
  const { href } = p
  return (
    <>
      <h2>{t.rights}</h2>
      <CardGrid columns={3}>
        <LinkCard level={3} href={href(paths.viewLog)} title={t.seeLog} text={t.seeLogText} />
        <LinkCard level={3} href={href(paths.takeAlong)} title={t.take} text={t.takeText} />
        <LinkCard level={3} href={href(paths.profile)} title={t.correct} text={t.correctText} />
        <LinkCard level={3} href={href(paths.visibility)} title={t.object} text={t.objectText} />
        <LinkCard level={3} href={href(paths.erase)} title={t.erase} text={t.eraseText} />
      </CardGrid>
      <h2>{t.have}</h2>
      <div class="profile-why">
        <Table
          caption={t.have}
          hideCaption
          rows={KINDS}
          columns={[
            { label: t.kind, cell: (kind) => t.kinds[kind], rowHeader: true },
            { label: t.amount, cell: (kind) => amount(kind, p.amounts, t) },
            { label: t.why, cell: (kind) => t.whys[kind] },
            { label: t.howLong, cell: (kind) => t.longs[kind] },
          ]}
        />
      </div>
      <h2>{t.basisTitle}</h2>
      <p>{t.basis}</p>
      <p>{t.complain}</p>
    </>
  )
}

/** Kinds of which there is one or none. */
const SINGLE = new Set(['identity', 'profile', 'cv', 'visibility'])

const amount = (kind: (typeof KINDS)[number], amounts: Amounts, t: MyDataTexts): string => {
  const n = amounts[kind]
  return n === 0 ? t.none : SINGLE.has(kind) ? t.some : t.number(n)
}

/** The log of who has seen the person, by day. */
export function ViewLogPage(p: {
  lang: Lang
  rows: readonly Seen[]
  total: number
  current: number
  href: (page: number) => string
}) {
  const t = myDataTexts(p.lang)
  if (p.total === 0) return <EmptyState title={t.logEmpty} text={t.logEmptyText} />
  const roles = edgeTexts(p.lang).roles as Record<string, string>
  return (
    <>
      <p>
        {t.logNames} {t.logDanish}
      </p>
      <Table
        caption={t.logTitle}
        hideCaption
        rows={p.rows}
        columns={[
          { label: t.logDay, cell: (row) => formatDay(day(row.day), p.lang), rowHeader: true },
          { label: t.logWho, cell: (row) => row.organisation || (roles[row.role ?? ''] ?? 'Jobkreds') },
          { label: t.logWhy, cell: (row) => <span lang="da">{row.purpose}</span> },
          { label: t.logTimes, cell: (row) => String(row.times), numeric: true },
        ]}
      />
      <Pagination
        current={p.current}
        total={Math.ceil(p.total / PER_PAGE)}
        href={p.href}
        label={t.logTitle}
      />
    </>
  )
}

/** Two ways to take everything along. */
export function TakeAlongPage(p: { lang: Lang; action: string; once: () => string }) {
  const t = myDataTexts(p.lang)
  return (
    <>
      <p>{t.takeCpr}</p>
      <CardGrid columns={2}>
        <Card title={t.takeRead}>
          <p>{t.takeReadText}</p>
          <Form action={p.action} once={p.once()} label={t.takeRead}>
            <SubmitButton label={t.takeRead} name="_format" value="html" icon="download" />
          </Form>
        </Card>
        <Card title={t.takeMachine}>
          <p>{t.takeMachineText}</p>
          <Form action={p.action} once={p.once()} label={t.takeMachine}>
            <SubmitButton
              label={t.takeMachine}
              kind="secondary"
              name="_format"
              value="json"
              icon="download"
            />
          </Form>
        </Card>
      </CardGrid>
    </>
  )
}
