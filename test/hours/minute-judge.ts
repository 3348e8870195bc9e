/**
 * The slow, obvious judge of the hours account: every minute is a thing of its own, classified by walking through the
 * rules in words, with the engine's own calendar instead of ours. It shares no code with `src/core/hours`.
 */
export type JudgedCase = {
  readonly start: string
  readonly end: string
  readonly through: string
  readonly education: readonly {
    readonly who: string
    readonly date: string
    readonly attended: number
    readonly paid: number
    readonly supported: number
  }[]
  readonly work: readonly {
    readonly who: string
    readonly date: string
    readonly paid: number
    readonly supported: number
  }[]
  /** By vikar, where employments are told. */
  readonly jobs: Readonly<
    Record<string, readonly { readonly from: string; readonly to: string | undefined }[]>
  >
  readonly leastWeekly: number | undefined
  readonly mostWeekly: number | undefined
  readonly mostWeeks: number | undefined
  readonly mostInAll: number | undefined
  /** Øre, or undefined where it is not known. */
  readonly rateOn: (date: string) => number | undefined
  /** Thousandths. */
  readonly shareOn: (date: string) => number
}

export type Verdict = {
  readonly payable: number
  readonly amountOre: number
  readonly refundOre: number
  /** Payable minutes by employee and day: `m1 2014-01-02`. */
  readonly byDay: Readonly<Record<string, number>>
  /** Vikar minutes in use, likewise. */
  readonly used: Readonly<Record<string, number>>
  /** Minutes by side and reason. */
  readonly left: Readonly<Record<string, number>>
}

type Minute = { who: string; date: string; fate: string | undefined }

export function judge(given: JudgedCase): Verdict {
  const learned = educationMinutes(given)
  const worked = workMinutes(given)
  demandOverlap(learned, worked)

  // minute against minute, the earliest of each side first
  const queue = (minutes: Minute[]) =>
    minutes
      .filter(({ fate }) => fate === undefined)
      .sort((a, b) =>
        a.date === b.date ? (a.who < b.who ? -1 : a.who > b.who ? 1 : 0) : a.date < b.date ? -1 : 1,
      )
  const pupils = queue(learned)
  const temps = queue(worked)
  const lines = new Map<string, number>()
  for (let n = 0; n < Math.max(pupils.length, temps.length); n++) {
    const pupil = pupils[n]
    const temp = temps[n]
    if (pupil !== undefined && temp !== undefined) {
      const rate = given.rateOn(pupil.date)
      pupil.fate = rate === undefined ? 'rate-unknown' : 'payable'
      temp.fate = pupil.fate
      // each year has a line of its own, also where two years have the same rate
      const key = `${rate} ${given.shareOn(pupil.date)} ${pupil.date.slice(0, 4)}`
      if (rate !== undefined) lines.set(key, (lines.get(key) ?? 0) + 1)
    } else if (pupil !== undefined) pupil.fate = 'no-temp-hours'
    else if (temp !== undefined) temp.fate = 'no-education-hours'
  }
  let amountOre = 0
  let refundOre = 0
  for (const [key, minutes] of lines) {
    const [rate, share] = key.split(' ').map(Number)
    const amount = halfUp(minutes * rate!, 60)
    amountOre += amount
    refundOre += halfUp(amount * share!, 1000)
  }
  const payable = learned.filter(({ fate }) => fate === 'payable')
  return {
    payable: payable.length,
    amountOre,
    refundOre,
    byDay: tally(payable, ({ who, date }) => `${who} ${date}`),
    used: tally(
      worked.filter(({ fate }) => fate === 'payable'),
      ({ who, date }) => `${who} ${date}`,
    ),
    left: {
      ...tally(
        learned.filter(({ fate }) => fate !== 'payable'),
        ({ fate }) => `education ${fate}`,
      ),
      ...tally(
        worked.filter(({ fate }) => fate !== 'payable'),
        ({ fate }) => `temp ${fate}`,
      ),
    },
  }
}

