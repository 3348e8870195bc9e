import { isDay } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { type Lang, texts } from '#platform/text/texts.ts'

type Data = Readonly<Record<string, unknown>>
const text = (data: Data, key: string) => String(data[key] ?? '')
const dayText = (data: Data, key: string, lang: Lang) => {
  const value = text(data, key)
  return isDay(value) ? formatDay(value, lang) : value
}

/** What stands in a case's journal. */
export const eventTexts = texts({
  da: {
    'hours.saved': (d: Data) =>
      text(d, 'what') === 'import'
        ? `Timer for ${text(d, 'written')} dage er hentet fra en fil.`
        : text(d, 'what') === 'plan'
          ? `Plan og fremmøde er overtaget for ${text(d, 'written')} dage.`
          : `Timerne for ${text(d, 'what')} er gemt (${text(d, 'written')} dage).`,
    'hours.confirmed': (d: Data) =>
      `${text(d, 'name')} har bekræftet timerne for ${text(d, 'week')}${d.onBehalf ? ' (skrevet ned af jobcentret)' : ''}.`,
    'hours.disputed': (d: Data) =>
      `${text(d, 'name')} er uenig i timerne for ${text(d, 'week')}${d.onBehalf ? ' (skrevet ned af jobcentret)' : ''}.`,
    'claim.made': (d: Data) =>
      `Opgørelse ${text(d, 'number')} til og med ${dayText(d, 'through', 'da')} er lavet.`,
    'claim.renewed': (d: Data) => `Opgørelse ${text(d, 'number')} er lavet om efter de nye timer.`,
    'claim.submitted': (d: Data) => `Opgørelse ${text(d, 'number')} er sendt.`,
    'claim.withdrawn': (d: Data) => `Opgørelse ${text(d, 'number')} er trukket tilbage.`,
    'claim.checked': (d: Data) => `Opgørelse ${text(d, 'number')} er set igennem.`,
    'claim.approved': (d: Data) => `Opgørelse ${text(d, 'number')} er godkendt.`,
    'claim.refused': (d: Data) => `Opgørelse ${text(d, 'number')} er afvist.`,
    'claim.exported': (d: Data) => `Opgørelse ${text(d, 'number')} er sendt til udbetaling.`,
    'claim.paid': (d: Data) => `Opgørelse ${text(d, 'number')} er udbetalt.`,
    'claim.paid-back': (d: Data) => `Tilbagebetaling ${text(d, 'number')} er betalt.`,
  },
  en: {
    'hours.saved': (d) =>
      text(d, 'what') === 'import'
        ? `Hours of ${text(d, 'written')} days were brought in from a file.`
        : text(d, 'what') === 'plan'
          ? `Plan and attendance were taken over for ${text(d, 'written')} days.`
          : `The hours of ${text(d, 'what')} were saved (${text(d, 'written')} days).`,
    'hours.confirmed': (d) =>
      `${text(d, 'name')} has confirmed the hours of ${text(d, 'week')}${d.onBehalf ? ' (written down by the job centre)' : ''}.`,
    'hours.disputed': (d) =>
      `${text(d, 'name')} disagrees with the hours of ${text(d, 'week')}${d.onBehalf ? ' (written down by the job centre)' : ''}.`,
    'claim.made': (d) => `Claim ${text(d, 'number')} through ${dayText(d, 'through', 'en')} was made.`,
    'claim.renewed': (d) => `Claim ${text(d, 'number')} was made anew from the new hours.`,
    'claim.submitted': (d) => `Claim ${text(d, 'number')} was sent.`,
    'claim.withdrawn': (d) => `Claim ${text(d, 'number')} was withdrawn.`,
    'claim.checked': (d) => `Claim ${text(d, 'number')} was checked.`,
    'claim.approved': (d) => `Claim ${text(d, 'number')} was approved.`,
    'claim.refused': (d) => `Claim ${text(d, 'number')} was refused.`,
    'claim.exported': (d) => `Claim ${text(d, 'number')} was sent for payment.`,
    'claim.paid': (d) => `Claim ${text(d, 'number')} was paid.`,
    'claim.paid-back': (d) => `Recovery ${text(d, 'number')} was paid back.`,
  },
})

export const eventKinds = Object.keys(eventTexts('da')) as (keyof ReturnType<typeof eventTexts>)[]
