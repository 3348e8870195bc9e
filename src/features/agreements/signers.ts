import { EVERYTHING, rowsAbout, type Scope } from '#core/rotation/agreement-content.ts'
import type { NewSigner, SigningSide } from '#core/rotation/agreement-signing.ts'
import { concerns } from './compose.ts'
import type { CaseFacts } from './store/case-facts.ts'
import type { TemplateSigners } from './template.ts'

/** Somebody who is to sign, as the case's facts name them. */
export type PlannedSigner = NewSigner & {
  readonly shownName: string
  readonly accountId?: string | null
  readonly employeeId?: string
  readonly personId?: string | null
  readonly organisationId?: string
  readonly unitId?: string
}

/** Who signs an agreement of this case, and which part of it: everybody sees and signs what concerns them. */
export function signersOf(
  facts: CaseFacts,
  { signers, stewardSigns }: { signers: TemplateSigners; stewardSigns: boolean },
): readonly PlannedSigner[] {
  const { company, units, employees, temps, sessions, parties } = facts
  const planned: PlannedSigner[] = [
    {
      ...{ side: 'company', subject: '', required: signers.company, scopes: EVERYTHING },
      shownName: company.name,
    },
  ]
  if (stewardSigns) {
    const named = parties.find((p) => p.part === 'shop_steward')
    planned.push({
      ...{ side: 'shop_steward', subject: '', required: 1, scopes: EVERYTHING },
      ...{ shownName: named?.name ?? 'Tillidsrepræsentanten', accountId: named?.account_id ?? null },
    })
  }
  if (signers.employees)
    for (const e of employees)
      planned.push({
        ...{ side: 'employee', subject: e.id, required: 1, scopes: scopesOfEmployee(e.id) },
        ...{ shownName: e.name, employeeId: e.id },
      })
  if (signers.temps)
    for (const t of temps)
      planned.push({
        ...{ side: 'temp', subject: t.id, required: 1, scopes: scopesOfTemp(t.id) },
        ...{ shownName: t.name, personId: t.personId },
      })
  if (signers.provider)
    for (const [id, name] of new Map(sessions.map((s) => [s.providerId, s.provider])))
      planned.push({
        ...{ side: 'provider', subject: id, required: 1, scopes: scopesOfProvider(id) },
        ...{ shownName: name, organisationId: id },
      })
  if (signers.organisation) {
    const organisations = new Map(
      parties.flatMap((p) =>
        ['union', 'akasse'].includes(p.part) && p.organisation_id
          ? [[p.organisation_id, p.organisation ?? p.name] as const]
          : [],
      ),
    )
    for (const [id, name] of organisations)
      planned.push({
        ...{ side: 'organisation', subject: id, required: 1, scopes: ORGANISATION },
        ...{ shownName: name, organisationId: id },
      })
  }
  for (const u of units)
    planned.push({
      ...{ side: 'unit', subject: u.id, required: 1, scopes: u.lead ? EVERYTHING : scopesOfUnit(u.id) },
      ...{ shownName: u.name, unitId: u.id },
    })
  return planned
}

const EVERYONE: Scope = rowsAbout('parties', concerns.everyone)
const ORGANISATION: readonly Scope[] = [EVERYONE, 'purpose', 'terms', 'administration', 'special']

function scopesOfEmployee(id: string): readonly Scope[] {
  const own = concerns.employee(id)
  const rows = (['parties', 'employees', 'training', 'cover'] as const).map((key) => rowsAbout(key, own))
  return [EVERYONE, ...rows, 'terms', 'special']
}

function scopesOfTemp(id: string): readonly Scope[] {
  const own = concerns.temp(id)
  return [EVERYONE, rowsAbout('cover', own), rowsAbout('temps', own), 'terms', 'special']
}

function scopesOfProvider(id: string): readonly Scope[] {
  const own = concerns.provider(id)
  return [EVERYONE, rowsAbout('parties', own), rowsAbout('training', own), 'administration', 'special']
}

/** A municipality that is not the case's own sees the people and places that lie in it. */
export function scopesOfUnit(id: string): readonly Scope[] {
  const own = concerns.unit(id)
  const rows = (['parties', 'employees', 'training', 'cover', 'temps'] as const).map((key) =>
    rowsAbout(key, own),
  )
  return [EVERYONE, ...rows, 'purpose', 'terms', 'administration', 'special', 'law']
}

/** In the database a signer's subject is the id of whoever it is; a vikar's is the place in the case. */
export const subjectOf = (row: {
  side: string
  employee_id: string | null
  organisation_id: string | null
  unit_id: string | null
  temp_id: string | null
}): string => {
  switch (row.side as SigningSide) {
    case 'employee':
      return row.employee_id ?? ''
    case 'temp':
      return row.temp_id ?? ''
    case 'provider':
    case 'organisation':
      return row.organisation_id ?? ''
    case 'unit':
      return row.unit_id ?? ''
    default:
      return ''
  }
}
