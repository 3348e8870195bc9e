import { describe, expect, test } from 'vitest'
import { readIdentity } from './claims.ts'

const issuer = 'https://broker.example'
const mette = {
  sub: 'd7b0f4e0-1',
  name: 'Mette Marie Ærøskøbing',
  'dk.cpr': '610180-1234',
  mitid_has_cpr: true,
  loa: 'https://data.gov.dk/concept/core/nsis/Substantial',
  ial: 'https://data.gov.dk/concept/core/nsis/High',
  aal: 'https://data.gov.dk/concept/core/nsis/Substantial',
}

test('a private person as MitID brokers send her', () => {
  expect(readIdentity(mette, issuer)).toEqual({
    issuer,
    subject: 'd7b0f4e0-1',
    name: 'Mette Marie Ærøskøbing',
    givenName: 'Mette Marie',
    familyName: 'Ærøskøbing',
    email: null,
    phone: null,
    birthDate: '1980-01-01',
    cpr: '6101801234',
    nameProtected: false,
    cvr: undefined,
    organisation: '',
    assurance: 'substantial',
    staffRoles: undefined,
  })
})

test('a company user as MitID Erhverv brokers send him', () => {
  const claims = {
    sub: 'p-1',
    name: 'Ole Bo',
    loa: 'Substantial',
    'nemlogin.cvr': '10150817',
    'nemlogin.org_name': 'Bageriet ApS',
    'nemlogin.email': 'Ole@Bageriet.DK',
    'nemlogin.cpr': '610180-1234',
  }
  expect(readIdentity(claims, issuer)).toMatchObject({
    cvr: '10150817',
    organisation: 'Bageriet ApS',
    email: 'Ole@bageriet.dk',
    // a company login's CPR number is not ours to keep
    cpr: undefined,
  })
})

describe('what is not there is left out and nobody is turned away for it', () => {
  test('a person without CPR number', () => {
    const identity = readIdentity({ ...mette, mitid_has_cpr: false }, issuer)
    expect(identity.cpr).toBeUndefined()
    expect(identity.birthDate).toBeUndefined()
    expect(readIdentity({ ...mette, mitid_has_cpr: 'false' }, issuer).cpr).toBeUndefined()
  })
  test('a number that is none, an e-mail that is none', () => {
    const odd = readIdentity({ ...mette, 'dk.cpr': '999999-9999', email: 'not an address' }, issuer)
    expect([odd.cpr, odd.email]).toEqual([undefined, null])
  })
  test('one name only, or none', () => {
    expect(readIdentity({ sub: 'x', name: 'Zoé' }, issuer)).toMatchObject({
      givenName: 'Zoé',
      familyName: '',
    })
    expect(readIdentity({ sub: 'x' }, issuer)).toMatchObject({ name: '', givenName: '' })
    expect(readIdentity({ sub: 'x', given_name: 'Bo', family_name: "O'=1" }, issuer).name).toBe("Bo O'=1")
  })
  test('no level is a low level', () => expect(readIdentity({ sub: 'x' }, issuer).assurance).toBe('low'))
  test('claims of the wrong kind', () => {
    const odd = { sub: 'x', name: { first: 'A' }, email: ['a@b.dk'], 'nemlogin.cvr': 10150817, loa: ['High'] }
    expect(readIdentity(odd, issuer)).toMatchObject({
      name: '',
      email: null,
      cvr: '10150817',
      assurance: 'low',
    })
  })
})

test('name protection is seen in each way it is written', () => {
  for (const yes of [true, 'true', 'True', '1', 1]) {
    expect(readIdentity({ ...mette, mitid_name_and_address_protection: yes }, issuer).nameProtected).toBe(
      true,
    )
  }
  expect(readIdentity({ ...mette, mitid_name_and_address_protection: 'false' }, issuer).nameProtected).toBe(
    false,
  )
})

test('the settings name claims otherwise, also inside other claims', () => {
  const claims = { sub: 'x', fulde_navn: 'Bo', org: { cvr: '10150817' }, level: 'High' }
  const names = { name: 'fulde_navn', cvr: 'org.cvr', assurance: 'level' }
  expect(readIdentity(claims, issuer, names)).toMatchObject({
    name: 'Bo',
    cvr: '10150817',
    assurance: 'high',
  })
})

test('nothing is read from what every object has', () => {
  expect(readIdentity({ sub: 'x' }, issuer, { name: 'constructor.name', cvr: '__proto__' })).toMatchObject({
    name: '',
    cvr: undefined,
  })
})
