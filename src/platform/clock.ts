/** The platform's clock. `JOBKREDS_TODAY` moves the day and leaves the time of day alone. */
export type Clock = { now(): Date; today(): string }

const copenhagenDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** Today in Copenhagen as `YYYY-MM-DD` for an instant. */
export const dayOf = (instant: Date): string => copenhagenDay.format(instant)

/** A clock standing on `day` (ISO) when given, otherwise the real one. The moved clock goes on ticking from start. */
export function makeClock(day?: string): Clock {
  if (!day) return { now: () => new Date(), today: () => dayOf(new Date()) }
  const start = Date.now()
  const shift = Date.parse(`${day}T12:00:00Z`) - Date.parse(`${dayOf(new Date(start))}T12:00:00Z`)
  const now = () => {
    const moved = new Date(Date.now() + shift)
    // a demonstration left running overnight stays on its day
    return dayOf(moved) === day ? moved : new Date(Date.parse(`${day}T21:00:00Z`))
  }
  return { now, today: () => day }
}
