import type { RateOn } from '#core/law/rates-on.ts'
import type { ExplainedReceipt } from '#core/law/receipt.ts'
import type { Source } from '#core/law/scheme.ts'
import type { ToldCondition, ToldDifference, ToldValue } from '#core/law/told-difference.ts'
import type { Lang } from '#core/text/lang.ts'

/** What `--brief` writes: one language, and of each source the act alone. For reading, not for keeping. */

export function briefReceipt(receipt: ExplainedReceipt, lang: Lang) {
  return {
    outcome: receipt.outcome,
    summary: receipt.summary[lang],
    day: receipt.day,
    because: receipt.dayBecause[lang],
    conditions: receipt.explained.map((finding) => ({
      condition: finding.condition,
      outcome: finding.outcome,
      ...(finding.weight === 'advisory' ? { weight: finding.weight } : {}),
      says: finding.says[lang],
      ...(finding.versionFrom === undefined ? {} : { from: finding.versionFrom, mark: finding.mark }),
      // what no source confirms is never left out
      ...(finding.relies.length === 0 ? {} : { relies: finding.relies }),
      sources: acts(finding.sources),
    })),
  }
}

export function briefRates(rates: readonly RateOn[], lang: Lang) {
  return rates.map((rate) => ({
    value: rate.value,
    label: rate.label[lang],
    ...(rate.state === 'known'
      ? {
          amount: plain(rate.text![lang]),
          from: rate.from,
          mark: rate.mark,
          sources: acts(rate.sources ?? []),
        }
      : { state: rate.state, ...(rate.missing === undefined ? {} : { missing: rate.missing }) }),
  }))
}

export function briefDifference(told: ToldDifference, lang: Lang) {
  const value = (one: ToldValue) => ({
    amount: one.text === undefined ? null : plain(one.text[lang]),
    ...version(one),
  })
  const condition = (one: ToldCondition) => ({
    says: one.test === null ? null : one.says.notMet[lang],
    ...version(one),
  })
  return {
    from: told.from,
    to: told.to,
    values: told.values.map(({ id, change, days, before, after }) => ({
      value: id,
      change,
      days,
      before: before.map(value),
      after: after.map(value),
    })),
    conditions: told.conditions.map(({ id, change, days, before, after }) => ({
      condition: id,
      change,
      days,
      before: before.map(condition),
      after: after.map(condition),
    })),
    events: told.events.map((event) => ({ from: event.from, says: event.says[lang], mark: event.mark })),
  }
}

function version(one: ToldValue | ToldCondition) {
  return {
    from: one.from,
    ...(one.until === undefined ? {} : { until: one.until }),
    ...(one.keyedBy === undefined ? {} : { keyedBy: one.keyedBy }),
    ...(one.when === undefined ? {} : { when: one.when }),
    mark: one.mark,
    sources: acts(one.sources),
  }
}

function acts(sources: readonly Source[]): readonly string[] {
  return sources.map(({ act }) => act)
}

/** A space that does not break is a puzzle in a terminal. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
