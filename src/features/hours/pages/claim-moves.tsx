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
  const moves = claimMovesFor(claim.status, side).filter(
    (move): move is PageMove => move !== 'export' && move !== 'pay',
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
            {shown.includes('submit') && (
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

function Next({ t, claim, side }: Props) {
  const { status } = claim
  if (status === 'paid' || status === 'refused' || status === 'withdrawn') return <WhoActsNext who="none" />
  const turn: CaseSide = status === 'draft' ? 'company' : 'unit'
  const name =
    turn === 'company'
      ? t.company
      : status === 'checked'
        ? t.decider(claim.unit_name)
        : t.unit(claim.unit_name)
  return <WhoActsNext who={side === turn ? 'you' : { name }} what={t.next[status]} />
}
