import {
  type ReleaseChoice,
  type Released,
  type ReleaseRefusal,
  type ReleaseSource,
  release,
} from '#core/exchange/disclosure.ts'
import type { Result } from '#core/result.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { closeDisclosure } from './store.ts'

/** What a person has to release, as the profile stands now, and how many occupations it names. Runs as the system. */
export const releaseSource = (
  tx: Tx,
  personId: string,
): Promise<{ source: ReleaseSource; occupations: number }> =>
  asSystem(tx, async (s) => {
    const p = await s
      .selectFrom('person as p')
      .innerJoin('profile as f', 'f.person_id', 'p.id')
      .select(['p.given_name', 'p.family_name', 'p.phone', 'p.email', 'f.about'])
      .select((e) =>
        e
          .selectFrom('profile_occupation as o')
          .whereRef('o.person_id', '=', 'p.id')
          .select((f) => f.fn.countAll<number>().as('n'))
          .as('occupations'),
      )
      .where('p.id', '=', personId)
      .executeTakeFirstOrThrow()
    const jobs = await s
      .selectFrom('profile_experience')
      .select(['title', 'employer', 'from_year', 'to_year'])
      .where('person_id', '=', personId)
      .orderBy('from_year', 'desc')
      .orderBy('id')
      .execute()
    const cv = await s
      .selectFrom('document')
      .select(['id', 'file_name'])
      .where('person_id', '=', personId)
      .where('kind', '=', 'cv')
      .executeTakeFirst()
    const source = {
      givenName: p.given_name,
      familyName: p.family_name,
      phone: p.phone ?? undefined,
      email: p.email ?? undefined,
      about: p.about,
      experiences: jobs.map((j) => ({
        title: j.title,
        employer: j.employer,
        fromYear: j.from_year,
        toYear: j.to_year ?? undefined,
      })),
      cv: cv && { documentId: cv.id, fileName: cv.file_name },
    }
    return { source, occupations: p.occupations ?? 0 }
  })

/** What a company may read of a person by the person's choice, from the profile as it stands: the company never reads that itself. */
export async function releasedFields(
  tx: Tx,
  personId: string,
  choice: ReleaseChoice,
  stage: 2 | 3,
): Promise<Result<Released, ReleaseRefusal>> {
  const { source } = await releaseSource(tx, personId)
  return release(source, choice, stage)
}

/** The application that something is released for. */
export type ReleasedTo = { id: string; company_id: string; person_id: string }

/** Writes what a company may read from now on: at the step to talking, at the hire, and when the person corrects their data. */
export async function writeRelease(
  tx: Tx,
  a: ReleasedTo,
  choice: ReleaseChoice,
  fields: Partial<Released>,
): Promise<void> {
  const row = {
    choice: JSON.stringify(choice),
    fields: JSON.stringify(fields),
    document_id: fields.cv?.documentId ?? null,
    withdrawn_at: null,
  }
  await tx
    .insertInto('disclosure')
    .values({ application_id: a.id, company_id: a.company_id, person_id: a.person_id, ...row })
    .onConflict((c) =>
      c.column('application_id').doUpdateSet((e) => ({ ...row, version: e('disclosure.version', '+', 1) })),
    )
    .execute()
}

/**
 * Writes the release by a choice made earlier, from the profile as it stands now. A CV that is gone is left out; where the
 * chosen way of contact is gone nothing is shown at all, rather than another one that nobody chose, until the person
 * chooses again. An employer keeps the name of its own vikar.
 */
export async function releaseAsChosen(
  tx: Tx,
  a: ReleasedTo,
  choice: ReleaseChoice,
  stage: 2 | 3,
): Promise<void> {
  for (const chosen of [choice, { ...choice, cv: false }]) {
    const fields = await releasedFields(tx, a.person_id, chosen, stage)
    if (fields.ok) return writeRelease(tx, a, chosen, fields.value)
  }
  if (stage === 3) await releaseName(tx, a, choice)
  else await closeDisclosure(tx, a.id)
}

/** The full name and nothing else, kept with the choice the person made. */
export async function releaseName(tx: Tx, a: ReleasedTo, choice: ReleaseChoice): Promise<void> {
  const { source } = await releaseSource(tx, a.person_id)
  await writeRelease(tx, a, choice, { name: `${source.givenName} ${source.familyName}`.trim() })
}
