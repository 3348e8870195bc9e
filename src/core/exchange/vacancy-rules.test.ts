import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adviceTexts, gapTexts, publishAdvice, publishGaps, SHORTEST_DESCRIPTION } from './publish-gaps.ts'
import { noRequirements } from './requirements.ts'
import { outcomeNames, outcomes, type VacancyContent, type VacancyContentField } from './vacancy-model.ts'
import {
  acceptsApplications,
  automaticClose,
  changesToTell,
  close,
  copyOf,
  editProblems,
  type RunningVacancy,
  tellingFields,
} from './vacancy-rules.ts'

const today = '2014-04-08'

const content: VacancyContent = {
  category: 'jobrotation',
  title: 'Vikar til køkkenet på Solgården',
  occupation: 'kok',
  description: 'Du laver varm mad til 60 beboere sammen med to kolleger, og du har hver anden weekend.',
  startsOn: '2014-05-01',
  endsOn: '2014-10-31',
  weeklyHoursMin: 30 * 60,
  weeklyHoursMax: 37 * 60,
  schedule: 'Dag, hver anden weekend',
  openings: 2,
  street: 'Solvej 1',
  place: '4000',
  requirements: { ...noRequirements, certificates: ['food_hygiene'] },
  skills: ['smørrebrød'],
  payAgreement: 'kl_kitchen',
  training: 'Ernæringsassistent, trin 2',
  introduction: 'Tre dage sammen med Hanne',
  perspective: 'possible_job',
  perspectiveNote: '',
  contactName: 'Hanne Bech',
  contactPhone: '+4533112233',
  contactEmail: null,
  applyBy: '2014-04-25',
}

const empty: VacancyContent = {
  ...content,
  title: '',
  occupation: null,
  description: '',
  startsOn: null,
  endsOn: null,
  weeklyHoursMin: null,
  weeklyHoursMax: null,
  schedule: '',
  openings: 1,
  street: null,
  place: null,
  payAgreement: '',
  training: '',
  introduction: '',
  perspective: null,
  contactName: '',
  contactPhone: null,
  applyBy: null,
}

describe('publishing', () => {
  const gaps = (change: Partial<VacancyContent>) =>
    publishGaps({ ...content, ...change }, today).map((gap) => `${gap.field} ${gap.key}`)

  test('a whole vikariat has no gap and nothing to be advised', () => {
    expect(gaps({})).toEqual([])
    expect(publishAdvice(content)).toEqual([])
  })

  test('an empty one hears everything at once, in the order of the form', () => {
    expect(publishGaps(empty, today)).toEqual(
      [
        'occupation',
        'title',
        'startsOn',
        'endsOn',
        'weeklyHoursMin',
        'place',
        'description',
        'training',
        'payAgreement',
      ].map((field) => ({ field, key: 'required' })),
    )
    expect(publishAdvice(empty)).toEqual(['schedule', 'introduction', 'perspective', 'contactName'])
  })

  test('an ordinary vikariat covers no training, and its pay is advised', () => {
    const ordinary = { ...empty, category: 'ordinary' } as const
    expect(publishGaps(ordinary, today).map((gap) => gap.field)).not.toContain('training')
    expect(publishAdvice(ordinary)).toContain('payAgreement')
  })

  test.each([
    [{ endsOn: '2014-04-30' }, ['endsOn ends-before-start']],
    [{ startsOn: '2014-01-01', endsOn: '2014-04-07', applyBy: null }, ['endsOn already-over']],
    [{ startsOn: '2014-01-01', endsOn: '2014-04-08', applyBy: null }, []],
    [{ applyBy: '2014-04-07' }, ['applyBy already-over']],
    [{ applyBy: '2014-11-01' }, ['applyBy after-the-end']],
    [{ weeklyHoursMax: 20 * 60 }, ['weeklyHoursMax max-below-min']],
    [{ description: 'Kok søges.' }, ['description too-short']],
    [{ description: `Kontakt 610190-0000, ${content.description}` }, ['description cpr-number']],
    [{ openings: 0 }, ['openings required']],
    [{ openings: 101 }, ['openings required']],
    [{ title: '  ' }, ['title required']],
  ] as const)('%j', (change, expected) => {
    expect(gaps(change)).toEqual(expected)
  })

  test('every gap and advice has its text', () => {
    expect(gapTexts[publishGaps(empty, today)[0]!.key].da).toBe('Mangler')
    for (const field of publishAdvice({ ...empty, category: 'ordinary' }))
      expect(adviceTexts[field]?.da).toBeTruthy()
    expect(content.description.length).toBeGreaterThan(SHORTEST_DESCRIPTION)
  })
})

describe('copying', () => {
  test('brings everything but the days', () => {
    const copy = copyOf(content)
    const changed = (Object.keys(content) as VacancyContentField[]).filter(
      (field) => copy[field] !== content[field],
    )
    expect(changed).toEqual(['startsOn', 'endsOn', 'applyBy'])
    expect(publishGaps(copy, today).map((gap) => gap.field)).toEqual(['startsOn', 'endsOn'])
  })
})

