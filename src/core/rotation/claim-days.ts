import { addDays, type Day, firstOfMonth, lastOfMonth } from '../calendar/day.ts'

/**
 * Days through which a grant's next claim can go: the ends of months that have passed, after the last claim's day and from
 * the grant's first month on. After the grant has ended too: corrections come then.
 */
export function claimDays(first: Day, lastClaimed: Day | undefined, today: Day): readonly Day[] {
  const days: Day[] = []
  for (
    let end = lastOfMonth(firstOfMonth(lastClaimed ?? first));
    end < today;
    end = lastOfMonth(addDays(end, 1))
  )
    if (lastClaimed === undefined || end > lastClaimed) days.push(end)
  return days
}
