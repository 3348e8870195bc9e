import type { Day } from '#core/calendar/day.ts'
import type { ExperienceLevel, Sector } from '#core/exchange/card.ts'
import type { DrivingLicence } from '#core/exchange/driving-licences.ts'
import type { Hope } from '#core/exchange/fit-model.ts'
import type { LanguageSkill } from '#core/exchange/languages.ts'
import { type Completeness, completenessOf, type ProfileStep } from '#core/exchange/profile-completeness.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { Enqueue } from '#platform/jobs/job.ts'

/** What an action needs besides its input: the person is always the one who is logged in. */
export type Env = { tx: Tx; actor: Actor; today: Day; enqueue: Enqueue }

export type Job = {
  readonly id: string
  readonly title: string
  readonly occupationCode: string | undefined
  readonly employer: string
  readonly sector: Sector
  readonly fromYear: number
  readonly toYear: number | undefined
}

export type Cv = {
  readonly id: string
  readonly fileName: string
  readonly mime: string
  readonly size: number
  readonly createdAt: Date
}

/** A job-seeker's whole profile, as they see it themselves. */
export type Profile = {
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  readonly phone: string | undefined
  readonly email: string | undefined
  readonly postcode: string | undefined
  readonly town: string | undefined
  readonly hasPlace: boolean
  readonly isProtected: boolean
  readonly noProposals: boolean
  readonly visible: boolean
  readonly visibleSince: Date | undefined
  readonly occupations: ReadonlyArray<{ readonly code: string; readonly experience: ExperienceLevel }>
  readonly jobs: readonly Job[]
  readonly skills: readonly string[]
  readonly certificates: readonly string[]
  readonly drivingLicences: readonly DrivingLicence[]
  readonly languages: readonly LanguageSkill[]
  readonly availableFrom: Day | undefined
  readonly availableTo: Day | undefined
  readonly weeklyMinutesMin: number | undefined
  readonly weeklyMinutesMax: number | undefined
  readonly maxTravelMinutes: number | undefined
  readonly hope: Hope | undefined
  readonly hopeNote: string
  readonly about: string
  readonly stepsDone: readonly string[]
  readonly cv: Cv | undefined
  readonly updatedAt: Date
  readonly warnedAt: Date | undefined
}

/** What is filled in, what is missing, and whether the person could be shown. */
export const completenessFor = (p: Profile): Completeness =>
  completenessOf({
    occupations: p.occupations.length,
    availableFrom: p.availableFrom,
    weeklyMinutesMin: p.weeklyMinutesMin,
    weeklyMinutesMax: p.weeklyMinutesMax,
    maxTravelMinutes: p.maxTravelMinutes,
    languages: p.languages.length,
    experiences: p.jobs.length,
    skills: p.skills.length,
    certificates: p.certificates.length + p.drivingLicences.length,
    hope: p.hope,
    about: p.about,
    hasCv: p.cv !== undefined,
    stepsDone: p.stepsDone,
    hasPlace: p.hasPlace,
    isProtected: p.isProtected,
  })

/** The pages of the profile, in the order they are offered; the names stand in addresses. */
export const STEPS = ['arbejde', 'tid', 'sted', 'erfaring', 'kompetencer', 'fremtid', 'kontakt'] as const
export type StepName = (typeof STEPS)[number]
export const isStep = (name: string): name is StepName => (STEPS as readonly string[]).includes(name)

/** What of a profile's completeness each page asks for; contact details are for the person's own choice later. */
export const ASKED: Readonly<Record<StepName, readonly ProfileStep[]>> = {
  arbejde: ['occupations'],
  tid: ['availability', 'hours'],
  sted: ['travel'],
  erfaring: ['experience'],
  kompetencer: ['languages', 'skills', 'certificates'],
  fremtid: ['hope', 'about'],
  kontakt: [],
}

/** The page where something is filled in. */
export const stepPage = (step: ProfileStep | 'place'): StepName | 'cv' =>
  step === 'cv' ? 'cv' : step === 'place' ? 'sted' : STEPS.find((name) => ASKED[name].includes(step))!
