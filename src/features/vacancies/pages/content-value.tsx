import type { Child } from 'hono/jsx'
import { day } from '#core/calendar/day.ts'
import { formatDay } from '#core/calendar/format-day.ts'
import { payAgreementName } from '#core/exchange/pay-agreements.ts'
import type { Requirements } from '#core/exchange/requirements.ts'
import type { VacancyContent, VacancyContentField } from '#core/exchange/vacancy-model.ts'
import { formatPhone, type Phone } from '#core/identity/phone.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { postcode } from '#core/place/postcodes.ts'
import { formatHours } from '#core/text/hours.ts'
import type { Lang } from '#platform/text/texts.ts'
import { articleTexts } from '../texts/article.ts'
import { formTexts } from '../texts/form.ts'
import { Prose } from './prose.tsx'
import { requirementsByKind } from './vacancy-article.tsx'

/** One part of a vikariat as it is shown to those who write it; undefined where nothing is filled in. */
export function contentValue(
  field: VacancyContentField,
  content: VacancyContent,
  lang: Lang,
): Child | undefined {
  const value = content[field]
  if (value === null || value === '') return undefined
  switch (field) {
    case 'category':
      return articleTexts(lang).category[content.category]
    case 'occupation':
      return content.occupation ? occupationByCode(content.occupation)?.title : undefined
    case 'startsOn':
    case 'endsOn':
    case 'applyBy':
      return formatDay(day(value as string), lang)
    case 'weeklyHoursMin':
    case 'weeklyHoursMax':
      return formatHours(value as number, lang)
    case 'place': {
      const at = postcode(value as string)
      return at ? `${at.number} ${at.town}` : (value as string)
    }
    case 'contactPhone':
      return formatPhone(value as Phone)
    case 'payAgreement':
      return payAgreementName(content.payAgreement)[lang]
    case 'perspective':
      return content.perspective ? formTexts(lang).perspectives[content.perspective] : undefined
    case 'requirements':
      return requirementsValue(content.requirements, lang)
    case 'skills':
      return content.skills.length === 0 ? undefined : (
        <ul>
          {content.skills.map((skill) => (
            <li>{skill}</li>
          ))}
        </ul>
      )
    case 'description':
    case 'introduction':
    case 'training':
    case 'perspectiveNote':
      return <Prose text={value as string} />
    default:
      return String(value)
  }
}

function requirementsValue(r: Requirements, lang: Lang): Child | undefined {
  const lines = [
    ...requirementsByKind(r, lang).flatMap(({ names }) => names),
    ...(r.childrenCertificate ? [articleTexts(lang).children] : []),
    ...r.note.split('\n').filter((line) => line.trim() !== ''),
  ]
  return lines.length === 0 ? undefined : (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
