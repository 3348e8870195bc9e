import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/format-day.ts'
import type { Lang } from '../text/lang.ts'
import type { ExplainedFinding, Finding, Receipt } from './receipt.ts'
import type { Condition, ConditionVersion, Scheme, Sentence } from './scheme.ts'

/** What every scheme says in the same words, where its file has none of its own. */

export function notInForceSentence(condition: Condition, day: Day): Sentence {
  return {
    da: `Der er ingen regel om »${condition.label.da}« den ${formatDay(day, 'da')}.`,
    en: `There is no rule on "${condition.label.en}" on ${formatDay(day, 'en')}.`,
  }
}

export function goneSentence(condition: Condition, version: ConditionVersion): Sentence {
  return {
    da: `Reglen om »${condition.label.da}« gælder ikke længere. Den er væk fra ${formatDay(version.from, 'da')}.`,
    en: `The rule on "${condition.label.en}" no longer applies. It is gone from ${formatDay(version.from, 'en')}.`,
  }
}

export function missingSentence(scheme: Scheme, finding: Finding): Sentence {
  if (finding.missing.length === 0) {
    const absent = (lang: Lang) =>
      (finding.absent ?? []).map((id) => scheme.values[id]?.label[lang] ?? id).join(', ')
    return {
      da: `Det kan vi ikke afgøre, for reglerne har ikke noget tal den dag for: ${absent('da')}.`,
      en: `We cannot decide this, as the rules have no figure on that day for: ${absent('en')}.`,
    }
  }
  return {
    da: `Det kan vi ikke afgøre endnu. Vi mangler at vide: ${labels(scheme, finding.missing, 'da')}.`,
    en: `We cannot decide this yet. We still need to know: ${labels(scheme, finding.missing, 'en')}.`,
  }
}

export function summarySentence(
  scheme: Scheme,
  receipt: Receipt,
  findings: readonly ExplainedFinding[],
): Sentence {
  const required = findings.filter(({ weight }) => weight === 'required')
  const named = (outcome: string, lang: Lang) =>
    required
      .filter((finding) => finding.outcome === outcome)
      .map(({ label }) => label[lang])
      .join('; ')
  const missing = [
    ...new Set(required.filter(({ outcome }) => outcome === 'unknown').flatMap((found) => found.missing)),
  ]
  const on = { da: formatDay(receipt.day, 'da'), en: formatDay(receipt.day, 'en') }
  switch (receipt.outcome) {
    case 'met':
      return {
        da: `Ja. Alle betingelser er opfyldt efter reglerne den ${on.da}.`,
        en: `Yes. All conditions are met under the rules of ${on.en}.`,
      }
    case 'not-met':
      return {
        da: `Nej. Efter reglerne den ${on.da} er dette ikke opfyldt: ${named('not-met', 'da')}.`,
        en: `No. Under the rules of ${on.en} this is not met: ${named('not-met', 'en')}.`,
      }
    case 'unknown':
      if (missing.length === 0) {
        return {
          da: `Det kan ikke afgøres efter reglerne den ${on.da}: ${named('unknown', 'da')}.`,
          en: `This cannot be decided under the rules of ${on.en}: ${named('unknown', 'en')}.`,
        }
      }
      return {
        da: `Det kan ikke afgøres endnu. Vi mangler at vide: ${labels(scheme, missing, 'da')}.`,
        en: `This cannot be decided yet. We still need to know: ${labels(scheme, missing, 'en')}.`,
      }
    case 'not-in-force':
      return {
        da: `Der er ingen regler om dette i ${scheme.name.da} den ${on.da}. Derfor kan svaret ikke være ja.`,
        en: `There are no rules on this in ${scheme.name.en} on ${on.en}. So the answer cannot be yes.`,
      }
  }
}

function labels(scheme: Scheme, facts: readonly string[], lang: Lang): string {
  return facts.map((id) => scheme.facts[id]?.label[lang] ?? id).join('; ')
}
