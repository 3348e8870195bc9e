import { describe, expect, test } from 'vitest'
import { htmlText } from './html-text.ts'
import { interpretRecord } from './interpret-record.ts'
import { openPostings } from './posting-records.ts'

const CVR = '25313763'
const open = (value: unknown) => openPostings(Buffer.from(JSON.stringify(value)), CVR)
async function records(value: unknown) {
  const opened = open(value)
  if (!opened.ok) throw new Error(opened.problem.key)
  const all = []
  for await (const record of opened.value.records()) all.push(record)
  return all
}

const posting = {
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: 'HR', value: 'A-7' },
  title: 'Kok til plejecenter',
  description: '<p>Du laver mad &amp; bager.</p><ul><li>Menu</li><li>Indkøb</li></ul>',
  jobStartDate: '2014-05-01',
  jobDuration: 'P5M',
  validThrough: '2014-04-20T21:59:59Z',
  totalJobOpenings: 2,
  workHours: '30-37 timer om ugen. Dagvagter',
  relevantOccupation: { '@type': 'Occupation', name: 'kok' },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Baltorpvej 20',
      postalCode: '2750',
      addressLocality: 'Ballerup',
    },
  },
  applicationContact: { '@type': 'ContactPoint', name: 'Hanne Holm', telephone: '+45 44 77 00 00' },
  hiringOrganization: { '@type': 'Organization', name: 'Prøve ApS', taxID: `DK${CVR}` },
  'jk:training': 'Kollegerne er på kursus',
  'jk:childrenCertificate': true,
}

test('a posting becomes the fields of the form', async () => {
  const [record] = await records(posting)
  expect(interpretRecord(record!)).toEqual({
    ok: true,
    value: {
      line: 1,
      number: undefined,
      id: 'A-7',
      input: {
        title: 'Kok til plejecenter',
        occupation: 'kok',
        description: 'Du laver mad & bager.\n- Menu\n- Indkøb',
        startsOn: '2014-05-01',
        endsOn: '2014-09-30',
        applyBy: '2014-04-20',
        openings: 2,
        schedule: '30-37 timer om ugen. Dagvagter',
        weeklyHoursMin: 1800,
        weeklyHoursMax: 2220,
        street: 'Baltorpvej 20',
        place: '2750',
        contactName: 'Hanne Holm',
        contactPhone: '+4544770000',
        training: 'Kollegerne er på kursus',
        childrenCertificate: true,
      },
    },
  })
})

describe('postings are found', () => {
  test.each([
    ['one', posting, 1],
    ['an array', [posting, posting], 2],
    ['a graph among other things', { '@graph': [{ '@type': 'Organization' }, posting] }, 1],
    ['with several types', { ...posting, '@type': ['JobPosting', 'Thing'] }, 1],
  ])('in %s', async (_, value, n) => {
    expect(await records(value)).toHaveLength(n)
  })
  test.each([
    ['nothing', {}, 'no-postings'],
    ['another type', { '@type': 'Event' }, 'no-postings'],
    ['a text', 'JobPosting', 'no-postings'],
  ])('but not in %s', (_, value, key) => {
    expect(open(value)).toMatchObject({ ok: false, problem: { key } })
  })
})

test.each([
  [
    ['forflytning', { '@type': 'DefinedTerm', name: 'dokumentation' }],
    ['forflytning', 'dokumentation'],
    undefined,
  ],
  ['forflytning', ['forflytning'], undefined],
  [['kok | bager'], undefined, 'kok | bager'],
  ['Du kan lave mad. Du er venlig', undefined, 'Du kan lave mad. Du er venlig'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], undefined, expect.stringContaining('i')],
])('skills %j are a list when they are few and short, and a note otherwise', async (skills, list, note) => {
  const [record] = await records({ ...posting, skills })
  expect(record!.values.skills).toEqual(list)
  expect(record!.values.requirementNote).toEqual(note)
})

test('what Jobkreds wrote itself is known by our number', async () => {
  const [record] = await records({
    ...posting,
    identifier: { '@type': 'PropertyValue', name: 'Jobkreds', value: '42' },
  })
  expect(record!.values).toMatchObject({ number: '42' })
  expect(record!.values.id).toBeUndefined()
})

test('a posting of another company, and values of another type, are refused line by line', async () => {
  const found = await records([
    { ...posting, hiringOrganization: { identifier: { value: '10150817' } } },
    { ...posting, title: { '@value': 'Kok' } },
    { ...posting, totalJobOpenings: '2e1' },
    { ...posting, identifier: undefined },
    { ...posting, jobStartDate: 'soon' },
  ])
  const problems = found.map(interpretRecord).flatMap((r) => (r.ok ? [] : r.problems))
  expect(problems.map((p) => [p.line, p.column, p.key])).toEqual([
    [1, undefined, 'not-yours'],
    [2, 'title', 'notAChoice'],
    [3, 'openings', 'notANumber'],
    [4, 'id', 'id-missing'],
    [5, 'startsOn', 'notADay'],
  ])
})

test.each([
  ['plain text\nkept', 'plain text\nkept'],
  ['<p>a<br/>b</p>\n<p>c</p>', 'a\nb\nc'],
  ['&lt;b&gt; &#230; &#x2013; &unknown; &amp;lt;', '<b> æ – &unknown; &lt;'],
  ['<script>alert(1)</script>', 'alert(1)'],
])('%j reads as %j', (html, text) => {
  expect(htmlText(html)).toBe(text)
})

test('markup that never ends takes no time', () => {
  const started = performance.now()
  htmlText('<p'.repeat(50_000))
  htmlText(`<${' '.repeat(50_000)}`)
  htmlText('&'.repeat(50_000))
  expect(performance.now() - started).toBeLessThan(1000)
})
