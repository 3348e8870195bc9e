import { describe, expect, it } from 'vitest'
import { day } from '../calendar/day.ts'
import { formatCpr, maskCpr, parseCpr } from './cpr.ts'

// Nobody's number appears here: replacement numbers (day + 60), a serial number of zeros only, a birth in 1860.

describe('CPR numbers', () => {
  it.each([
    '670180-1000',
    '6701801000',
    '67 01 80 10 00',
    '670180 - 1000',
    '670180–1000',
    '\u00a0670180-1000 ',
  ])('%j is read', (text) => {
    expect(parseCpr(text)).toEqual({
      ok: true,
      value: { cpr: '6701801000', born: '1980-01-07', replacement: true },
    })
  })

  it('a number that fails modulus 11 is accepted with a soft note', () => {
    const reading = parseCpr('010165-0000')
    expect(reading).toMatchObject({ ok: true, value: { born: '1965-01-01', note: 'without-check-digit' } })
  })

  it('a number that passes modulus 11 has no note', () => {
    // 01-01-1860: 4·0+3·1+2·0+7·1+6·6+5·0+4·5+3·0+2·0 = 66
    const reading = parseCpr('010160-5000')
    expect(reading).toEqual({
      ok: true,
      value: { cpr: '0101605000', born: '1860-01-01', replacement: false },
    })
  })

  it.each([
    ['610180-1000', '1980-01-01'],
    ['910180-1000', '1980-01-31'],
  ])('%s is a replacement number for %s', (text, born) => {
    expect(parseCpr(text)).toMatchObject({ ok: true, value: { born, replacement: true } })
  })

  it.each([
    ['670136-0', '1936'],
    ['670136-3', '1936'],
    ['670136-4', '2036'],
    ['670137-4', '1937'],
    ['670136-9', '2036'],
    ['670137-9', '1937'],
    ['670157-5', '2057'],
    ['670158-5', '1858'],
    ['670158-8', '1858'],
    ['670100-6', '2000'],
  ])('the seventh digit in %s… says %s', (start, year) => {
    const reading = parseCpr(`${start}000`)
    expect(reading.ok && reading.value.born.slice(0, 4)).toBe(year)
  })

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['320180-1000', 'no-such-day'],
    ['000000-0000', 'no-such-day'],
    ['600180-1000', 'no-such-day'],
    ['920180-1000', 'no-such-day'],
    ['671380-1000', 'no-such-day'],
    ['890201-1000', 'no-such-day'],
    ['310480-1000', 'no-such-day'],
    ['670180-100', 'wrong-length'],
    ['670180-10000', 'wrong-length'],
    ['67018O-1000', 'not-a-cpr'],
    ['６７０１８０-１０００', 'not-a-cpr'],
    ['٦٧٠١٨٠-١٠٠٠', 'not-a-cpr'],
    ['670180/1000', 'not-a-cpr'],
    ['6701801e3', 'not-a-cpr'],
    ['1'.repeat(50_000), 'not-a-cpr'],
    [' '.repeat(50_000), 'not-a-cpr'],
  ])('%# is refused: %s', (text, reason) => {
    expect(parseCpr(text)).toMatchObject({ ok: false, reason })
  })

  it('29 February 2000 exists, 29 February 1900 does not', () => {
    expect(parseCpr('890200-4000')).toMatchObject({ ok: true, value: { born: '2000-02-29' } })
    expect(parseCpr('890200-1000')).toMatchObject({ ok: false, reason: 'no-such-day' })
  })

  it('nobody is born after today, where today is known', () => {
    expect(parseCpr('670136-4000', day('2014-03-01'))).toEqual({ ok: false, reason: 'born-in-the-future' })
  })

  it('is masked, and no refusal repeats what was typed', () => {
    const reading = parseCpr('670180-1000')
    if (!reading.ok) throw new Error('unexpected refusal')
    expect(maskCpr(reading.value.cpr)).toBe('670180-••••')
    expect(formatCpr(reading.value.cpr)).toBe('670180-1000')
    expect(JSON.stringify(parseCpr('320180-1234'))).not.toContain('1234')
  })
})
