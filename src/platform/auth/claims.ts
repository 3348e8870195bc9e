import { type Cpr, parseCpr } from '#core/identity/cpr.ts'
import { type Cvr, parseCvr } from '#core/identity/cvr.ts'
import { parseEmail } from '#core/identity/email.ts'
import { parsePersonName } from '#core/identity/person-name.ts'
import { parsePhone } from '#core/identity/phone.ts'
import { type Assurance, weakestAssurance } from './assurance.ts'
import { readStaffRoles, type StaffRole } from './staff-roles.ts'

/** What a broker told, as it came: of the ID token and of userinfo. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * Where each fact stands, as brokers for MitID and MitID Erhverv name it; several names are separated by a space and
 * the first that is there counts. A setting (`OIDC_CLAIMS`) replaces any of them: `{"cvr":"nemlogin.cvr"}`.
 */
export const CLAIM_NAMES = {
  name: 'name',
  givenName: 'given_name',
  familyName: 'family_name',
  email: 'email nemlogin.email',
  phone: 'phone_number',
  birthDate: 'birthdate',
  cpr: 'dk.cpr cprNumberIdentifier',
  hasCpr: 'mitid_has_cpr',
  nameProtection: 'mitid_name_and_address_protection',
  cvr: 'nemlogin.cvr cvrNumberIdentifier',
  organisation: 'nemlogin.org_name organizationName',
  assurance: 'loa acr',
  identityAssurance: 'ial',
  authenticatorAssurance: 'aal',
  roles: 'jobkreds.roles',
} as const
export type ClaimNames = Partial<Record<string, string>>

/** Who has logged in. Issuer and subject are the key, never a CPR number or an e-mail address. */
export type Identity = {
  issuer: string
  subject: string
  name: string
  givenName: string
  familyName: string
  email: string | null
  phone: string | null
  birthDate: string | undefined
  cpr: Cpr | undefined
  nameProtected: boolean
  /** Set when the person logged in for a company (MitID Erhverv). */
  cvr: Cvr | undefined
  organisation: string
  assurance: Assurance
  /** Undefined when the broker sends no roles at all. */
  staffRoles: readonly StaffRole[] | undefined
}

/** A claim by one of its names; a dotted name may also be a path into nested objects. */
function find(claims: Claims, names: string): unknown {
  for (const name of names.split(' ')) {
    if (Object.hasOwn(claims, name)) return claims[name]
    let inside: unknown = claims
    for (const step of name.split('.')) {
      inside =
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
          ? (inside as Claims)[step]
          : undefined
    }
    if (inside !== undefined) return inside
  }
  return undefined
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const isYes = (value: unknown): boolean => value === true || /^(true|1|yes|ja)$/i.test(asText(value))

/** "Mette Marie Sørensen": the last word is the family name, one word alone is a given name. */
function splitName(name: string): [string, string] {
  const at = name.lastIndexOf(' ')
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
}

/**
 * Reads what the broker sent. What cannot be read is left out, so that a person without CPR number, e-mail or family
 * name can log in; an assurance level that is missing or unknown counts as low.
 */
export function readIdentity(claims: Claims, issuer: string, changed: ClaimNames = {}): Identity {
  const names = { ...CLAIM_NAMES, ...changed } as Record<keyof typeof CLAIM_NAMES, string>
  const get = (key: keyof typeof CLAIM_NAMES) => find(claims, names[key])
  const read = <T>(key: keyof typeof CLAIM_NAMES, parse: (text: string) => { ok: boolean; value?: T }) => {
    const result = parse(asText(get(key)))
    return result.ok ? result.value : undefined
  }
  const given = read('givenName', parsePersonName)
  const family = read('familyName', parsePersonName)
  const name = read('name', parsePersonName) ?? [given, family].filter(Boolean).join(' ')
  const [first, last] = given ? [given, family ?? ''] : splitName(name)
  const cpr = isNo(get('hasCpr')) ? undefined : read('cpr', parseCpr)
  const birthDate = asText(get('birthDate'))
  return {
    issuer,
    subject: asText(claims.sub),
    name,
    givenName: first.slice(0, 100),
    familyName: last.slice(0, 100),
    email: read('email', parseEmail) ?? null,
    phone: read('phone', parsePhone) ?? null,
    birthDate: /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : cpr?.born,
    cpr: cpr?.cpr,
    nameProtected: isYes(get('nameProtection')),
    cvr: read('cvr', parseCvr),
    organisation: asText(get('organisation')).slice(0, 200),
    assurance: weakestAssurance(get('assurance'), [get('identityAssurance'), get('authenticatorAssurance')]),
    staffRoles: readStaffRoles(get('roles'), changed),
  }
}

const isNo = (value: unknown): boolean => value === false || /^(false|0|no|nej)$/i.test(asText(value))
