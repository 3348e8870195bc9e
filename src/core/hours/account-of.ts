import { addDays, type Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import { type Refusal, refuse } from '../result.ts'
import type { Minutes } from '../text/hours.ts'
import { type Account, type BookedSum, NO_LAST_DAY } from './account.ts'
import { insertAt, type OpenDayList, placeOf } from './day-list.ts'
import type {
  BookingEntry,
  CorrectionEntry,
  EducationEntry,
  EmploymentEntry,
  Entry,
  Price,
  RateEntry,
  TempEntry,
} from './entry.ts'
import { type EntryRefusal, wrongMinutes } from './entry-minutes.ts'
import { keyOf } from './price.ts'

/** The account while entries are being added up: `Account` is the same seen from outside. */
export type OpenAccount = {
  employees: Map<string, OpenDayList<EducationEntry>>
  temps: Map<string, OpenDayList<TempEntry>>
  employments: Map<string, readonly Period[]>
  rates: RateEntry[]
  booked: {
    through: Day | undefined
    lines: Map<string, OpenSum>
    temps: Map<string, Map<Day, Minutes>>
  }
  closedThrough: Day | undefined
}

type OpenSum = { -readonly [K in Exclude<keyof BookedSum, 'days'>]: BookedSum[K] } & {
  days: Map<Day, Map<string, Minutes>>
}

export type RefusedEntry = { readonly index: number; readonly refusal: Refusal<EntryRefusal> }

/**
 * The account that entries in this order amount to. An entry that cannot be true (negative minutes, the same
 * day twice, a day in a closed period) is left out and named, so that whoever enters it hears why.
 */
export function accountOf(entries: readonly Entry[]): {
  readonly account: Account
  readonly refused: readonly RefusedEntry[]
} {
  const account = emptyAccount()
  const refused: RefusedEntry[] = []
  entries.forEach((entry, index) => {
    const refusal = enter(account, entry)
    if (refusal !== undefined) refused.push({ index, refusal })
  })
  return { account, refused }
}

export function emptyAccount(): OpenAccount {
  return {
    employees: new Map(),
    temps: new Map(),
    employments: new Map(),
    rates: [],
    booked: { through: undefined, lines: new Map(), temps: new Map() },
    closedThrough: undefined,
  }
}

/** Adds one entry to an account being built, or says why it cannot be; then nothing has changed. */
export function enter(account: OpenAccount, entry: Entry): Refusal<EntryRefusal> | undefined {
  const wrong = wrongMinutes(entry) ?? inClosedPeriod(account, entry)
  if (wrong !== undefined) return wrong
  switch (entry.kind) {
    case 'education':
      return addDay(account.employees, entry.employee, entry.day, entry)
    case 'temp':
      return addDay(account.temps, entry.temp, entry.day, entry)
    case 'employment':
      return addEmployment(account, entry)
    case 'correction':
      return correct(account, entry)
    case 'rate':
      account.rates.push(entry)
      return undefined
    case 'claim':
    case 'recovery':
      return book(account, entry)
    case 'close':
      if (account.closedThrough === undefined || entry.through > account.closedThrough)
        account.closedThrough = entry.through
      return undefined
    case 'reopen':
      return reopen(account, entry.from)
  }
}

function addDay<T>(
  people: Map<string, OpenDayList<T>>,
  id: string,
  day: Day,
  hours: T,
): Refusal<EntryRefusal> | undefined {
  const list = people.get(id)
  if (list === undefined) {
    people.set(id, { days: [day], hours: [hours] })
    return undefined
  }
  const place = placeOf(list.days, day)
  if (place >= 0) return refuse('day-entered-before', { id, day })
  insertAt(list, place, day, hours)
  return undefined
}

function addEmployment(account: OpenAccount, entry: EmploymentEntry): Refusal<EntryRefusal> | undefined {
  return setEmployments(account, entry.temp, account.employments.get(entry.temp) ?? [], entry)
}

/** Two employments that share a day would be two jobs at once. */
function setEmployments(
  account: OpenAccount,
  temp: string,
  others: readonly Period[],
  { from, to = NO_LAST_DAY }: EmploymentEntry,
): Refusal<EntryRefusal> | undefined {
  if (to < from) return refuse('ends-before-start', { from, to, field: 'to' })
  const shared = others.find((other) => other.from <= to && from <= other.to)
  if (shared !== undefined) return refuse('two-jobs-at-once', { id: temp, from: shared.from, to: shared.to })
  account.employments.set(
    temp,
    [...others, { from, to }].sort((a, b) => (a.from < b.from ? -1 : 1)),
  )
  return undefined
}

function correct(account: OpenAccount, { of }: CorrectionEntry): Refusal<EntryRefusal> | undefined {
  switch (of.kind) {
    case 'education':
      return replaceDay(account.employees, of.employee, of.day, of)
    case 'temp':
      return replaceDay(account.temps, of.temp, of.day, of)
    case 'employment': {
      const known = account.employments.get(of.temp) ?? []
      const others = known.filter(({ from }) => from !== of.from)
      if (others.length === known.length) return refuse('nothing-to-correct', { id: of.temp, day: of.from })
      return setEmployments(account, of.temp, others, of)
    }
  }
}

function replaceDay<T>(
  people: Map<string, OpenDayList<T>>,
  id: string,
  day: Day,
  hours: T,
): Refusal<EntryRefusal> | undefined {
  const list = people.get(id)
  const place = list === undefined ? -1 : placeOf(list.days, day)
  if (list === undefined || place < 0) return refuse('nothing-to-correct', { id, day })
  list.hours[place] = hours
  return undefined
}

function book(account: OpenAccount, entry: BookingEntry): Refusal<EntryRefusal> | undefined {
  const { booked } = account
  if (booked.through !== undefined && entry.through < booked.through)
    return refuse('claims-go-back', { day: entry.through, before: booked.through })
  booked.through = entry.through
  for (const line of entry.lines) {
    const key = keyOf(line.price)
    const sum = booked.lines.get(key) ?? nothingBooked(line.price)
    sum.minutes += line.minutes
    sum.amountOre += line.amountOre
    sum.refundOre += line.refundOre
    for (const { day, ids, minutes } of line.days)
      ids.forEach((id, i) => {
        addTo(sum.days, day, id, minutes[i]!)
      })
    booked.lines.set(key, sum)
  }
  for (const { id, days, minutes } of entry.temps)
    days.forEach((day, i) => {
      addTo(booked.temps, id, day, minutes[i]!)
    })
  return undefined
}

function nothingBooked(price: Price): OpenSum {
  return { price, minutes: 0, amountOre: 0, refundOre: 0, days: new Map() }
}

function addTo<K, L>(sums: Map<K, Map<L, Minutes>>, outer: K, inner: L, minutes: Minutes): void {
  const known = sums.get(outer)
  if (known === undefined) sums.set(outer, new Map([[inner, minutes]]))
  else known.set(inner, (known.get(inner) ?? 0) + minutes)
}

function reopen(account: OpenAccount, from: Day): Refusal<EntryRefusal> | undefined {
  if (account.closedThrough === undefined || from > account.closedThrough)
    return refuse('not-closed', { day: from })
  account.closedThrough = addDays(from, -1)
  return undefined
}

/** What is closed stays as it was claimed: opening it again is an entry of its own. */
function inClosedPeriod(account: OpenAccount, entry: Entry): Refusal<EntryRefusal> | undefined {
  const closed = account.closedThrough
  if (closed === undefined) return undefined
  const day = firstDayOf(entry.kind === 'correction' ? entry.of : entry)
  return day !== undefined && day <= closed ? refuse('period-closed', { day, closed }) : undefined
}

function firstDayOf(entry: Exclude<Entry, CorrectionEntry>): Day | undefined {
  if (entry.kind === 'education' || entry.kind === 'temp') return entry.day
  return entry.kind === 'rate' || entry.kind === 'employment' ? entry.from : undefined
}
