import { type ClaimMove, claimMovesFor } from '#core/rotation/claim-moves.ts'
import type { CaseSide } from '#core/rotation/side.ts'
import { Card, Checkboxes, Form, SubmitButton, TextArea, WhoActsNext } from '#platform/ui/index.ts'
import { DECLARATIONS, type PageMove } from '../actions/move-claim.ts'
import type { ClaimRow } from '../store/claim-rows.ts'
import type { ClaimTexts } from '../texts/claims.ts'

type Props = {
  t: ClaimTexts
  claim: ClaimRow
  side: CaseSide
  /** Whoever looks has made or checked the claim, or is not among those who decide: others' turn. */
  mayDecide: boolean
  upToDate: boolean
  action: string
  once: string
  reason: string
  declared: readonly string[]
  error: { field: 'reason' | 'declared' | ''; text: string } | undefined
}

/** Whose turn it is, and the buttons of whoever looks. */
export function ClaimMoves(p: Props) {
  const { t, claim, side } = p
  const moves = claimMovesFor(claim.status, side, claim.kind).filter(
    (move): move is PageMove =>
      move !== 'export' && move !== 'pay' && (p.mayDecide || (move !== 'approve' && move !== 'refuse')),
  )
  // nothing is sent, checked or approved on old figures, and nothing is made anew without need
  const useful = moves.filter((move) =>
    p.upToDate ? move !== 'renew' : !['submit', 'check', 'approve'].includes(move),
  )
  // what leads on comes first
  const shown = [
    ...useful.filter((move) => move !== 'withdraw'),
    ...useful.filter((move) => move === 'withdraw'),
  ]
  return (
    <>
      <Next {...p} />
      {shown.length > 0 && (
        <Card class="hours-moves">
          <Form
            action={p.action}
            once={p.once}
            errors={p.error ? [{ field: p.error.field, text: p.error.text }] : []}
          >
            <input type="hidden" name="version" value={String(claim.version)} />
            {shown.includes('submit') && claim.kind === 'claim' && (
              <Checkboxes
                name="declared"
                label={t.declare}
                values={[...p.declared]}
                error={p.error?.field === 'declared' ? p.error.text : undefined}
                options={DECLARATIONS.map((value) => ({ value, label: t.declaration[value] }))}
              />
            )}
            {shown.includes('refuse') && (
              <TextArea
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                optional="quiet"
                rows={3}
                max={1000}
                value={p.reason}
                error={p.error?.field === 'reason' ? p.error.text : undefined}
              />
            )}
            <div class="submit">
              {shown.map((move, i) => (
                <SubmitButton label={t.move[move]} kind={kindOf(move, i)} name="move" value={move} />
              ))}
            </div>
          </Form>
        </Card>
      )}
    </>
  )
}

const kindOf = (move: ClaimMove, place: number): 'primary' | 'secondary' | 'tertiary' | 'warning' =>
  place === 0 && move !== 'withdraw' ? 'primary' : move === 'refuse' ? 'warning' : 'secondary'

function Next({ t, claim, side, mayDecide }: Props) {
  const { status } = claim
  if (status === 'paid' || status === 'refused' || status === 'withdrawn') return <WhoActsNext who="none" />
  const turn: CaseSide = status === 'draft' && claim.kind === 'claim' ? 'company' : 'unit'
  const mine = side === turn && (status !== 'checked' || mayDecide)
  const name =
    turn === 'company'
      ? t.company
      : status === 'checked'
        ? t.decider(claim.unit_name)
        : t.unit(claim.unit_name)
  return (
    <WhoActsNext
      who={mine ? 'you' : { name }}
      what={claim.kind === 'recovery' && status === 'approved' ? t.nextBack : t.next[status]}
    />
  )
}
