import {
  companyHelpFor,
  conditionForCompany,
  conditionForPerson,
  demandName,
  helpFor,
} from '#core/exchange/condition-texts.ts'
import type { Fit } from '#core/exchange/fit.ts'
import type { FitCheck } from '#core/exchange/fit-checks.ts'
import type { FitPart } from '#core/exchange/fit-parts.ts'
import { partForCompany, partForPerson } from '#core/exchange/fit-texts.ts'
import type { Lang } from '#platform/text/texts.ts'
import { Table, Tag } from '#platform/ui/index.ts'
import { partKeys } from '../model.ts'
import { explainedTexts } from '../texts/explained.ts'

type ExplainedProps = {
  readonly fit: Fit
  readonly checks: readonly FitCheck[]
  /** A company reads nothing that is not on the card. */
  readonly reader: 'person' | 'company'
  readonly lang: Lang
  readonly level?: 2 | 3
}

/** Why somebody is proposed or not: what was checked, one by one, what counts how much, and what would help. */
export function FitExplained({ fit, checks, reader, lang, level = 2 }: ExplainedProps) {
  const t = explainedTexts(lang)
  const Heading = level === 2 ? 'h2' : 'h3'
  const told = fit.parts.flatMap((part) => {
    const text = reader === 'person' ? partForPerson(part, lang) : partForCompany(part, lang)
    return text === undefined ? [] : [{ part, text }]
  })
  const total = fit.parts.reduce((sum, part) => sum + part.weight, 0)
  const quiet = partKeys.filter(
    (key) => !fit.parts.some((part) => part.key === key) && !(reader === 'company' && key === 'hope'),
  )
  return (
    <div class="fit-explained">
      <Heading>{t.checked}</Heading>
      <ul class="fit-checks">
        {checks.map((check) => (
          <Check check={check} reader={reader} lang={lang} />
        ))}
      </ul>
      <Heading>
        {t.parts}: {t.ofHundred(fit.score)}
      </Heading>
      <Table
        caption={t.partsCaption}
        rows={told}
        columns={[
          {
            label: t.part,
            rowHeader: true,
            cell: ({ part, text }) => (
              <span class="fit-part">
                {t.keys[part.key]}
                <span class="muted">{text}</span>
              </span>
            ),
          },
          { label: t.weight, numeric: true, cell: ({ part }) => part.weight },
          { label: t.fits, numeric: true, cell: ({ part }) => t.ofHundred(part.score) },
          { label: t.points, numeric: true, cell: ({ part }) => pointsOf(part, total, lang) },
        ]}
      />
      {quiet.length > 0 && (
        <p class="muted">{t.quiet(quiet.map((key) => t.keys[key].toLowerCase()).join('; '))}</p>
      )}
      <p class="muted">
        {t.pointsHow} {t.noDecision}
      </p>
    </div>
  )
}

/** A missing certificate is named already. */
const SAID_BY_NAME: readonly string[] = ['certificate', 'driving-licence', 'language']

function Check({ check, reader, lang }: Pick<ExplainedProps, 'reader' | 'lang'> & { check: FitCheck }) {
  const t = explainedTexts(lang)
  const { condition, state } = check
  const help = condition && (reader === 'person' ? helpFor : companyHelpFor)(condition, lang)
  const tone = { met: 'success', unsaid: 'neutral', missing: 'warning' } as const
  const mark = { met: '✓', unsaid: '–', missing: '✗' }
  return (
    <li>
      <Tag label={`${mark[state]} ${t[state]}`} tone={tone[state]} /> {demandName(check.demand, lang)}
      {condition &&
        !SAID_BY_NAME.includes(condition.key) &&
        `: ${reader === 'person' ? conditionForPerson(condition, lang) : conditionForCompany(condition, lang)}`}
      {help && (
        <p class="muted">
          {t.wouldHelp}: {help}
        </p>
      )}
    </li>
  )
}

function pointsOf(part: FitPart, total: number, lang: Lang): string {
  const points = total === 0 ? 0 : (part.weight * part.score) / total
  return points.toLocaleString(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
}
