import { describe, expect, test } from 'vitest'
import { emptyContent, withInput } from './content.ts'
import { OTHER_AGREEMENT, readStep, seenOf, stepValues } from './step-fields.ts'
import { contentOfStep, STEP_NAMES, STEPS, stepOf, type VacancyField, vacancyFields } from './vacancy-form.ts'

const JOB = { category: ['jobrotation'], title: [''], openings: ['1'] }
const job = (fields: Record<string, string[]>) => readStep('job', { ...JOB, ...fields })
const TIME = {
  startsOn: [''],
  endsOn: [''],
  weeklyHoursMin: ['37'],
  weeklyHoursMax: [''],
  schedule: [''],
  street: [''],
}
const time = (fields: Record<string, string[]>) => readStep('tid', { ...TIME, ...fields })

describe('every field', () => {
  test('has its place in one step', () => {
    const fields = STEP_NAMES.flatMap((step) => STEPS[step] as readonly VacancyField[])
    expect([...fields].sort()).toEqual(Object.keys(vacancyFields).sort())
    for (const part of Object.keys(emptyContent) as (keyof typeof emptyContent)[])
      expect(contentOfStep(stepOf(part))).toContain(part)
  })
})

describe('the occupation', () => {
  test('is understood from a title, a code chosen for it, or a radio', () => {
    expect(job({ occupation: ['Køkkenmedhjælper'] })).toMatchObject({
      ok: true,
      value: { occupation: 'koekkenmedhjaelper' },
    })
    expect(job({ occupation: ['pædagogmedhjælper'], occupationCode: ['paedagogmedhjaelper'] })).toMatchObject(
      {
        ok: true,
        value: { occupation: 'paedagogmedhjaelper' },
      },
    )
    expect(
      job({
        occupation: ['sosu'],
        occupationAsked: ['sosu'],
        occupationChoice: ['social-og-sundhedshjaelper'],
      }),
    ).toMatchObject({ ok: true })
  })

  test('with several meanings is asked about, and a code of another text does not decide', () => {
    const asked = job({ occupation: ['sosu'], occupationCode: ['kok'] })
    expect(asked).toMatchObject({ ok: false, problems: [{ field: 'occupation' }] })
    expect(asked.ok ? [] : asked.questions.occupation?.map((o) => o.code)).toContain(
      'social-og-sundhedshjaelper',
    )
    // the radio was for another text than the one that is sent now
    expect(
      job({
        occupation: ['kok'],
        occupationAsked: ['sosu'],
        occupationChoice: ['social-og-sundhedshjaelper'],
      }),
    ).toMatchObject({ ok: true, value: { occupation: 'kok' } })
  })

  test('that means nothing we know is said to, beside everything else that is wrong', () => {
    const refused = job({ occupation: ['xqzwv'], openings: ['0'] })
    expect(refused).toMatchObject({ ok: false, questions: {} })
    expect(refused.ok ? [] : refused.problems.map((p) => p.field).sort()).toEqual(['occupation', 'openings'])
  })

  test('may be empty in a draft', () => {
    expect(job({ occupation: [''] })).toMatchObject({ ok: true, value: { occupation: null } })
  })
})

describe('the place', () => {
  test.each([
    ['2750', '2750'],
    ['2750 Ballerup', '2750'],
    ['Ballerup', '2750'],
  ])('%s is %s', (typed, postcode) => {
    expect(time({ place: [typed] })).toMatchObject({ ok: true, value: { place: postcode } })
  })

  test('with several postcodes is asked about, and a chosen one is taken', () => {
    const asked = time({ place: ['København'] })
    expect(asked).toMatchObject({ ok: false, problems: [{ field: 'place' }] })
    expect(asked.ok ? 0 : asked.questions.place?.length).toBeGreaterThan(2)
    expect(time({ place: ['København'], placeAsked: ['København'], placeChoice: ['2100'] })).toMatchObject({
      ok: true,
      value: { place: '2100' },
    })
    expect(time({ place: ['Atlantis'] })).toMatchObject({ ok: false, questions: {} })
  })
})

