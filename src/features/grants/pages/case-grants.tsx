import { formatPeriod } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import {
  Alert,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  StatusTag,
  SubmitButton,
  Table,
  type Tone,
} from '#platform/ui/index.ts'
import type { Grant } from '../model.ts'
import { paths } from '../paths.ts'
import { grantTexts } from '../texts/grants.ts'

export const STATUS_TONES: Readonly<Record<Grant['status'], Tone>> = {
  draft: 'neutral',
  applied: 'warning',
  granted: 'success',
  refused: 'error',
  withdrawn: 'neutral',
  ended: 'neutral',
}

export type UnitLine = {
  readonly id: string
  readonly name: string
  /** The newest that the reader may see. */
  readonly grant: Grant | undefined
  /** Another municipality's caseworker does not see this one's. */
  readonly hidden: boolean
  readonly plannedMinutes: number
}

/** The grants of a case, one for each municipality; and the way without. */
export function CaseGrants(p: {
  lang: Lang
  href: (path: string) => string
  caseId: string
  once: string
  units: readonly UnitLine[]
  applies: boolean
  withoutScheme: boolean
  mayGoWithout: boolean
  problem: string | undefined
}) {
  const t = grantTexts(p.lang)
  const shown = p.units.filter(({ hidden }) => !hidden)
  return (
    <>
      {p.problem && (
        <Alert kind="error" live>
          {p.problem}
        </Alert>
      )}
      {p.withoutScheme && (
        <Alert kind="info" title={t.withoutNow}>
          {t.withoutText}
        </Alert>
      )}
      {shown.length === 0 ? (
        <EmptyState title={t.noUnits} text={t.noUnitsText} />
      ) : (
        <Table<UnitLine>
          caption={t.listTitle}
          hideCaption
          rows={shown}
          columns={[
            {
              label: t.municipality,
              rowHeader: true,
              cell: (u) => <a href={p.href(paths.grant(p.caseId, u.id))}>{u.name}</a>,
            },
            {
              label: t.state,
              cell: ({ grant }) =>
                grant ? (
                  <StatusTag label={t.statuses[grant.status]} tone={STATUS_TONES[grant.status]} />
                ) : (
                  <StatusTag label={t.none} tone="neutral" />
                ),
            },
            { label: t.period, cell: ({ grant }) => (grant ? periodOf(grant, p.lang) : '–') },
            {
              label: t.hours,
              numeric: true,
              cell: ({ grant, plannedMinutes }) => formatHours(grant?.minutes ?? plannedMinutes, p.lang),
            },
            {
              label: t.amount,
              numeric: true,
              cell: ({ grant }) => (grant ? formatMoney(grant.amount_ore, p.lang) : '–'),
            },
            {
              label: t.action,
              hideLabel: true,
              cell: ({ grant, id, name }) => (
                <ButtonLink
                  href={p.href(paths.grant(p.caseId, id))}
                  label={`${grant || !p.applies ? t.open : t.apply}: ${name}`}
                  kind="tertiary"
                />
              ),
            },
          ]}
        />
      )}
      {p.units.some(({ hidden }) => hidden) && <p class="muted">{t.others}</p>}
      {p.mayGoWithout && !p.withoutScheme && (
        <Card title={t.withoutTitle}>
          <p>{t.withoutText}</p>
          <Form action={p.href(paths.grants(p.caseId))} once={p.once}>
            <SubmitButton label={t.goWithout} kind="secondary" name="do" value="without" />
          </Form>
        </Card>
      )}
    </>
  )
}

export const periodOf = (g: Pick<Grant, 'starts_on' | 'ends_on'>, lang: Lang): string =>
  formatPeriod({ from: g.starts_on, to: g.ends_on }, lang)
