import { type Audience, type Env, sideOf } from '../model.ts'

/** What the journal keeps of one accepted change: `kind` is `part.what` (`agreement.signed`), `data` fills its sentence. */
export type NewEvent = {
  case: { id: string; company_id: string }
  kind: string
  audience?: Audience
  data?: Record<string, string | number | boolean | null>
  note?: string
}

/** Writes one line of the case's journal for whoever acts. Rows are never changed. */
export async function addEvent({ tx, actor }: Pick<Env, 'tx' | 'actor'>, event: NewEvent): Promise<void> {
  await tx
    .insertInto('case_event')
    .values({
      case_id: event.case.id,
      company_id: event.case.company_id,
      account_id: actor.accountId,
      side: sideOf(actor),
      kind: event.kind,
      audience: event.audience ?? 'all',
      data: JSON.stringify(event.data ?? {}),
      note: event.note ?? null,
    })
    .execute()
}
