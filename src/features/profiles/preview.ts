import type { Day } from '#core/calendar/day.ts'
import { isAnonymous } from '#core/exchange/card.ts'
import { type ReleaseChoice, type ReleaseSource, release, smallestChoice } from '#core/exchange/disclosure.ts'
import { atStage } from '#core/exchange/stage.ts'
import type { CandidateAtStage } from '#features/applications/index.ts'
import { aliasName } from '#features/applications/index.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'
import { cardSources } from './cards/card-sources.ts'
import { previewCard } from './cards/refresh-cards.ts'
import type { Profile } from './model.ts'

export const PREVIEWED = ['browse', 'asked', 'talking', 'hired'] as const
export type Previewed = (typeof PREVIEWED)[number]

export type Preview = {
  readonly at: Readonly<Record<Previewed, CandidateAtStage>>
  /** What the person may add when they talk with a company. */
  readonly more: CandidateAtStage
  /** Skills that stay behind because they would tell who it is. */
  readonly leftOut: readonly string[]
  /** No way of contact: talking would not work. */
  readonly noContact: boolean
}

/** A made-up name of the kind each company gets for itself. */
const ALIAS = aliasName('3f7a')

/**
 * What a company is sent at each stage, put together by the very functions that answer companies: the card that is
 * published, the release of disclosure.ts and the list of stage.ts. `whyIFit` stands for what will be written.
 */
export async function previewOf(
  tx: Tx,
  p: Profile,
  today: Day,
  whyIFit: string,
): Promise<Preview | undefined> {
  const card = await previewCard(tx, p.personId, today)
  if (!card || card.exact.occupations.length === 0) return undefined
  const source = sourceOf(p)
  const contact = p.phone ? 'phone' : 'email'
  const least: ReleaseChoice = { ...smallestChoice, contact }
  const talking = release(source, least, 2)
  const hired = release(source, least, 3)
  const all = release(
    source,
    { name: 'full', contact, about: true, employers: true, cv: source.cv !== undefined },
    2,
  )
  const said = { alias: ALIAS, eligible: await isApproved(tx, p.personId, today), whyIFit }
  const { about, employers, cv } = all.ok ? all.value : {}
  const added = Object.entries({ about, employers, cv }).filter(([, value]) => value !== undefined)
  return {
    at: {
      browse: atStage(0, { ...said, ...card.shown }),
      asked: atStage(1, { ...said, ...card.shown }),
      talking: atStage(2, { ...said, ...card.exact, ...(talking.ok ? talking.value : {}) }),
      hired: atStage(3, { ...said, ...card.exact, ...(hired.ok ? hired.value : {}) }),
    },
    more: Object.fromEntries(added),
    leftOut: await leftOut(tx, p, today),
    noContact: !talking.ok,
  }
}

const sourceOf = (p: Profile): ReleaseSource => ({
  givenName: p.givenName,
  familyName: p.familyName,
  phone: p.phone,
  email: p.email,
  about: p.about,
  experiences: p.jobs.map(({ title, employer, fromYear, toYear }) => ({ title, employer, fromYear, toYear })),
  cv: p.cv && { documentId: p.cv.id, fileName: p.cv.fileName },
})

async function leftOut(tx: Tx, p: Profile, today: Day): Promise<string[]> {
  const [carded] = await asSystem(tx, (s) => cardSources(s, [p.personId], today))
  return carded ? p.skills.filter((skill) => !isAnonymous(skill, carded.source)) : []
}

/** The job centre's decision as it stands; a company sees it for the days of its own vikariat. */
async function isApproved(tx: Tx, personId: string, today: Day): Promise<boolean> {
  const row = await tx
    .selectFrom('certificate')
    .select('decision')
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .where('valid_to', '>=', today)
    .executeTakeFirst()
  return row?.decision === 'eligible'
}
