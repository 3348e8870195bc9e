import type { Day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Card, Form, KeyFigures, Radios, Submit } from '#platform/ui/index.ts'
import type { ClaimRow } from '../store/claim-rows.ts'
import type { GrantInUse } from '../store/grants.ts'
import type { ClaimTexts } from '../texts/claims.ts'
import { ClaimsTable } from './claims-table.tsx'

export type GrantPart = {
  grant: GrantInUse
  /** Employees of the case for whom the grant was not given. */
  outside: readonly string[]
  booked: { minutes: number; amountOre: number }
  open: ClaimRow | undefined
  days: readonly Day[]
}

type Props = {
  lang: Lang
  t: ClaimTexts
  href: (path: string) => string
  action: string
  once: () => string
  makes: boolean
  parts: readonly GrantPart[]
  claims: readonly ClaimRow[]
}

/** Each grant with what is left of it and its next claim, and all claims of the case. */
export function ClaimsPage(p: Props) {
  return (
    <>
      {p.parts.map((part) => (
        <GrantCard {...p} part={part} />
      ))}
      <ClaimsTable {...p} caption={p.t.list} />
    </>
  )
}

function GrantCard({ lang, t, part, makes, action, once }: Props & { part: GrantPart }) {
  const { grant, outside, booked, open, days } = part
  const figure = (label: string, ore: number, minutes: number) => ({
    label,
    value: formatMoney(ore, lang),
    hint: formatHours(minutes, lang),
  })
  return (
    <Card title={t.grantTitle(grant.number, grant.unitName)} class="hours-grant">
      <KeyFigures
        figures={[
          figure(t.ceiling, grant.amountOre, grant.minutes),
          figure(t.used, booked.amountOre, booked.minutes),
          figure(t.left, grant.amountOre - booked.amountOre, Math.max(0, grant.minutes - booked.minutes)),
        ]}
      />
      {outside.length > 0 && <p>{t.outside(outside.join(', '))}</p>}
      {open && <p>{t.openAlready(open.number)}</p>}
      {makes && !open && days.length === 0 && <p>{t.nothingToMake}</p>}
      {makes && !open && days.length > 0 && (
        <Form action={action} once={once()}>
          <input type="hidden" name="grant" value={grant.id} />
          <Radios
            name="through"
            id={`through-${grant.number}`}
            label={t.through}
            hint={t.madeThrough}
            value={days.at(-1)}
            options={days.slice(-6).map((day) => ({ value: day, label: formatDay(day, lang) }))}
          />
          <Submit label={t.make} />
        </Form>
      )}
    </Card>
  )
}
