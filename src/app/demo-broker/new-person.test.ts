import { expect, test } from 'vitest'
import { parseCpr } from '#core/identity/cpr.ts'
import { parseCvr } from '#core/identity/cvr.ts'
import { inventedCvr, newPerson } from './new-person.ts'

const typed = (fields: Record<string, string>) => newPerson(new URLSearchParams(fields))
const someone = { ny: 'privat', navn: 'Mette Ærø', foedt: '17-05-1985' }

test.each(['17-05-1985', '01-01-1937', '29-02-2000', '31-12-2013'])(
  'born %s, the CPR number is a replacement number of that day',
  (foedt) => {
    for (let i = 0; i < 50; i++) {
      const person = typed({ ...someone, foedt })
      if (typeof person === 'string') throw new Error(person)
      const cpr = parseCpr(person.cpr ?? '')
      expect(cpr).toMatchObject({ ok: true, value: { replacement: true, born: person.birthDate } })
    }
  },
)

test('each is somebody else, also with the same name', () => {
  const [one, two] = [typed(someone), typed(someone)]
  expect(typeof one === 'object' && typeof two === 'object' && one.subject !== two.subject).toBe(true)
})

test('without a CPR number, and with a protected name', () => {
  expect(typed({ ...someone, udencpr: 'ja' })).toMatchObject({ cpr: undefined, nameProtected: false })
  expect(typed({ ...someone, beskyttet: 'ja' })).toMatchObject({ nameProtected: true })
})

test('the CVR number that is offered passes the check', () => {
  for (let i = 0; i < 200; i++) expect(parseCvr(inventedCvr()).ok).toBe(true)
})

test('what is missing is named', () => {
  expect(typed({ ...someone, navn: ' ' })).toBe('name')
  expect(typed({ ...someone, foedt: 'i går' })).toBe('birthDate')
  const company = { ny: 'virksomhed', navn: 'Bo', cvr: '10150817', virksomhed: 'X' }
  expect(typed(company)).toMatchObject({ cvr: '10150817', organisation: 'X' })
  expect(typed({ ...company, cvr: '12345678' })).toBe('cvr')
  expect(typed({ ...company, virksomhed: ' ' })).toBe('organisation')
})
