import type { Ctx } from '#platform/http/context.ts'
import { type TempInCase, tempsOf } from './store/people.ts'

/** What the person reads under „Mine data“ of why somebody looked. */
export const PURPOSE = {
  hours: 'Timer i en rotationssag',
  claim: 'Opgørelse i en rotationssag',
  export: 'Timer i en rotationssag, hentet som fil',
} as const

/** Records that a page shows hours of these vikarer; those without a person behind them have nobody to tell. */
export async function logTemps(
  ctx: Ctx,
  temps: readonly Pick<TempInCase, 'personId'>[],
  purpose: string,
): Promise<void> {
  const persons = [...new Set(temps.flatMap(({ personId }) => personId ?? []))]
  if (persons.length > 0) await ctx.logView(persons, purpose)
}

/** The same for all vikarer of a case. */
export const logTempsOf = async (ctx: Ctx, caseId: string, purpose: string): Promise<void> =>
  logTemps(ctx, await tempsOf(ctx.tx, caseId), purpose)
