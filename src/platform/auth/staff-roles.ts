/** Roles that only a municipality's, an organisation's or the platform's own administration gives. */
export const STAFF_ROLES = [
  'caseworker',
  'secretariat',
  'training_provider',
  'akasse',
  'steering',
  'admin',
] as const

/** A role as the login names it, with the unit (slug or municipality code) or the organisation it holds in. */
export type StaffRole = { role: (typeof STAFF_ROLES)[number]; unit?: string; organisation?: string }

/** Nobody works in more places; what comes after is not read. */
const MAX_ROLES = 50
const UNIT_ROLES: readonly string[] = ['caseworker', 'secretariat']

/**
 * Job function roles of a login: texts such as `caseworker@koebenhavn`, `akasse@Fagligt Fælles`, or objects
 * `{role, unit, organisation}`. Names a municipality uses itself are translated by the settings' `role:<name>`
 * entries. Unknown roles are left out; undefined means that the login says nothing of roles.
 */
export function readStaffRoles(
  claim: unknown,
  names: Partial<Record<string, string>>,
): StaffRole[] | undefined {
  if (claim === undefined || claim === null) return undefined
  const list = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(',') : [claim]
  return list.slice(0, MAX_ROLES).flatMap((entry: unknown): StaffRole[] => {
    const { role: written, place } = typeof entry === 'string' ? fromText(entry) : fromObject(entry)
    const known = names[`role:${written}`] ?? written
    const role = STAFF_ROLES.find((r) => r === known)
    if (role === undefined) return []
    if (place === '') return role === 'caseworker' ? [] : [{ role }]
    return UNIT_ROLES.includes(role) ? [{ role, unit: place }] : [{ role, organisation: place }]
  })
}

function fromText(entry: string): { role: string; place: string } {
  const at = entry.indexOf('@')
  return at < 0
    ? { role: entry.trim(), place: '' }
    : {
        role: entry.slice(0, at).trim(),
        place: entry
          .slice(at + 1)
          .trim()
          .slice(0, 200),
      }
}

function fromObject(entry: unknown): { role: string; place: string } {
  const o = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {}
  const place = [o.unit, o.organisation].find((p): p is string => typeof p === 'string') ?? ''
  return { role: typeof o.role === 'string' ? o.role : '', place: place.slice(0, 200) }
}
