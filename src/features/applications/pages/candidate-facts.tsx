import { type Day, firstOfMonth } from '#core/calendar/day.ts'
import { formatMonth } from '#core/calendar/format-day.ts'
import { cardAreaByKey } from '#core/exchange/card-area.ts'
import { cardOccupationName } from '#core/exchange/card-occupation.ts'
import { certificateByKey } from '#core/exchange/certificates.ts'
import { drivingLicenceNames } from '#core/exchange/driving-licences.ts'
import { languageLevelNames, languageName } from '#core/exchange/languages.ts'
import { formatPhone, parsePhone } from '#core/identity/phone.ts'
import type { Lang } from '#platform/text/texts.ts'
import { type Definition, DefinitionList, FileLink } from '#platform/ui/index.ts'
import type { CandidateAtStage } from '../read/candidate-at-stage.ts'
import { cardTexts } from '../texts/card.ts'

type FactsProps = {
  c: CandidateAtStage
  lang: Lang
  today: Day
  /** Where the CV is fetched, for the company that may. */
  cvHref?: string | undefined
}

/** What may be known of a candidate, term by term: a term without a value is not there. */
export function CandidateFacts(p: FactsProps) {
  return <DefinitionList items={[...releasedItems(p), ...cardItems(p)]} />
}

/** An occupation with how well it is known: `Pædagogmedhjælper (har erfaring)`. */
export function occupationText(
  { code, experience }: { code: string; experience: keyof ReturnType<typeof cardTexts>['level'] },
  lang: Lang,
): string {
  return `${capital(cardOccupationName(code)[lang])} (${cardTexts(lang).level[experience]})`
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

/** When somebody is free, by month: nobody is told apart by a day. */
export function availableText(month: Day, today: Day, lang: Lang): string {
  const t = cardTexts(lang)
  return month <= firstOfMonth(today) ? t.monthNow : t.monthFrom(formatMonth(month, lang))
}

function releasedItems({ c, lang, cvHref }: FactsProps): Definition[] {
  const t = cardTexts(lang)
  const items: Definition[] = []
  if (c.name) items.push({ term: t.name, value: c.name })
  if (c.contact && 'phone' in c.contact)
    items.push({
      term: t.phone,
      value: <a href={`tel:${c.contact.phone}`}>{phoneText(c.contact.phone)}</a>,
    })
  if (c.contact && 'email' in c.contact)
    items.push({ term: t.email, value: <a href={`mailto:${c.contact.email}`}>{c.contact.email}</a> })
  if (c.about) items.push({ term: t.about, value: <Paragraphs text={c.about} /> })
  if (c.employers)
    items.push({
      term: t.employers,
      value: (
        <ul class="bare">
          {c.employers.map((job) => (
            <li>
              {t.joined(job.title, job.employer)}{' '}
              <span class="muted">{t.years(job.fromYear, job.toYear)}</span>
            </li>
          ))}
        </ul>
      ),
    })
  if (c.cv)
    items.push({
      term: t.cv,
      value: cvHref ? (
        <FileLink
          href={cvHref}
          name={c.cv.fileName}
          kind={c.cv.fileName.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx'}
        />
      ) : (
        c.cv.fileName
      ),
    })
  return items
}

function cardItems({ c, lang, today }: FactsProps): Definition[] {
  const t = cardTexts(lang)
  const items: Definition[] = []
  const list = (term: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) items.push({ term, value: <Lines lines={values} /> })
  }
  if (c.eligible !== undefined)
    items.push({ term: t.eligible, value: c.eligible ? t.eligibleYes : t.eligibleNo })
  list(
    t.occupations,
    c.occupations?.map((one) => occupationText(one, lang)),
  )
  list(
    t.experience,
    c.experience?.map((job) => {
      const what = job.occupation ? capital(cardOccupationName(job.occupation)[lang]) : t.job
      return `${what}: ${t.sector[job.sector]}, ${t.span[job.span]}`
    }),
  )
  if (c.area) items.push({ term: t.area, value: cardAreaByKey(c.area)?.name[lang] ?? c.area })
  if (c.availableMonth) items.push({ term: t.month, value: availableText(c.availableMonth, today, lang) })
  list(
    t.languages,
    c.languages?.map(({ code, level }) =>
      t.language(capital(languageName(code)?.[lang] ?? code), languageLevelNames[level][lang]),
    ),
  )
  list(
    t.licences,
    c.drivingLicences?.map((one) => drivingLicenceNames[one][lang]),
  )
  list(
    t.certificates,
    c.certificates?.map((key) => certificateByKey(key)?.name[lang] ?? key),
  )
  list(t.skills, c.skills)
  return items
}

/** A telephone number in groups, or as it was typed. */
export function phoneText(phone: string): string {
  const parsed = parsePhone(phone)
  return parsed.ok ? formatPhone(parsed.value) : phone
}

/** Text as it was typed: a new line stays one. */
export function Paragraphs(p: { text: string }) {
  return (
    <>
      {p.text.split(/\n{2,}/).map((paragraph) => (
        <p class="message-text">{paragraph}</p>
      ))}
    </>
  )
}

function Lines(p: { lines: readonly string[] }) {
  return (
    <ul class="bare">
      {p.lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
