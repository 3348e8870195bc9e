import { partFor } from '#core/rotation/agreement-content.ts'
import { differences } from '#core/rotation/agreement-difference.ts'
import { hasSigned, maySignOnBehalf, signRefusal } from '#core/rotation/agreement-signing.ts'
import { isId, sideOf } from '#features/cases/index.ts'
import { asSystem } from '#platform/db/transaction.ts'
import { flag, form, optionalText, text } from '#platform/form/fields.ts'
import { emptyForm, formState, parseForm } from '#platform/form/parse.ts'
import type { Ctx } from '#platform/http/context.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import type { FormState } from '#platform/ui/index.ts'
import { isOwnPlace } from '../actions/own-place.ts'
import { sign } from '../actions/sign.ts'
import { type Agreement, type Signer, STYLES } from '../model.ts'
import { SignPage } from '../pages/sign-page.tsx'
import { paths } from '../paths.ts'
import { subjectOf } from '../signers.ts'
import { caseOfSigner, findAgreement, findSigner, sentBefore, signersOfVersion } from '../store/agreements.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { waitingFor } from '../view.ts'
import { pdfAnswer } from './version.tsx'

const signForm = form({
  hash: text({ max: 64 }),
  agree: flag(),
  reason: optionalText({ max: 300, lines: true }),
})

type Place = { agreement: Agreement; signer: Signer; signers: readonly Signer[]; own: boolean }

/** The place, for whoever it belongs to and for those who may register a signature there. */
async function placeOf(ctx: Ctx): Promise<Place | undefined> {
  const { id = '' } = ctx.params
  const found = isId(id) ? await findSigner(ctx.tx, id) : undefined
  const agreement = found && (await findAgreement(ctx.tx, found.agreement_id))
  if (!agreement) return undefined
  const signers = await signersOfVersion(ctx.tx, agreement.id)
  const signer = signers.find((s) => s.id === id)
  if (!signer) return undefined
  const own = isOwnPlace(ctx.actor, signer, agreement.company_id)
  const side = sideOf(ctx.actor)
  if (!own && (side === 'system' || !maySignOnBehalf(side, signer.side))) return undefined
  return { agreement, signer, signers, own }
}

async function page(ctx: Ctx, place: Place, state: FormState, status = 200): Promise<Response> {
  const t = agreementTexts(ctx.lang)
  const { agreement, signer, signers, own } = place
  const { company, live } = await caseOfSigner(ctx.tx, agreement.case_id)
  const refused = agreement.status === 'sent' ? signRefusal(signers, signer.id) : 'signed-already'
  const before = await asSystem(ctx.tx, (s) => sentBefore(s, agreement.case_id, agreement.revision))
  const former = before && (await formerPlace(ctx, before, signer))
  return ctx.page(
    {
      title: own ? t.signTitle : t.signForWho(signer.shownName),
      lead: own ? t.signLead(company) : t.signLeadFor(signer.shownName),
      crumbs: [{ label: t.mine, href: ctx.href(paths.mySignatures) }],
      styles: STYLES,
      noindex: true,
      status,
    },
    <SignPage
      lang={ctx.lang}
      href={ctx.href}
      once={ctx.once()}
      state={state}
      agreement={agreement}
      signer={signer}
      own={own}
      myName={ctx.actor.name}
      sections={partFor(agreement.content, signer.scopes)}
      changed={
        former && before && !signer.carried
          ? {
              revision: before.revision,
              sections: differences(before.content, agreement.content, signer.scopes),
            }
          : undefined
      }
      waitingFor={refused === 'not-your-turn' ? waitingSides(signers, ctx) : []}
      over={!live}
      open={live && refused === undefined}
    />,
  )
}

/** Those who are waited for by their side: a signer learns no names of others. */
function waitingSides(signers: readonly Signer[], ctx: Ctx): readonly string[] {
  const t = agreementTexts(ctx.lang)
  const names = waitingFor(signers)
  const sides = signers.filter((s) => names.includes(s.shownName) && !hasSigned(s)).map(({ side }) => side)
  return [...new Set(sides)].map((side) => t.sides[side])
}

/** The signer's place on the version before, when they signed there. */
async function formerPlace(ctx: Ctx, before: Agreement, signer: Signer): Promise<Signer | undefined> {
  const key = (s: Signer) =>
    `${s.side}:${subjectOf({
      side: s.side,
      employee_id: s.employeeId,
      organisation_id: s.organisationId,
      unit_id: s.unitId,
      temp_id: s.tempId,
    })}`
  const found = (await signersOfVersion(ctx.tx, before.id)).find((s) => key(s) === key(signer))
  return found && found.signed.length > 0 ? found : undefined
}

async function show(ctx: Ctx): Promise<Response> {
  const place = await placeOf(ctx)
  if (!place) return ctx.notFound()
  return page(ctx, place, ctx.restored ? formState(ctx.fields, [], ctx.lang) : emptyForm())
}

async function act(ctx: Ctx): Promise<Response> {
  const place = await placeOf(ctx)
  if (!place) return ctx.notFound()
  const t = agreementTexts(ctx.lang)
  const parsed = parseForm(signForm, ctx.fields)
  if (!parsed.ok) return page(ctx, place, formState(ctx.fields, parsed.problems, ctx.lang), 422)
  const { values } = formState(ctx.fields, [], ctx.lang)
  const again = (errors: FormState['errors'], status: number) => page(ctx, place, { values, errors }, status)
  if (!parsed.value.agree) return again({ agree: t.confirmMissing }, 422)
  const done = await sign(ctx, place.signer.id, parsed.value)
  if (done.ok) {
    const { complete, onBehalf } = done.value
    return ctx.redirect(
      paths.sign(place.signer.id),
      complete ? t.doneSignLast : onBehalf ? t.doneSignFor : t.doneSign,
    )
  }
  switch (done.reason) {
    case 'gone':
      return ctx.notFound()
    case 'reason-missing':
      return again({ reason: t.reasonMissing }, 422)
    case 'other-version': {
      // the text is another now: what was ticked was about the old one
      const fresh = await placeOf(ctx)
      return fresh ? page(ctx, fresh, { values: {}, errors: { '': t.otherVersion } }, 409) : ctx.notFound()
    }
    case 'not-yours':
      return ctx.forbidden(t.notYours)
    case 'signed-already':
      return ctx.conflict(t.signedAlready, { href: paths.sign(place.signer.id), label: t.backToAgreement })
    case 'case-over':
      return ctx.conflict(t.caseOver, { href: paths.mySignatures, label: t.toAll })
    case 'not-out':
      return ctx.conflict(t.goneBy, { href: paths.mySignatures, label: t.toAll })
    case 'not-your-turn':
      return ctx.conflict(t.notYourTurn(waitingSides(place.signers, ctx).join(', ')), {
        href: paths.mySignatures,
        label: t.toAll,
      })
  }
}

async function file(ctx: Ctx): Promise<Response> {
  const place = await placeOf(ctx)
  if (!place) return ctx.notFound()
  return pdfAnswer(ctx, place.agreement, place.signer.scopes, paths.sign(place.signer.id))
}

export const signRoutes: Route[] = [
  get(paths.sign(':id'), show),
  post(paths.sign(':id'), act),
  get(paths.signPdf(':id'), file),
]
