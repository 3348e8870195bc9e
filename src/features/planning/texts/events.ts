import { type Lang, texts } from '#platform/text/texts.ts'
import { GOALS } from '../model.ts'
import { planTexts } from './plan.ts'

const eventTexts = texts({
  da: {
    looked: (people: number) =>
      people === 1
        ? 'Der blev søgt efter en plan for 1 medarbejder'
        : `Der blev søgt efter planer for ${people} medarbejdere`,
    applied: (goal: string, seats: number, vikariater: number) =>
      `Planen »${goal}« blev brugt: ${seats === 1 ? '1 plads' : `${seats} pladser`} reserveret, ${vikariater === 1 ? '1 vikariat' : `${vikariater} vikariater`} lavet`,
  },
  en: {
    looked: (people) =>
      people === 1
        ? 'A plan was looked for, for 1 employee'
        : `Plans were looked for, for ${people} employees`,
    applied: (goal, seats, vikariater) =>
      `The plan “${goal}” was applied: ${seats === 1 ? '1 seat' : `${seats} seats`} reserved, ${vikariater === 1 ? '1 temp job' : `${vikariater} temp jobs`} made`,
  },
})

/** What this feature wrote in the journal, in words. */
export function eventText(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined {
  const t = eventTexts(lang)
  if (kind === 'planning.looked') return t.looked(Number(data.people ?? 0))
  if (kind !== 'planning.applied') return undefined
  const goal = GOALS.find((one) => one === data.goal)
  return t.applied(
    goal ? planTexts(lang).goals[goal] : '',
    Number(data.seats ?? 0),
    Number(data.vikariater ?? 0),
  )
}