function educationMinutes({ start, end, through, education }: JudgedCase): Minute[] {
  return education
    .filter(({ date }) => date <= through)
    .flatMap(({ who, date, attended, paid, supported }) => {
      const minutes: Minute[] = []
      for (let n = 1; n <= attended; n++) {
        let fate: string | undefined
        if (date < start || date > end) fate = 'outside-grant'
        else if (n > paid) fate = 'not-paid'
        else if (n > Math.min(attended, paid) - supported) fate = 'supported-otherwise'
        minutes.push({ who, date, fate })
      }
      return minutes
    })
}

function workMinutes(given: JudgedCase): Minute[] {
  const { start, end, through, work } = given
  const all: Minute[] = []
  const names = [...new Set(work.map(({ who }) => who))]
  for (const who of names) {
    const mine = work.filter((one) => one.who === who && one.date <= through && one.paid > 0)
    mine.sort((a, b) => (a.date < b.date ? -1 : 1))
    const inGrant = mine.filter(({ date }) => date >= start && date <= end)
    // every single day of employment
    const employed = new Set<string>()
    const spans =
      given.jobs[who] ?? (inGrant.length > 0 ? [{ from: inGrant[0]!.date, to: inGrant.at(-1)!.date }] : [])
    for (const date of calendar(start, end < through ? end : through))
      if (spans.some(({ from, to = inGrant.at(-1)?.date ?? '' }) => from <= date && date <= to))
        employed.add(date)
    const allowed = new Set(
      [...employed].slice(0, given.mostWeeks === undefined ? undefined : given.mostWeeks * 7),
    )
    const weekdays = [...allowed].filter((date) => dayOfWeek(date) <= 5).length
    const counting = inGrant.filter(({ date }) => allowed.has(date))
    const total = counting.reduce((sum, { paid }) => sum + paid, 0)
    const average = Math.floor((total * 5) / (weekdays === 0 ? 1 : weekdays))
    const tooLittle = given.leastWeekly !== undefined && average < given.leastWeekly
    const ofWeek = new Map<string, number>()
    let inAll = 0
    for (const { date, paid, supported } of mine) {
      for (let n = 1; n <= paid; n++) {
        let fate: string | undefined
        if (date < start || date > end) fate = 'outside-grant'
        else if (!employed.has(date)) fate = 'outside-employment'
        else if (!allowed.has(date)) fate = 'over-duration'
        else if (tooLittle) fate = 'under-weekly-average'
        else if (n > paid - supported) fate = 'supported-otherwise'
        else {
          const week = mondayOf(date)
          const soFar = ofWeek.get(week) ?? 0
          if (given.mostWeekly !== undefined && soFar >= given.mostWeekly) fate = 'over-weekly-ceiling'
          else {
            ofWeek.set(week, soFar + 1)
            if (given.mostInAll !== undefined && inAll >= given.mostInAll) fate = 'over-total'
            else inAll += 1
          }
        }
        all.push({ who, date, fate })
      }
    }
  }
  return all
}

/** From first to last counted day of a person must touch the same of the other side. */
function demandOverlap(learned: Minute[], worked: Minute[]): void {
  const counted = (minutes: Minute[]) => minutes.filter(({ fate }) => fate === undefined)
  const meets = (mine: Minute[], others: Minute[]) => {
    const days = (minutes: Minute[]) => minutes.map(({ date }) => date).sort()
    const a = days(mine)
    const b = days(others)
    return a[0]! <= b.at(-1)! && b[0]! <= a.at(-1)!
  }
  const drop = (side: Minute[], others: Minute[]) => {
    const there = counted(others)
    if (there.length === 0) return
    for (const who of new Set(side.map((minute) => minute.who))) {
      const mine = counted(side).filter((minute) => minute.who === who)
      if (mine.length > 0 && !meets(mine, there)) for (const minute of mine) minute.fate = 'no-overlap'
    }
  }
  drop(worked, learned)
  drop(learned, worked)
}

function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator))
}

function tally<T>(list: readonly T[], name: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of list) counts[name(one)] = (counts[name(one)] ?? 0) + 1
  return counts
}

function* calendar(from: string, to: string): Generator<string> {
  for (let date = from; date <= to; date = plus(date, 1)) yield date
}

function plus(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

function mondayOf(date: string): string {
  return plus(date, 1 - dayOfWeek(date))
}
