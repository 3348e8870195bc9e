import { danishDayAt } from '#core/calendar/copenhagen-time.ts'
import type { Day } from '#core/calendar/day.ts'
import type { OutColumn } from '#platform/tabular/column.ts'
import { csvLines } from '#platform/tabular/write-csv.ts'
import type { ClaimRow } from './store/claim-rows.ts'

type Line = { claim: ClaimRow; account: ClaimRow['account_numbers'][number] }

const kroner = (ore: number): number => ore / 100

/** One line for each account number of a claim; a recovery is negative. In Danish, as the payment systems read it. */
const COLUMNS: readonly OutColumn<Line>[] = [
  { header: 'Opgørelse', kind: 'whole', value: ({ claim }) => claim.number },
  {
    header: 'Art',
    kind: 'text',
    value: ({ claim }) => (claim.kind === 'claim' ? 'Udbetaling' : 'Tilbagebetaling'),
  },
  { header: 'Sag', kind: 'whole', value: ({ claim }) => claim.case_number },
  { header: 'Bevilling', kind: 'whole', value: ({ claim }) => claim.grant_number },
  { header: 'CVR', kind: 'text', value: ({ claim }) => claim.cvr },
  { header: 'Modtager', kind: 'text', value: ({ claim }) => claim.company_name },
  { header: 'Til og med', kind: 'day', value: ({ claim }) => claim.through },
  { header: 'Timer', kind: 'decimal', value: ({ account }) => account.minutes / 60 },
  { header: 'Beløb', kind: 'decimal', value: ({ account }) => kroner(account.amountOre) },
  { header: 'Konto', kind: 'text', value: ({ account }) => account.account },
  { header: 'Heraf refusion', kind: 'decimal', value: ({ account }) => kroner(account.refundOre) },
  { header: 'Konto for refusion', kind: 'text', value: ({ account }) => account.refundAccount },
  { header: 'Godkendt', kind: 'day', value: ({ claim }) => decidedOn(claim) },
]

const decidedOn = ({ decided_at }: ClaimRow): Day | null =>
  decided_at === null ? null : danishDayAt(new Date(decided_at).getTime())

/** The payment file as text: what is downloaded and hashed is what was stored. */
export const paymentCsv = (claims: readonly ClaimRow[]): string =>
  [
    ...csvLines(
      COLUMNS,
      claims.flatMap((claim) => claim.account_numbers.map((account): Line => ({ claim, account }))),
    ),
  ].join('')
