import { describe, expect, it } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { certificateByKey } from '#core/exchange/certificates.ts'
import { occupationByCode } from '#core/occupation/occupations.ts'
import { demoPeople } from '../demo-people.ts'
import { AREAS } from '../words/areas/index.ts'
import { generateRegion } from './generate-region.ts'

describe.each(['2014-04-08', '2026-11-22'])('the people of the login page on %s', (today) => {
  const region = generateRegion({ seed: 2014, today: day(today) })

  it('has somebody for every role, with the circumstances their story tells', () => {
    const roles = new Set(demoPeople.flatMap((one) => one.roles.map((role) => role.role)))
    expect(roles.size).toBe(10)
    const caseworkers = demoPeople.flatMap((one) =>
      one.roles.flatMap((role) => (role.role === 'caseworker' ? [role.unit] : [])),
    )
    expect(new Set(caseworkers).size).toBeGreaterThanOrEqual(4)
    const account = (subject: string) => region.account.find((one) => one.subject === subject)!
    for (const person of demoPeople) {
      const own = region.membership.filter((one) => one.account_id === account(person.subject).id)
      expect(own.map((one) => one.role)).toEqual(person.roles.map((role) => role.role))
    }
    const of = (subject: string) => region.person.find((one) => one.account_id === account(subject).id)!
    const statuses = (subject: string) =>
      region.application
        .filter((one) => one.person_id === of(subject).id)
        .map((one) => one.status)
        .sort()
    expect(statuses('demo-lone')).toEqual(['interest', 'sent', 'talking'])
    expect(statuses('demo-samira')).toEqual(['interest', 'sent'])
    expect(statuses('demo-jonas')).toEqual([])
    expect(of('demo-marie').protected).toBe(true)
    const sme = region.membership.find((one) => one.account_id === account('demo-karin').id)!.company_id
    const waiting = region.application.filter((one) => one.company_id === sme && one.status === 'sent')
    expect(waiting.length).toBeGreaterThanOrEqual(3)
    expect(region.vacancy.some((one) => one.company_id === sme && one.status === 'draft')).toBe(true)
  })
})

describe('the word lists', () => {
  it('know at least twelve kinds of work, with certificates and occupations of the product', () => {
    expect(AREAS.length).toBeGreaterThanOrEqual(12)
    for (const trade of AREAS.flatMap((area) => area.trades)) {
      expect(occupationByCode(trade.occupation), trade.occupation).toBeDefined()
      const named = [...(trade.needs.certificates ?? []), ...(trade.needs.sometimes ?? [])]
      expect(named.filter((key) => !certificateByKey(key))).toEqual([])
    }
  })
})
