import { sql } from 'kysely'
import type { Day } from '#core/calendar/day.ts'
import type { ExperienceLevel } from '#core/exchange/card.ts'
import type { LanguageSkill } from '#core/exchange/languages.ts'
import { readLanguages } from '#core/exchange/requirements.ts'
import type { Tx } from '#platform/db/transaction.ts'

export type OwnOccupation = { code: string; experience: ExperienceLevel }

/** What a caseworker may help somebody fill in. Visibility, texts about oneself and the CV are the person's own. */
export type ProfileFacts = {
  version: number
  occupations: OwnOccupation[]
  weeklyMinutesMin: number | null
  weeklyMinutesMax: number | null
  availableFrom: string | null
  availableTo: string | null
  maxTravelMinutes: number | null
  languages: readonly LanguageSkill[]
  stepsDone: string[]
}

/** Somebody who has said nothing yet. */
export const emptyProfile: ProfileFacts = {
  version: 1,
  occupations: [],
  weeklyMinutesMin: null,
  weeklyMinutesMax: null,
  availableFrom: null,
  availableTo: null,
  maxTravelMinutes: null,
  languages: [],
  stepsDone: [],
}

/** The profile of one of the unit's citizens. */
export async function findProfile(tx: Tx, personId: string): Promise<ProfileFacts | undefined> {
  const p = await tx
    .selectFrom('profile')
    .select(['version', 'weekly_minutes_min', 'weekly_minutes_max', 'available_from', 'available_to'])
    .select(['max_travel_minutes', 'languages', 'steps_done'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!p) return undefined
  const occupations = await tx
    .selectFrom('profile_occupation')
    .select(['occupation_code as code', 'experience'])
    .where('person_id', '=', personId)
    .orderBy(sql`array_position(array['trained', 'experienced', 'some', 'wish'], experience)`)
    .orderBy('occupation_code')
    .execute()
  return {
    version: p.version,
    occupations: occupations as OwnOccupation[],
    weeklyMinutesMin: p.weekly_minutes_min,
    weeklyMinutesMax: p.weekly_minutes_max,
    availableFrom: p.available_from,
    availableTo: p.available_to,
    maxTravelMinutes: p.max_travel_minutes,
    languages: readLanguages(p.languages),
    stepsDone: p.steps_done,
  }
}

export type HelpedProfile = {
  occupations: readonly OwnOccupation[]
  weeklyMinutesMin: number | null
  weeklyMinutesMax: number | null
  availableFrom: Day | null
  availableTo: Day | null
  maxTravelMinutes: number | null
}

/** Writes those parts when nobody has changed the profile meanwhile; says whether it did. */
export async function writeProfile(
  tx: Tx,
  personId: string,
  version: number,
  p: HelpedProfile,
  steps: readonly string[],
): Promise<boolean> {
  const row = await tx
    .updateTable('profile')
    .set({
      weekly_minutes_min: p.weeklyMinutesMin,
      weekly_minutes_max: p.weeklyMinutesMax,
      available_from: p.availableFrom,
      available_to: p.availableTo,
      max_travel_minutes: p.maxTravelMinutes,
      steps_done: [...steps],
      version: version + 1,
      updated_at: sql<Date>`app.now()`,
    })
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .returning('person_id')
    .executeTakeFirst()
  if (!row) return false
  const kept = p.occupations.map((o) => o.code)
  await tx
    .deleteFrom('profile_occupation')
    .where('person_id', '=', personId)
    .$if(kept.length > 0, (q) => q.where('occupation_code', 'not in', kept))
    .execute()
  if (p.occupations.length > 0)
    await tx
      .insertInto('profile_occupation')
      .values(
        p.occupations.map((o) => ({
          person_id: personId,
          occupation_code: o.code,
          experience: o.experience,
        })),
      )
      .onConflict((c) =>
        c
          .columns(['person_id', 'occupation_code'])
          .doUpdateSet((e) => ({ experience: e.ref('excluded.experience') })),
      )
      .execute()
  return true
}
