import { formatDayShort } from '#core/calendar/format-day.ts'
import { formatMoney } from '#core/text/money.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Column, StatusTag, Table } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { ClaimRow } from '../store/claim-rows.ts'
import type { ClaimTexts } from '../texts/claims.ts'
import { CLAIM_TONE, claimStatusText, signedHours } from './claim-words.ts'

type Props = {
  lang: Lang
  t: ClaimTexts
  claims: readonly ClaimRow[]
  href: (path: string) => string
  caption: string
  /** Of many cases: says which. */
  cases?: boolean
}

/** Claims with what they come to and where they stand. */
export function ClaimsTable({ lang, t, claims, href, caption, cases }: Props) {
  const ofCase: Column<ClaimRow>[] = [
    { label: t.companyLabel, cell: (k) => k.company_name },
    { label: t.caseLabel, cell: (k) => `${k.case_number} ${k.case_title}` },
  ]
  return (
    <Table
      caption={caption}
      rows={claims}
      empty={t.emptyList}
      columns={[
        {
          label: t.number,
          rowHeader: true,
          cell: (k) => <a href={href(paths.claim(k.case_id, k.id))}>{k.number}</a>,
        },
        ...(cases ? ofCase : []),
        { label: t.through, cell: (k) => formatDayShort(k.through, lang) },
        { label: t.payable, numeric: true, cell: (k) => signedHours(k.claimed_minutes, lang) },
        { label: t.amount, numeric: true, cell: (k) => formatMoney(k.amount_ore, lang) },
        {
          label: t.statusLabel,
          cell: (k) => <StatusTag label={claimStatusText(k, t)} tone={CLAIM_TONE[k.status]} />,
        },
      ]}
    />
  )
}
