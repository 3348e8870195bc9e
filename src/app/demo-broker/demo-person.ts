import type { Role } from '#platform/auth/actor.ts'
import type { Lang } from '#platform/text/texts.ts'

/** Somebody one can log in as in a demonstration. Every one of them is invented. */
export type DemoPerson = {
  /** The account's subject. */
  subject: string
  name: string
  roles: readonly { role: Role; organisation: string; unit?: string | undefined }[]
  /** Who it is and what there is to do, shown under the name; people with a story come first. */
  story?: Readonly<Record<Lang, string>> | undefined
  email?: string | undefined
  /** The company the person logs in for, as MitID Erhverv tells it. */
  cvr?: string | undefined
  organisation?: string | undefined
  cpr?: string | undefined
  birthDate?: string | undefined
  nameProtected?: boolean | undefined
}

export const LEVELS = ['Low', 'Substantial', 'High'] as const
export type Level = (typeof LEVELS)[number]

export const NSIS = 'https://data.gov.dk/concept/core/nsis/'

/** The claims of one login, named as brokers for MitID and MitID Erhverv name them. The level is told where it is known. */
export function claimsOf(p: DemoPerson, level: Level | undefined): Record<string, unknown> {
  const staff = p.roles.filter((r) => !['jobseeker', 'company', 'shop_steward'].includes(r.role))
  return {
    name: p.name,
    ...(level ? { loa: NSIS + level, ial: NSIS + level, aal: NSIS + level } : {}),
    identity_type: p.cvr || staff.length > 0 ? 'professional' : 'private',
    ...(p.email ? { email: p.email } : {}),
    ...(p.cvr
      ? {
          'nemlogin.cvr': p.cvr,
          'nemlogin.org_name': p.organisation ?? '',
          'nemlogin.persistent_professional_id': p.subject,
        }
      : {}),
    ...(p.cvr || staff.length > 0
      ? {}
      : {
          'mitid.uuid': p.subject,
          mitid_has_cpr: p.cpr !== undefined,
          mitid_name_and_address_protection: p.nameProtected ?? false,
          ...(p.cpr ? { 'dk.cpr': p.cpr } : {}),
          ...(p.birthDate ? { birthdate: p.birthDate } : {}),
        }),
    ...(staff.length > 0
      ? {
          'jobkreds.roles': staff.map(({ role, organisation, unit }) =>
            unit || organisation ? `${role}@${unit ?? organisation}` : role,
          ),
        }
      : {}),
  }
}
