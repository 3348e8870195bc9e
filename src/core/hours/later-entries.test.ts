import { describe, expect, it } from 'vitest'
import { claimsIn, learning, weekdaysFrom, working } from '#test/hours/hours-files.ts'

describe('what is entered later', () => {
  const dates = weekdaysFrom('2018-03-05', 10)
  const base = {
    employees: [{ id: 'm1', days: learning(dates, 300) }],
    temps: [{ id: 'v1', days: working(dates, 300) }],
  }
  const first = { through: '2018-03-09' }
  const second = { through: '2018-03-16' }

  it('late hours come with the next claim', () => {
    const late = { kind: 'hours', employee: 'm2', date: '2018-03-06', educationMinutes: 60, paidMinutes: 60 }
    const [a, b] = claimsIn({
      ...base,
      temps: [{ id: 'v1', days: working(dates, 360) }],
      entries: [{ ...late, afterClaim: 1 }],
      claims: [first, second],
    })
    expect([a?.payableMinutes, b?.payableMinutes]).toEqual([1500, 1560])
    expect(b?.lines[0]?.days[0]).toEqual({ day: '2018-03-06', ids: ['m2'], minutes: [60], sum: 60 })
  })

  it('a correction downwards is held back until a recovery is entered', () => {
    const correction = {
      kind: 'correction',
      employee: 'm1',
      date: '2018-03-05',
      educationMinutes: 0,
      paidMinutes: 0,
    }
    const claims = claimsIn({
      ...base,
      entries: [{ ...correction, because: 'Var syg', afterClaim: 1 }],
      claims: [first, first, { ...first, recovery: true }, second],
    })
    expect(claims.map(({ kind, payableMinutes }) => [kind, payableMinutes])).toEqual([
      ['claim', 1500],
      ['claim', 0],
      ['recovery', -300],
      ['claim', 1500],
    ])
    expect(claims[1]?.overclaimed?.payableMinutes).toBe(-300)
    expect(claims[1]?.says.da.replaceAll('\u00a0', ' ')).toBe(
      'Der udbetales intet. Der er udbetalt 943,65 kr. for meget, og staten har refunderet 566,19 kr. for meget. Før der kan udbetales mere, skal det trækkes tilbage.',
    )
  })

  it('a rate changed afterwards takes the old lines back and pays them anew', () => {
    const change = {
      kind: 'rate',
      from: '2018-03-01',
      rateOre: 19_000,
      mark: 'confirmed',
      because: 'Ny vejledning',
    }
    const [a, b] = claimsIn({ ...base, entries: [{ ...change, afterClaim: 1 }], claims: [first, second] })
    expect(b?.lines.map(({ minutes, price }) => [minutes, price.rateOre])).toEqual([
      [-1500, 18_873],
      [3000, 19_000],
    ])
    expect(a!.amountOre + b!.amountOre).toBe(50 * 19_000)
  })

  it('a closed period is left alone until it is opened again', () => {
    const close = { kind: 'close', through: '2018-03-09', afterClaim: 1 }
    const reopen = { kind: 'reopen', from: '2018-03-08', because: 'Bilag fundet', afterClaim: 1 }
    const hours = { kind: 'hours', employee: 'm2', date: '2018-03-08', educationMinutes: 60, paidMinutes: 60 }
    const asked = (entries: object[]) => () => claimsIn({ ...base, entries, claims: [first, second] })
    expect(asked([close, { ...hours, afterClaim: 1 }])).toThrow('period-closed')
    expect(asked([close, reopen, { ...hours, afterClaim: 1 }])).not.toThrow()
  })
})
