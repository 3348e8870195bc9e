import { claimMoveNames } from '#core/rotation/claim-moves.ts'
import type { CaseSide } from '#core/rotation/side.ts'
import { casePage, findCase, isId, sideOf } from '#features/cases/index.ts'
import { typed } from '#platform/form/fields-of.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { Alert, ButtonLink } from '#platform/ui/index.ts'
import { claimStep } from '../actions/make-claim.ts'
import { decides, isUpToDate, type MovedClaim, moveClaimOn, type PageMove } from '../actions/move-claim.ts'
import { logTempsOf, PURPOSE } from '../log-views.ts'
import { ClaimMoves } from '../pages/claim-moves.tsx'
import { ClaimPage } from '../pages/claim-page.tsx'
import { paths } from '../paths.ts'
import { deedNames, namesOf } from '../store/claim-detail.ts'
import { type ClaimRow, claimById, contentOfClaim, registeredSince } from '../store/claim-rows.ts'
import { grantById } from '../store/grants.ts'
import { claimTexts } from '../texts/claims.ts'

const OPEN = ['draft', 'submitted', 'checked']

async function load(ctx: Ctx) {
  const { id, claim } = ctx.params
  const row = await findCase(ctx.tx, id!)
  const found = row && isId(claim!) ? await claimById(ctx.tx, claim!) : undefined
  return row && found?.case_id === row.id ? { row, claim: found } : undefined
}

/** A claim that can still be decided is compared with the hours of today, where any have been registered since. */
async function holds(ctx: Ctx, claim: ClaimRow): Promise<boolean> {
  if (!OPEN.includes(claim.status)) return true
  if (!(await registeredSince(ctx.tx, claim))) return true
  const grant = await grantById(ctx.tx, claim.grant_id)
  return grant !== undefined && isUpToDate(claim, await claimStep(ctx.tx, grant, claim.through))
}

/** Named to decide, and neither its maker nor who has checked it. */
const mayDecide = async ({ tx, actor }: Ctx, claim: ClaimRow): Promise<boolean> =>
  actor.accountId !== claim.made_by &&
  actor.accountId !== claim.checked_by &&
  (await decides(tx, actor.membershipId))

type Refused = Exclude<MovedClaim, { ok: true }>['reason']

async function show(ctx: Ctx, refused?: Refused): Promise<Response> {
  const found = await load(ctx)
  if (!found) return ctx.notFound()
  const { row, claim } = found
  const t = claimTexts(ctx.lang)
  const title = claim.kind === 'claim' ? t.title(claim.number) : t.recoveryTitle(claim.number)
  await logTempsOf(ctx, row.id, PURPOSE.claim)
  const upToDate = await holds(ctx, claim)
  const error =
    refused && refused !== 'gone' ? { field: fieldOf(refused), text: t.refused[refused] } : undefined
  return casePage(
    ctx,
    row,
    'claims',
    { title, under: { label: title }, styles: ['hours.css'], status: refused ? statusOf(refused) : 200 },
    <>
      {!upToDate && <Alert kind="warning">{t.old}</Alert>}
      {error?.field === '' && (
        <Alert kind="error" live>
          {error.text}
        </Alert>
      )}
      <ClaimMoves
        t={t}
        claim={claim}
        side={sideOf(ctx.actor) as CaseSide}
        mayDecide={await mayDecide(ctx, claim)}
        upToDate={upToDate}
        action={ctx.href(paths.claim(row.id, claim.id))}
        once={ctx.once()}
        reason={typed(ctx.fields, 'reason')}
        declared={ctx.fields.declared ?? []}
        error={error?.field === '' ? undefined : error}
      />
      <ClaimPage
        lang={ctx.lang}
        t={t}
        claim={claim}
        content={await contentOfClaim(ctx.tx, claim.id)}
        names={await namesOf(ctx.tx, row.id)}
        deeds={await deedNames(ctx.tx, claim)}
      />
      <p>
        <ButtonLink href={ctx.href(paths.deviations(row.id))} label={t.seeDeviations} />
      </p>
    </>,
  )
}

const fieldOf = (refused: Refused): 'reason' | 'declared' | '' =>
  refused === 'reason-missing' ? 'reason' : refused === 'not-declared' ? 'declared' : ''

/** A field to put right is 422; whatever else stands in the way is a conflict with what others have done. */
const statusOf = (refused: Refused): number =>
  refused === 'reason-missing' || refused === 'not-declared' ? 422 : 409

const PAGE_MOVES = claimMoveNames.filter((one) => one !== 'export' && one !== 'pay')

async function move(ctx: Ctx): Promise<Response> {
  const found = await load(ctx)
  const asked = PAGE_MOVES.find((one) => one === typed(ctx.fields, 'move')) as PageMove | undefined
  if (!found || !asked) return ctx.notFound()
  const { row, claim } = found
  const moved = await moveClaimOn(ctx, {
    id: claim.id,
    version: Number(typed(ctx.fields, 'version')),
    move: asked,
    reason: typed(ctx.fields, 'reason').trim().slice(0, 1000),
    declared: ctx.fields.declared ?? [],
  })
  if (moved.ok) return ctx.redirect(paths.claim(row.id, claim.id), claimTexts(ctx.lang).done[asked])
  return moved.reason === 'gone' ? ctx.notFound() : show(ctx, moved.reason)
}

export const claimRoutes: Route[] = [
  get(paths.claim(':id', ':claim'), (ctx) => show(ctx)),
  post(paths.claim(':id', ':claim'), move),
]
