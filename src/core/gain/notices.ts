import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/format-day.ts'
import type { Mark, Sentence } from '../law/scheme.ts'
import { formatHours } from '../text/hours.ts'
import type { GainCase, GainForm } from './model.ts'

export function closedNotice(day: Day, mark: Mark): Sentence {
  const unsure = mark !== 'confirmed'
  return {
    da: `Statens ordning er lukket for nye bevillinger efter ${formatDay(day, 'da')}${unsure ? ' (datoen er ubekræftet)' : ''}. Vælg en tidligere dag for at se, hvad den gav.`,
    en: `The state’s scheme takes no new grants after ${formatDay(day, 'en')}${unsure ? ' (the day is unconfirmed)' : ''}. Choose an earlier day to see what it gave.`,
  }
}

export const missingNotice = (label: Sentence, day: Day): Sentence => ({
  da: `Kan ikke regnes den ${formatDay(day, 'da')}: vi kender ikke »${label.da}«. Sæt jeres eget tal ind.`,
  en: `Cannot be counted on ${formatDay(day, 'en')}: we do not know “${label.en}”. Put in a figure of your own.`,
})

/** What the one who asks should know of the hours. */
export function projectNotices(
  form: GainForm,
  project: GainCase,
  mostPerTemp: number | undefined,
): Sentence[] {
  const education = project.employees * project.educationMinutes
  const notices: Sentence[] = []
  if (project.tempMinutes < education) {
    const open = education - project.tempMinutes
    notices.push({
      da: `${formatHours(open, 'da')} af kurset er uden vikar.`,
      en: `${formatHours(open, 'en')} of the course are without a vikar.`,
    })
  }
  if (form === 'dk-jobrotation') {
    const over = project.tempMinutes - education
    if (over > 0) {
      notices.push({
        da: `${formatHours(over, 'da')} af vikarernes tid giver ingen jobrotationsydelse: der er flere vikartimer end kursustimer.`,
        en: `${formatHours(over, 'en')} of the vikarer’s time give no jobrotationsydelse: there are more vikar hours than hours of education.`,
      })
    }
    if (mostPerTemp !== undefined && project.tempMinutes > project.temps * mostPerTemp) {
      const needed = Math.ceil(project.tempMinutes / mostPerTemp)
      notices.push({
        da: `Én vikar kan højst dække ${formatHours(mostPerTemp, 'da')}. I skal bruge mindst ${needed} vikarer; timerne derover er regnet uden ydelse.`,
        en: `One vikar can cover ${formatHours(mostPerTemp, 'en')} at most. You need at least ${needed} vikarer; hours above that are counted without support.`,
      })
    }
  }
  return notices
}
