import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import type { ClaimContent } from '#core/rotation/claim-content.ts'
import { formatHours } from '#core/text/hours.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import { DefinitionList, Table } from '#platform/ui/index.ts'
import { hoursByPerson } from '../store/claim-detail.ts'
import type { ClaimRow } from '../store/claim-rows.ts'
import type { ClaimTexts } from '../texts/claims.ts'
import { signedHours } from './claim-words.ts'

export type ClaimPageProps = {
  lang: Lang
  t: ClaimTexts
  claim: ClaimRow
  content: ClaimContent
  /** What people are called, by the account's ids. */
  names: ReadonlyMap<string, string>
  deeds: ReadonlyMap<string, string>
}

/** What a claim pays, what it does not and why, and who did what with it. */
export function ClaimPage(p: ClaimPageProps) {
  return (
    <>
      <Lines {...p} />
      <People {...p} />
      <NotPaid {...p} />
      <ToDate {...p} />
      <History {...p} />
    </>
  )
}

function Lines({ t, lang, claim, content }: ClaimPageProps) {
  return (
    <section>
      <p class="lead">{content.says[lang]}</p>
      <Table
        caption={t.lines}
        rows={content.lines}
        empty={t.noLines}
        columns={[
          { label: t.line, rowHeader: true, cell: (line) => line.says[lang] },
          { label: t.payable, numeric: true, cell: (line) => signedHours(line.minutes, lang) },
          { label: t.amount, numeric: true, cell: (line) => formatMoney(line.amountOre, lang) },
          { label: t.refund, numeric: true, cell: (line) => formatMoney(line.refundOre, lang) },
          { label: t.account, cell: (line) => line.price.account ?? '–' },
        ]}
        foot={
          <tr>
            <th scope="row">{t.now}</th>
            <td class="numeric">{signedHours(claim.claimed_minutes, lang)}</td>
            <td class="numeric">{formatMoney(claim.amount_ore, lang)}</td>
            <td class="numeric">{formatMoney(claim.refund_ore, lang)}</td>
            <td />
          </tr>
        }
      />
      {content.waiting.map(({ says }) => (
        <p>
          <strong>{t.waiting}:</strong> {says[lang]}
        </p>
      ))}
    </section>
  )
}

function People({ t, lang, content, names }: ClaimPageProps) {
  const people = hoursByPerson(content)
  if (people.length === 0) return null
  return (
    <details class="hours-people">
      <summary>{t.byPerson(people.length)}</summary>
      <Table
        caption={t.byPerson(people.length)}
        hideCaption
        rows={people}
        columns={[
          { label: t.who, rowHeader: true, cell: (one) => names.get(one.id) ?? t.somebody },
          { label: t.days, numeric: true, cell: (one) => String(one.days) },
          { label: t.payable, numeric: true, cell: (one) => signedHours(one.minutes, lang) },
        ]}
      />
    </details>
  )
}

function NotPaid({ t, lang, content, names }: ClaimPageProps) {
  const named = (id: string, text: string) => text.replaceAll(id, names.get(id) ?? t.somebody)
  return (
    <Table
      caption={t.notPayable}
      rows={content.notPayable}
      empty={t.notPayableNone}
      columns={[
        {
          label: t.who,
          rowHeader: true,
          cell: (one) => names.get(content.people[one.who]!) ?? t.somebody,
        },
        { label: t.kindOfHours, cell: (one) => t.side[one.side] },
        { label: t.payable, numeric: true, cell: (one) => formatHours(one.minutes, lang) },
        { label: t.why, cell: (one) => named(content.people[one.who]!, one.says[lang]) },
      ]}
    />
  )
}

function ToDate({ t, lang, content }: ClaimPageProps) {
  const { toDate, before } = content
  const { education, temp } = toDate.withoutEvidence
  return (
    <section>
      <h2>{t.sum}</h2>
      <DefinitionList
        items={[
          { term: t.education, value: formatHours(toDate.educationMinutes, lang) },
          { term: t.temp, value: formatHours(toDate.tempMinutes, lang) },
          {
            term: t.payableToDate,
            value: `${formatHours(toDate.payableMinutes, lang)}, ${formatMoney(toDate.amountOre, lang)}`,
          },
          {
            term: t.before,
            value: `${formatHours(before.payableMinutes, lang)}, ${formatMoney(before.amountOre, lang)}`,
          },
          ...(education + temp > 0
            ? [
                {
                  term: t.evidence,
                  value: t.evidenceText(formatHours(education, lang), formatHours(temp, lang)),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function History({ t, lang, claim, deeds }: ClaimPageProps) {
  const said = (at: Date | string | null, by: string | null, nobody: string) =>
    at === null
      ? []
      : [t.by((by && deeds.get(by)) || nobody, formatDay(danishDayAt(new Date(at).getTime()), lang))]
  const items = [
    { term: t.historyOf.made, value: said(claim.made_at, claim.made_by, t.automatic)[0] },
    { term: t.historyOf.submitted, value: said(claim.submitted_at, null, claim.company_name)[0] },
    { term: t.historyOf.checked, value: said(claim.checked_at, claim.checked_by, claim.unit_name)[0] },
    { term: t.historyOf.decided, value: said(claim.decided_at, claim.decided_by, claim.unit_name)[0] },
    { term: t.reason, value: claim.decision_reason ?? undefined },
    { term: t.historyOf.paid, value: claim.paid_on ? formatDay(claim.paid_on, lang) : undefined },
  ]
  return (
    <section>
      <h2>{t.history}</h2>
      <DefinitionList items={items.filter(({ value }) => value !== undefined)} />
    </section>
  )
}
