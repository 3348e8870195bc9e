import { sql } from 'kysely'
import { unlessRefused } from '#platform/db/savepoint.ts'
import { asSystem, type Tx } from '#platform/db/transaction.ts'

export type Subject = 'person' | 'company'
export type HandoverStatus = 'proposed' | 'accepted' | 'declined' | 'withdrawn'

export type HandoverRow = {
  id: string
  subject: Subject
  person_id: string | null
  company_id: string | null
  from_unit: string
  to_unit: string
  from_name: string
  to_name: string
  /** Empty where the title is null. */
  reason: string
  status: HandoverStatus
  proposed_by: string | null
  proposed_at: Date
  decided_at: Date | null
  decision_note: string | null
  /** "Mette S." or the company's name; null where the person is the other unit's and the proposal is decided. */
  title: string | null
}

const handovers = (tx: Tx) =>
  tx
    .selectFrom('handover as h')
    .innerJoin('unit as f', 'f.id', 'h.from_unit')
    .innerJoin('unit as t', 't.id', 'h.to_unit')
    .select(['h.id', 'h.subject', 'h.person_id', 'h.company_id', 'h.from_unit', 'h.to_unit', 'h.status'])
    .select(['h.proposed_by', 'h.proposed_at', 'h.decided_at', 'h.decision_note'])
    .select(['f.name as from_name', 't.name as to_name'])
    // a person's name and why are for both units while the proposal waits, then for the unit the person belongs to
    .select(sql<string | null>`app.handover_title(h.id)`.as('title'))
    .select(
      sql<string>`case when h.subject = 'company' or h.status = 'proposed' or app.handover_title(h.id) is not null
        then h.reason else '' end`.as('reason'),
    )

/** A proposal the unit has made or been made, or undefined. */
export const findHandover = (tx: Tx, id: string): Promise<HandoverRow | undefined> =>
  handovers(tx).where('h.id', '=', id).executeTakeFirst() as Promise<HandoverRow | undefined>

/** Proposals to or from the unit: those that wait first, then the newest; the decided ones of the last year. */
export const handoversOf = (tx: Tx, side: 'incoming' | 'outgoing', unitId: string): Promise<HandoverRow[]> =>
  handovers(tx)
    .where(side === 'incoming' ? 'h.to_unit' : 'h.from_unit', '=', unitId)
    .where((e) =>
      e.or([
        e('h.status', '=', 'proposed'),
        e('h.proposed_at', '>', sql<Date>`app.now() - interval '1 year'`),
      ]),
    )
    .orderBy((e) => e('h.status', '=', 'proposed'), 'desc')
    .orderBy('h.proposed_at', 'desc')
    .orderBy('h.id')
    .limit(200)
    .execute() as Promise<HandoverRow[]>

/** The open proposal about a person or company, as the own unit sees it. */
export const openHandover = (tx: Tx, subject: Subject, id: string): Promise<HandoverRow | undefined> =>
  handovers(tx)
    .where(subject === 'person' ? 'h.person_id' : 'h.company_id', '=', id)
    .where('h.status', '=', 'proposed')
    .executeTakeFirst() as Promise<HandoverRow | undefined>

/** Writes a proposal; the database allows one open proposal for each person and company. */
export const insertHandover = (
  tx: Tx,
  h: { subject: Subject; id: string; from: string; to: string; reason: string; by: string | null },
) =>
  unlessRefused(tx, { 23505: 'already-proposed' as const }, () =>
    tx
      .insertInto('handover')
      .values({
        subject: h.subject,
        person_id: h.subject === 'person' ? h.id : null,
        company_id: h.subject === 'company' ? h.id : null,
        from_unit: h.from,
        to_unit: h.to,
        reason: h.reason,
        proposed_by: h.by,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )

/** Holds the proposal until the transaction ends and tells how it stands. */
export const lockHandover = async (tx: Tx, id: string): Promise<HandoverStatus | undefined> =>
  (await tx.selectFrom('handover').select('status').where('id', '=', id).forNoKeyUpdate().executeTakeFirst())
    ?.status as HandoverStatus | undefined

export const writeDecision = (
  tx: Tx,
  id: string,
  status: Exclude<HandoverStatus, 'proposed'>,
  by: string | null,
  note: string,
) =>
  tx
    .updateTable('handover')
    .set({ status, decided_by: by, decided_at: sql<Date>`app.now()`, decision_note: note || null })
    .where('id', '=', id)
    .execute()

/** Holds the person or company a proposal is about, whichever unit it lies in now. */
export const lockSubject = (
  tx: Tx,
  subject: Subject,
  id: string,
): Promise<{ unit_id: string; cpr_lookup: Buffer | null } | undefined> =>
  asSystem(tx, (s) =>
    subject === 'person'
      ? s
          .selectFrom('person')
          .select(['unit_id', 'cpr_lookup'])
          .where('id', '=', id)
          .where('erased_at', 'is', null)
          .forNoKeyUpdate()
          .executeTakeFirst()
      : s
          .selectFrom('company')
          .select('unit_id')
          .select(sql<null>`null`.as('cpr_lookup'))
          .where('id', '=', id)
          .forNoKeyUpdate()
          .executeTakeFirst(),
  )

/**
 * Moves a person with everything that hangs on the unit: profile, applications, certificates with their receipts and hires, ended ones too, so
 * that the former unit keeps nothing to read. Its pool loses the person, who said yes to that unit only.
 */
export const movePerson = (tx: Tx, id: string, from: string, to: string) =>
  asSystem(tx, (s) =>
    unlessRefused(s, { 23505: 'known-here' as const }, async () => {
      await s
        .updateTable('person')
        .set((e) => ({ unit_id: to, caseworker_id: null, version: e('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
      for (const table of ['profile', 'application', 'certificate', 'law_receipt', 'hire'] as const)
        await s.updateTable(table).set({ unit_id: to }).where('person_id', '=', id).execute()
      await s.deleteFrom('pool_member').where('person_id', '=', id).where('unit_id', '=', from).execute()
    }),
  )

/** Moves a company and its vikariater. Its vikars stay with the units they live under. */
export const moveCompany = (tx: Tx, id: string, to: string) =>
  asSystem(tx, async (s) => {
    await s
      .updateTable('company')
      .set((e) => ({ unit_id: to, version: e('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await s.updateTable('vacancy').set({ unit_id: to }).where('company_id', '=', id).execute()
  })
