import {
  choice,
  choices,
  day,
  form,
  hours,
  optionalInteger,
  optionalText,
  text,
  version,
} from '#platform/form/fields.ts'

const FULL_WEEK = 37 * 60

const shared = {
  from: day(),
  to: day(),
  weekly: hours({ min: 60, max: FULL_WEEK }),
  do: choice(['make', 'preview'] as const),
}

/** What is asked for a new vikariat of a case whose people are known. */
export const newForm = (o: { people: readonly string[]; places: readonly string[]; asksReason: boolean }) =>
  form({
    ...shared,
    place: choice(o.places),
    people: choices(o.people, o.people.length),
    intro: optionalInteger({ min: 0, max: 60 }),
    pay: optionalText({ max: 120 }),
    vacancy: optionalText({ max: 36 }),
    ...(o.asksReason ? { reason: text({ min: 5, max: 300 }) } : {}),
  })

export const changeForm = (people: readonly string[]) =>
  form({ ...shared, people: choices(people, people.length), version: version() })
