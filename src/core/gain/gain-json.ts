import type { GainReport, PartyGain } from './model.ts'
import type { Values } from './polynomial.ts'

/** A report as the command line writes it: plain data, sentences in both languages, amounts in øre. */
export function gainJson(report: GainReport) {
  const open = new Set(report.figures.filter(({ low, high }) => low < high).map(({ id }) => id))
  return {
    project: report.project,
    forms: report.forms.map((form) =>
      form.status === 'counted'
        ? { ...form, parties: form.parties.map((party) => ({ ...party, at: ends(party, open) })) }
        : form,
    ),
    figures: report.figures,
  }
}

/** What the party's own figures are in its worst and best case; those that cannot move are left out. */
function ends({ at, lines }: PartyGain, open: ReadonlySet<string>): PartyGain['at'] {
  const used = new Set(lines.flatMap(({ figures }) => figures).filter((id) => open.has(id)))
  const only = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([id]) => used.has(id)))
  return { low: only(at.low), high: only(at.high) }
}

/** Only the sums: one line a party, for a first look and for comparing many projects. */
export function gainSums(report: GainReport) {
  return {
    project: report.project,
    forms: report.forms.map((form) =>
      form.status === 'counted'
        ? {
            form: form.form,
            status: form.status,
            sums: Object.fromEntries([
              ...form.parties.map(({ party, sum }) => [party, sum] as const),
              ['together', form.together.sum] as const,
            ]),
          }
        : { form: form.form, status: form.status, notices: form.notices },
    ),
  }
}
