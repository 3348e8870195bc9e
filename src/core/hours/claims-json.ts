import type { Claim, ClaimLine } from './claim.ts'
import type { HoursOfDay } from './entry.ts'
import { fullTimeYears, HOURS_IN_FULL_TIME_YEAR, WEEKS_IN_YEAR } from './full-time.ts'
import type { HoursFile } from './hours-file.ts'
import type { Remark } from './problem.ts'

/** What `hours claim` answers with: plain JSON, described by `docs/schemas/hours-claim-output.json`. */
export function claimsJson(
  { scheme, edition }: { readonly scheme: string; readonly edition: string },
  file: HoursFile,
  claims: readonly Claim[],
  remarks: readonly Remark[],
) {
  const { start, end, courseStart, given, sector, specialPool } = file.grant
  return {
    scheme,
    edition,
    grant: { start, end, courseStart, given, employer: { sector }, specialPool },
    claims: claims.map((claim) => claimJson(claim, file)),
    remarks,
  }
}

function claimJson(claim: Claim, { employeePaths, tempPaths }: HoursFile) {
  const { lines, temps, waiting, notPayable, overclaimed, arsvikariater } = claim
  return {
    ...pick(claim, ['kind', 'through', 'payableMinutes', 'amountOre', 'refundOre', 'says']),
    lines: lines.map(lineJson),
    temps: temps.map(({ id, days, minutes }) => ({
      id,
      minutes: minutes.reduce((sum, part) => sum + part, 0),
      days: days.map((date, i) => ({ date, minutes: minutes[i]! })),
    })),
    waiting: waiting.map(({ minutes, says, days }) => ({ minutes, says, days: days.map(dayJson) })),
    notPayable: notPayable.map(({ days, ...one }) => {
      const path = (one.side === 'temp' ? tempPaths : employeePaths).get(one.id)
      return {
        ...one,
        ...(path === undefined ? {} : { path }),
        mark: one.mark ?? null,
        days: days.map(({ day: date, minutes }) => ({ date, minutes })),
      }
    }),
    toDate: claim.toDate,
    claimedBefore: claim.claimedBefore,
    overclaimed:
      overclaimed === undefined ? null : { ...overclaimed, lines: overclaimed.lines.map(lineJson) },
    arsvikariater: {
      ...arsvikariater,
      payableByHours: fullTimeYears(claim.toDate.payableMinutes),
      hoursPerYear: HOURS_IN_FULL_TIME_YEAR,
      weeksPerYear: WEEKS_IN_YEAR,
    },
  }
}

function lineJson({ price, days, ...line }: ClaimLine) {
  return {
    ...pick(line, ['minutes', 'amountOre', 'refundOre', 'says']),
    rateOre: price.rateOre,
    rateFrom: price.rateFrom,
    rateMark: price.rateMark,
    refundPerMille: price.refundPerMille ?? null,
    refundMark: price.refundMark ?? null,
    account: price.account ?? null,
    accountMark: price.accountMark ?? null,
    refundAccount: price.refundAccount ?? null,
    notes: line.notes,
    sources: line.sources,
    days: days.map(dayJson),
  }
}

function dayJson({ day, ids, minutes, sum }: HoursOfDay) {
  return { date: day, minutes: sum, employees: ids.map((id, i) => ({ id, minutes: minutes[i]! })) }
}

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
}
