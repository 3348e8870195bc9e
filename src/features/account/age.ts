import type { Day } from '#core/calendar/day.ts'

/** Younger people have another scheme and another office. */
const AGE = 18

/** Whether somebody born on `birthDate` has turned 18 on `today`; somebody born on 29 February does so on 1 March. */
export const isOfAge = (birthDate: Day, today: Day): boolean => {
  const [year, ...rest] = birthDate.split('-')
  return [Number(year) + AGE, ...rest].join('-') <= today
}
