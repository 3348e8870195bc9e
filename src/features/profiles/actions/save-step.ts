import type { z } from 'zod'
import { postcode } from '#core/place/postcodes.ts'
import { ok, type Result, refuse } from '#core/result.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { ASKED, type Env, type Profile, type StepName } from '../model.ts'
import { profileChanged } from '../profile-changed.ts'
import type {
  contactForm,
  hopeForm,
  OccupationInput,
  placeForm,
  skillsForm,
  timeForm,
} from '../profile-form.ts'
import { seenOf } from '../step-values.ts'
import { lockProfile, writeOccupations, writePerson, writeProfile } from '../store.ts'

/** What each page that is saved as a whole brings; jobs are saved one by one (`save-job.ts`). */
export type StepInput = {
  arbejde: OccupationInput
  tid: z.output<ReturnType<typeof timeForm>>
  sted: z.output<typeof placeForm>
  kompetencer: z.output<typeof skillsForm>
  fremtid: z.output<typeof hopeForm>
  kontakt: z.output<typeof contactForm>
}
export type WholeStep = keyof StepInput

/**
 * Saves one page of the actor's own profile. `seen` is the mark of what the page showed: when another window saved the same
 * page meanwhile nothing is written, and the answer tells how things stand now.
 */
export async function saveStep<S extends WholeStep>(
  env: Env,
  step: S,
  input: StepInput[S],
  seen: string,
): Promise<Result<null, 'gone'> | { ok: false; reason: 'changed-meanwhile'; now: Profile }> {
  const personId = env.actor.personId ?? ''
  const now = await lockProfile(env.tx, personId)
  if (!now) return refuse('gone')
  if (seen !== seenOf(now, step)) return { ok: false, reason: 'changed-meanwhile', now }
  await WRITE[step](env.tx, personId, input)
  await profileChanged(env, personId)
  return ok(null)
}

const WRITE: { [S in WholeStep]: (tx: Tx, personId: string, input: StepInput[S]) => Promise<void> } = {
  async arbejde(tx, personId, { kept, added }) {
    await writeOccupations(tx, personId, added ? [...kept, added] : kept)
    await writeProfile(tx, personId, {}, done('arbejde'))
  },
  async tid(tx, personId, v) {
    await writeProfile(
      tx,
      personId,
      {
        available_from: v.availableFrom,
        available_to: v.availableTo,
        weekly_minutes_min: v.weeklyMinutesMin,
        weekly_minutes_max: v.weeklyMinutesMax,
      },
      done('tid'),
    )
  },
  async sted(tx, personId, { place, travel }) {
    const at = postcode(place)
    if (!at) throw new Error('the form has let a postcode through that is none')
    await writePerson(tx, personId, {
      postcode: at.number,
      town: at.town,
      lat: at.at.lat,
      lon: at.at.lon,
    })
    await writeProfile(tx, personId, { max_travel_minutes: travel }, done('sted'))
  },
  async kompetencer(tx, personId, v) {
    await writeProfile(
      tx,
      personId,
      {
        languages: JSON.stringify(v.languages),
        skills: v.skills,
        certificates: v.certificates,
        driving_licences: v.drivingLicences,
      },
      done('kompetencer'),
    )
  },
  async fremtid(tx, personId, v) {
    await writeProfile(
      tx,
      personId,
      { perspective: v.hope, perspective_note: v.hopeNote, about: v.about },
      done('fremtid'),
    )
  },
  async kontakt(tx, personId, v) {
    await writePerson(tx, personId, {
      given_name: v.givenName,
      family_name: v.familyName ?? '',
      phone: v.phone,
      email: v.email,
    })
    await writeProfile(tx, personId, {}, done('kontakt'))
  },
}

const done = (step: StepName): readonly string[] => ASKED[step]
