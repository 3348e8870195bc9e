import { safeReturn } from '#platform/auth/return-to.ts'
import type { Ctx } from '#platform/http/context.ts'
import type { Step } from '#platform/ui/index.ts'
import { ASKED, completenessFor, type Env, type Profile, STEPS, type StepName } from '../model.ts'
import { paths } from '../paths.ts'
import { findProfile } from '../store.ts'
import { overviewTexts } from '../texts/overview.ts'
import { stepTexts } from '../texts/steps.ts'

/** What an action needs, from a request. */
export const envOf = (ctx: Ctx): Env => ({
  tx: ctx.tx,
  actor: ctx.actor,
  today: ctx.today,
  enqueue: ctx.enqueue,
})

/** The profile of the person who is logged in; undefined when it was erased while they looked. */
export const ownProfile = (ctx: Ctx): Promise<Profile | undefined> =>
  findProfile(ctx.tx, ctx.actor.personId ?? '')

export const PAGE = { noindex: true, styles: ['profile.css'] } as const

/** The page the person came from to fill in what was missing there, with its language; undefined when they came by themselves. */
export function cameFrom(ctx: Ctx): string | undefined {
  const path = safeReturn(ctx.query.get('retur'))
  return path === '/' || path === '/en' ? undefined : path
}

/** A page of the profile, with the way back to where the person came from. */
export function withBack(ctx: Ctx, path: string): string {
  const back = cameFrom(ctx)
  return back === undefined ? path : `${path}?retur=${encodeURIComponent(back)}`
}

/** The way to a page of the profile. */
export const crumbs = (ctx: Ctx) => [
  { label: overviewTexts(ctx.lang).title, href: ctx.href(withBack(ctx, paths.profile)) },
]

/** Whether a page has been answered. Contact details are not asked for, but somebody must be able to use them. */
export function isStepDone(p: Profile, step: StepName): boolean {
  if (step === 'kontakt') return p.phone !== undefined || p.email !== undefined
  const { done } = completenessFor(p)
  return ASKED[step].every((one) => done.includes(one))
}

/** The pages as a row of steps that can be opened in any order. */
export const stepList = (ctx: Ctx, p: Profile, current: StepName): Step[] =>
  STEPS.map((name) => ({
    label: stepTexts(ctx.lang).names[name],
    state: name === current ? 'current' : isStepDone(p, name) ? 'done' : 'todo',
    href: ctx.href(withBack(ctx, paths.step(name))),
  }))

/** The page after this one: the CV is the last, then the overview. */
export const pathAfter = (step: StepName): string => {
  const next = STEPS[STEPS.indexOf(step) + 1]
  return next ? paths.step(next) : paths.cv
}