describe('what the form splits up', () => {
  test('comes together: languages from their lists, an agreement of its own words', () => {
    const needs = (fields: Record<string, string[]>) =>
      readStep('krav', { requirementNote: [''], payAgreement: [''], ...fields })
    expect(
      needs({
        languageDa: ['da:good'],
        languageEn: [''],
        languageOther: ['ar:some'],
        payAgreementOther: [''],
      }),
    ).toMatchObject({ ok: true, value: { languages: ['da:good', 'ar:some'], payAgreement: '' } })
    expect(
      needs({ payAgreement: [OTHER_AGREEMENT], payAgreementOther: ['Vores egen lokalaftale'] }),
    ).toMatchObject({ ok: true, value: { payAgreement: 'Vores egen lokalaftale' } })
    expect(needs({ payAgreement: ['kl_kitchen'], payAgreementOther: ['glemt'] })).toMatchObject({
      ok: true,
      value: { payAgreement: 'kl_kitchen' },
    })
    expect(needs({ languageOther: ['klingonsk:flydende'] })).toMatchObject({ ok: false })
  })

  test('a field that is none of the step’s is refused', () => {
    expect(job({ occupation: ['kok'], status: ['published'] })).toMatchObject({
      ok: false,
      problems: [{ field: '', key: 'unknownField' }],
    })
  })

  test.each([
    ['job', 'title', 'Ring til 010190-1234'],
    ['opgaver', 'description', 'Spørg efter Per, cpr 0101901234, i køkkenet.'],
    ['krav', 'requirementNote', '010190 1234'],
  ] as const)('a CPR number in %s.%s is refused', (step, field, text) => {
    const fields: Record<string, string[]> = step === 'job' ? { ...JOB, occupation: ['kok'] } : {}
    const refused = readStep(step, { ...fields, [field]: [text] })
    expect(refused).toMatchObject({ ok: false, problems: [{ field, key: 'cprInText' }] })
  })
})

describe('what is stored', () => {
  const content = withInput(emptyContent, {
    occupation: 'kok',
    place: '2750',
    weeklyHoursMin: 1800,
    weeklyHoursMax: 2220,
    languages: ['da:good', 'ar:some', 'uk:fluent'],
    certificates: ['food_hygiene'],
    childrenCertificate: true,
    payAgreement: 'Vores egen lokalaftale',
  })

  test('comes back the same through the form', () => {
    const values = stepValues(content, 'da')
    let again = content
    for (const step of STEP_NAMES) {
      const helpers = {
        job: ['occupationCode'],
        tid: ['placeCode'],
        opgaver: [],
        krav: ['languageDa', 'languageEn', 'languageOther', 'payAgreementOther'],
        kontakt: [],
      }[step]
      const fields = Object.fromEntries(
        [...(STEPS[step] as readonly string[]), ...helpers]
          .filter((name) => name !== 'languages')
          .map((name) => [name, [values[name] ?? ''].flat()]),
      )
      const read = readStep(step, fields)
      expect(read).toMatchObject({ ok: true })
      if (read.ok) again = withInput(again, read.value)
    }
    expect(again).toEqual({ ...content, street: again.street })
  })

  test('one number of hours means both, and stays one in the form', () => {
    const full = withInput(emptyContent, { weeklyHoursMin: 2220, weeklyHoursMax: null })
    expect(full).toMatchObject({ weeklyHoursMin: 2220, weeklyHoursMax: 2220 })
    expect(stepValues(full, 'da')).toMatchObject({ weeklyHoursMin: '37', weeklyHoursMax: '' })
  })

  test('a title nobody wrote follows the occupation; one that was written stays', () => {
    const first = withInput(emptyContent, { occupation: 'kok', title: '' })
    expect(first.title).toBe('Kok')
    expect(withInput(first, { occupation: 'paedagogmedhjaelper', title: 'Kok' }).title).toBe(
      'Pædagogmedhjælper',
    )
    const named = withInput(first, { title: 'Kok til Solgården' })
    expect(withInput(named, { occupation: 'paedagogmedhjaelper' }).title).toBe('Kok til Solgården')
  })

  test('has a mark for each step, which only that step’s changes move', () => {
    const later = { ...content, title: 'En anden' }
    expect(seenOf(later, 'job')).not.toBe(seenOf(content, 'job'))
    expect(seenOf(later, 'tid')).toBe(seenOf(content, 'tid'))
    const moved = { ...content, requirements: { ...content.requirements, note: 'Mødestabil' } }
    expect(seenOf(moved, 'krav')).not.toBe(seenOf(content, 'krav'))
  })
})
