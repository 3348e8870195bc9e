import { ok, type Result, refuse } from '../result.ts'

/** What a person chooses to show one company when they want to talk. */
export type ReleaseChoice = {
  readonly name: 'given' | 'full'
  /** One way of getting in contact is enough; the person picks. */
  readonly contact: 'phone' | 'email'
  readonly about: boolean
  readonly employers: boolean
  readonly cv: boolean
}

/** The choice offered first: as little as a conversation needs. */
export const smallestChoice: ReleaseChoice = {
  name: 'given',
  contact: 'phone',
  about: false,
  employers: false,
  cv: false,
}

export type ReleaseSource = {
  readonly givenName: string
  readonly familyName: string
  readonly phone: string | undefined
  readonly email: string | undefined
  readonly about: string
  readonly experiences: ReadonlyArray<{
    readonly title: string
    readonly employer: string
    readonly fromYear: number
    readonly toYear: number | undefined
  }>
  readonly cv: { readonly documentId: string; readonly fileName: string } | undefined
}

/** What the company then reads, frozen as it was released: only the keys that were chosen. */
export type Released = {
  readonly name: string
  readonly contact: { readonly phone: string } | { readonly email: string }
  readonly about?: string
  readonly employers?: ReleaseSource['experiences']
  readonly cv?: { readonly documentId: string; readonly fileName: string }
}

export type ReleaseRefusal = 'phone-missing' | 'email-missing' | 'cv-missing'

/**
 * The released fields by the person's choice. From the hire on (`stage` 3) the employer knows the full name;
 * everything else stays as chosen. An empty text or work history is left out rather than sent empty.
 */
export function release(
  source: ReleaseSource,
  choice: ReleaseChoice,
  stage: 2 | 3,
): Result<Released, ReleaseRefusal> {
  const contact = contactOf(source, choice.contact)
  if (contact === undefined) return refuse(choice.contact === 'phone' ? 'phone-missing' : 'email-missing')
  if (choice.cv && source.cv === undefined) return refuse('cv-missing')
  const full = stage === 3 || choice.name === 'full' || source.givenName === ''
  const name = full ? `${source.givenName} ${source.familyName}`.trim() : source.givenName
  const employers = source.experiences.map(({ title, employer, fromYear, toYear }) => ({
    title,
    employer,
    fromYear,
    toYear,
  }))
  return ok({
    name,
    contact,
    ...(choice.about && source.about.trim() !== '' ? { about: source.about } : {}),
    ...(choice.employers && employers.length > 0 ? { employers } : {}),
    ...(choice.cv && source.cv !== undefined
      ? { cv: { documentId: source.cv.documentId, fileName: source.cv.fileName } }
      : {}),
  })
}

function contactOf(source: ReleaseSource, wanted: ReleaseChoice['contact']): Released['contact'] | undefined {
  if (wanted === 'phone') return source.phone === undefined ? undefined : { phone: source.phone }
  return source.email === undefined ? undefined : { email: source.email }
}