describe('changing after publication', () => {
  const problems = (
    change: Partial<VacancyContent>,
    facts: Partial<Parameters<typeof editProblems>[2]> = {},
  ) => editProblems(content, { ...content, ...change }, { liveApplications: 0, hires: [], ...facts })

  test('applicants are told what they built on, and left alone about the rest', () => {
    expect(changesToTell(content, { ...content, title: 'Kok', description: 'Ny', openings: 3 })).toEqual([])
    expect(
      changesToTell(content, {
        ...content,
        endsOn: '2014-09-30',
        requirements: noRequirements,
        schedule: 'Aften',
      }),
    ).toEqual(['endsOn', 'schedule', 'requirements'])
    expect(changesToTell(content, { ...content, requirements: { ...content.requirements } })).toEqual([])
    expect(changesToTell(content, { ...empty, requirements: noRequirements })).toEqual([...tellingFields])
  })

  test('the kind of job stays while somebody has applied for it', () => {
    const change = { category: 'ordinary', occupation: 'slagter' } as const
    expect(problems(change)).toEqual([])
    expect(problems(change, { liveApplications: 1 })).toEqual([
      { field: 'category', key: 'has-applicants' },
      { field: 'occupation', key: 'has-applicants' },
    ])
  })

  test('a hire stands', () => {
    const hires = [
      { from: '2014-05-01', to: '2014-10-31' },
      { from: '2014-06-01', to: '2014-08-31' },
    ]
    expect(problems({ startsOn: '2014-05-15', endsOn: '2014-09-30', openings: 1 }, { hires })).toEqual([
      { field: 'startsOn', key: 'hired-outside' },
      { field: 'endsOn', key: 'hired-outside' },
      { field: 'openings', key: 'fewer-than-hired' },
    ])
    expect(problems({ startsOn: '2014-04-15', endsOn: '2014-12-31', openings: 5 }, { hires })).toEqual([])
  })
})

describe('closing', () => {
  const running: RunningVacancy = {
    status: 'published',
    endsOn: '2014-10-31',
    applyBy: null,
    openings: 2,
    hired: 0,
    reserved: 0,
    liveApplications: 0,
  }

  test('with an outcome, and what applicants are told', () => {
    const told = outcomes.map((outcome) => close({ ...running, hired: 1 }, outcome))
    expect(told.map((one) => one.ok && one.value.told)).toEqual([
      'filled',
      'filled',
      'training_cancelled',
      'other',
      'other',
    ])
    expect(Object.keys(outcomeNames)).toEqual([...outcomes])
  })

  test('not as filled here while nobody is hired, and only once', () => {
    expect(close(running, 'filled_here')).toMatchObject({ reason: 'nobody-hired' })
    expect(close({ ...running, reserved: 1 }, 'filled_here')).toMatchObject({ reason: 'place-reserved' })
    expect(close({ ...running, status: 'draft' }, 'other')).toMatchObject({ reason: 'not-published' })
    expect(close({ ...running, status: 'closed' }, 'other')).toMatchObject({ reason: 'not-published' })
  })

  test('by itself: filled, over, or past the last day to apply with nobody waiting', () => {
    const at = (change: Partial<RunningVacancy>, on = today) => automaticClose({ ...running, ...change }, on)
    expect(at({})).toBeUndefined()
    expect(at({ hired: 2 })).toEqual({ outcome: 'filled_here', told: 'filled' })
    expect(at({ hired: 1, reserved: 1 })).toBeUndefined()
    expect(at({}, '2014-10-31')).toBeUndefined()
    expect(at({}, '2014-11-01')).toEqual({ outcome: 'not_filled', told: 'period_over' })
    expect(at({ hired: 1 }, '2014-11-01')).toEqual({ outcome: 'filled_here', told: 'period_over' })
    expect(at({ applyBy: '2014-04-08' })).toBeUndefined()
    expect(at({ applyBy: '2014-04-07' })).toEqual({ outcome: 'not_filled', told: 'other' })
    expect(at({ applyBy: '2014-04-07', liveApplications: 1 })).toBeUndefined()
    expect(at({ applyBy: '2014-04-07', reserved: 1 })).toBeUndefined()
    expect(at({ status: 'draft', hired: 2 })).toBeUndefined()
  })

  test('nobody can apply to what closes by itself, and no published vikariat outlives its period', () => {
    const dayText = fc.constantFrom('2014-04-01', '2014-04-08', '2014-05-01', '2014-10-31', '2014-11-15')
    const vacancy: fc.Arbitrary<RunningVacancy> = fc.record({
      status: fc.constantFrom('draft', 'published', 'closed'),
      endsOn: fc.option(dayText),
      applyBy: fc.option(dayText),
      openings: fc.integer({ min: 1, max: 4 }),
      hired: fc.integer({ min: 0, max: 4 }),
      reserved: fc.integer({ min: 0, max: 2 }),
      liveApplications: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(vacancy, dayText, (one, on) => {
        const closes = automaticClose(one, on)
        if (closes !== undefined) expect(acceptsApplications(one, on)).toBe(false)
        if (one.status === 'published' && one.endsOn !== null && one.endsOn < on) expect(closes).toBeDefined()
        if (closes?.outcome === 'filled_here') expect(one.hired).toBeGreaterThan(0)
        if (one.status !== 'published') expect(closes ?? acceptsApplications(one, on)).toBe(false)
      }),
    )
  })

  test('applications are taken until the last opening and the last day, both counted', () => {
    expect(acceptsApplications(running, today)).toBe(true)
    expect(acceptsApplications({ ...running, applyBy: today }, today)).toBe(true)
    expect(acceptsApplications({ ...running, applyBy: '2014-04-07' }, today)).toBe(false)
    expect(acceptsApplications(running, '2014-10-31')).toBe(true)
    expect(acceptsApplications({ ...running, hired: 1, reserved: 1 }, today)).toBe(false)
  })
})
