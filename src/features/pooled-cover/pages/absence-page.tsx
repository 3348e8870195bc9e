import { formatPeriod } from '#core/calendar/format-day.ts'
import type { VikariatBreach } from '#core/cover/vikariat-facts.ts'
import { formatHours } from '#core/text/hours.ts'
import { casePaths } from '#features/cases/index.ts'
import type { Lang } from '#platform/text/texts.ts'
import { ButtonLink, DefinitionList } from '#platform/ui/index.ts'
import { paths } from '../paths.ts'
import type { AbsenceRow, KeptWhy } from '../store/runs.ts'
import { poolTexts } from '../texts/pool.ts'
import { sharedTexts } from '../texts/shared.ts'
import { personName } from '../words.ts'

/** Why an absence is in a shared vikariat, or why not, in sentences. */
export function AbsencePage(p: { lang: Lang; href: (path: string) => string; row: AbsenceRow }) {
  const { row, lang, href } = p
  const t = sharedTexts(lang)
  const words = poolTexts(lang)
  return (
    <>
      <div class="prose">
        {whySentences(row, lang).map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <DefinitionList
        items={[
          { term: words.who, value: personName(row) },
          {
            term: words.company,
            value: `${row.company}, ${words.caseNo(row.case_number ?? 0).toLowerCase()}`,
          },
          { term: words.days, value: formatPeriod({ from: row.starts_on, to: row.ends_on }, lang) },
          { term: words.hours, value: formatHours(row.minutes_per_week, lang) },
        ]}
      />
      <p class="buttons">
        {row.vikariat_id && (
          <ButtonLink href={href(paths.shared(row.run_id, row.vikariat_id))} label={words.see} />
        )}
        <ButtonLink href={href(casePaths.cover(row.case_id))} label={t.toCase} kind="tertiary" />
      </p>
    </>
  )
}

/** The reason in one or two sentences. */
export function whySentences(row: Pick<AbsenceRow, 'left_out' | 'why'>, lang: Lang): string[] {
  const t = sharedTexts(lang)
  if (row.left_out !== null) return [`${poolTexts(lang).leftOut[row.left_out]}.`]
  return row.why === null ? [t.why.removed] : sentencesOf(row.why, lang)
}

function sentencesOf(why: KeptWhy, lang: Lang): string[] {
  const t = sharedTexts(lang)
  const list = (breaches: readonly VikariatBreach[]) =>
    new Intl.ListFormat(lang).format(breaches.map((breach) => t.breaches[breach]))
  switch (why.kind) {
    case 'packed':
      return [
        t.why.packed(why.others, why.firms),
        ...(why.alone.length > 0 && why.others > 0 ? [t.why.aloneBroken(list(why.alone))] : []),
      ]
    case 'only-one':
      return [t.why['only-one'], t.why.aloneBroken(list(why.alone))]
    case 'nobody-in-reach':
      return [t.why['nobody-in-reach'](why.others)]
    case 'same-time':
      return [t.why['same-time'](why.others)]
    case 'gaps-too-long':
      return [t.why['gaps-too-long'](why.days)]
    case 'breaks':
      return [
        why.vikariat === null ? t.why.breaksRest(list(why.breaches)) : t.why.breaksOne(list(why.breaches)),
      ]
    case 'not-worth':
      return [t.why['not-worth']]
  }
}
