import { describe, expect, it } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { paths } from '../paths.ts'

const app = await testApp()

const page = async (path: string, status = 200): Promise<string> => {
  const response = await app.anonymous.get(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

const main = (html: string): string => html.match(/<main[\s\S]*<\/main>/)?.[0] ?? ''
/** What a reader sees, without markup. */
const words = (html: string): string =>
  main(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const NASTY = '"><script>alert(1)</script>'

describe.each([
  [paths.company, 'Kan vi bruge jobrotation?', 'Can we use jobrotation?'],
  [paths.temp, 'Kan jeg blive vikar?', 'Can I become a vikar?'],
])('%s', (path, danish, english) => {
  it('asks in both languages, at most seven questions, with today filled in', async () => {
    const html = await page(path)
    expect(html).toContain(`<h1 id="overskrift" tabindex="-1">${danish}</h1>`)
    expect(html).toContain('value="08-04-2014"')
    expect(html.match(/<form[^>]*method="get"[^>]*class="form law-questions"/g)).toHaveLength(1)
    const asked = [...main(html).matchAll(/ name="([a-z-]+)"/g)].map(([, name]) => name!)
    // the unit belongs to the question of how long
    expect(new Set(asked.filter((name) => name !== 'ledig-i')).size).toBe(7)
    expect(await page(`/en${path}`)).toContain(english)
  })

  it('is for search engines, and an answer is not', async () => {
    expect(await page(path)).not.toContain('noindex')
    expect(await page(`${path}?hvornaar=2018-05-01`)).toContain('noindex')
  })

  it('answers for any day', async () => {
    const days = [
      '1900-01-01',
      '1999-12-31',
      '2011-01-01',
      '2014-12-31',
      '2015-01-01',
      '2016-02-29',
      '2019-12-31',
    ]
    for (const day of [
      ...days,
      '2020-01-01',
      '2022-12-31',
      '2025-12-31',
      '2026-02-01',
      '2100-01-01',
      '2199-12-31',
    ])
      expect(words(await page(`${path}?hvornaar=${day}`))).toMatch(/Efter reglerne den \d+\. \w+ \d{4}/)
  })

  it('says what is wrong with a day, keeps what was typed, and gives no answer', async () => {
    for (const day of ['29-02-2015', '2026-W53', 'uge 54 2026', '31.12.1899', 'i går', '1.1.15']) {
      const html = await page(`${path}?hvornaar=${encodeURIComponent(day)}`, 422)
      expect(html).toContain('class="alert alert-error error-summary"')
      expect(html).toContain('href="#felt-hvornaar"')
      expect(html).toContain(`value="${day}"`)
      expect(html).not.toContain('Efter reglerne')
    }
  })

  it('takes nothing nasty for markup', async () => {
    for (const param of [
      'hvornaar',
      'ydelse',
      'ledig',
      'ledig-i',
      'timer',
      'uger',
      'uddannelse',
      'ansat',
      'paa-plads',
      'x',
    ]) {
      const response = await app.anonymous.get(`${path}?${param}=${encodeURIComponent(NASTY)}`)
      expect(response.status, param).toBeLessThan(500)
      expect(await response.text(), param).not.toContain('<script>alert')
    }
    const long = 'paa-plads='.concat('a'.repeat(300)).concat('&paa-plads=b'.repeat(200))
    expect((await app.anonymous.get(`${path}?${long}`)).status).toBe(200)
  })

  it('sets no cookie and keeps nothing', async () => {
    const response = await app.anonymous.get(`${path}?hvornaar=2018-05-01`)
    expect(response.headers.get('set-cookie')).toBeNull()
  })
})

describe('the answer', () => {
  const company = 'uddannelse=eud&ansat=12&timer=37'

  it('says in 2026 that the scheme is closed, by which act, that the day is unconfirmed, and what to do instead', async () => {
    const text = words(await page(`${paths.company}?hvornaar=2026-11-22&${company}`))
    expect(text).toContain('Nej. Statens ordning er lukket for nye bevillinger')
    expect(text).toContain('LOV nr. 1750 af 29-12-2025')
    expect(text).toContain('Ubekræftet Bygger på noget, der ikke er bekræftet: Sidste dag, der kan bevilges.')
    expect(text).toContain(
      'Det kan I gøre i stedet VEU-godtgørelse eller SVU, og løntilskud til vikaren Kan måske bruges',
    )
    expect(text).toContain('Uden støtte Kan måske bruges')
    const temp = words(await page(`${paths.temp}?hvornaar=2026-11-22`))
    expect(temp).toContain('Der kommer ikke nye jobrotationsvikariater med støtte fra staten')
  })

  it('says yes with the reason, the source and the rate, and what to do next', async () => {
    const html = await page(
      `${paths.company}?hvornaar=2024-05-01&${company}&${[
        'employee-not-apprentice',
        'employee-usual-pay',
        'employee-not-self-employed',
        'employee-no-veu-or-svu',
        'employee-no-other-public-support',
        'employee-no-aub-support',
        'training-paid-by-employer',
        'hours-overlap',
      ]
        .map((id) => `paa-plads=${id}`)
        .join('&')}`,
    )
    const text = words(html)
    expect(text).toContain('Ja, I kan bruge jobrotation')
    expect(text).toContain('203,17 kr. i timen for hver betalt kursustime')
    expect(text).toContain('Gælder fra 1. januar 2020. Kilde: LAB § 150, stk. 1, nr. 3')
    for (const href of [
      '/kontakt',
      '/kan-jeg-blive-vikar?hvornaar=2024-05-01',
      '/virksomhed/vikariater/nyt',
      '/beregner',
    ])
      expect(html).toContain(`href="${href}"`)
  })

  it('marks what rests on something unconfirmed wherever it is said', async () => {
    const text = words(await page(`${paths.company}?hvornaar=2025-05-01&${company}`))
    expect(text).toContain(
      '210,48 kr. i timen for hver betalt kursustime, der også er en betalt vikartime. Ubekræftet',
    )
  })

  it('says no with what stands in the way, and links to what would help', async () => {
    const html = await page(`${paths.temp}?hvornaar=2018-05-01&ydelse=dagpenge&ledig=30&timer=37&uger=30`)
    expect(words(html)).toContain('Nej, ikke som det er nu')
    expect(words(html)).toContain('Vikariatets længde: 26 uger i stedet for 30 uger. Se svaret med det')
    const href = /href="(\/kan-jeg-blive-vikar\?[^"]*uger=26[^"]*)"/.exec(html)?.[1]
    expect(words(await page(href!.replaceAll('&amp;', '&')))).toContain('Indtil nu er der intet i vejen')
  })

  it('reads the same in English', async () => {
    const text = words(
      await page(`/en${paths.temp}?hvornaar=2018-05-01&ydelse=dagpenge&ledig=30&timer=37&uger=30`),
    )
    expect(text).toContain('No, not as things are')
    expect(text).toContain('In force from 1 January 2015')
  })
})

describe('rates and rules', () => {
  it('stand there in both languages, for each scheme and each view', async () => {
    for (const lang of ['', '/en'])
      for (const scheme of ['dk-jobrotation', 'dk-veu-wage-subsidy', 'self-financed'])
        for (const view of ['dag', 'aendringer', 'satser', 'tidslinje', 'alle'])
          await page(`${lang}${paths.rates}?ordning=${scheme}&vis=${view}`)
    expect(words(await page(paths.rates))).toContain('Reglerne den 8. april 2014')
    expect(words(await page(`/en${paths.rates}`))).toContain('The rules on 8 April 2014')
  })

  it('for any day', async () => {
    for (const day of ['1900-01-01', '2016-02-29', '2100-12-31'])
      expect((await app.anonymous.get(`${paths.rates}?dag=${day}`)).status).toBe(200)
    expect(words(await page(`${paths.rates}?dag=1999-05-01`))).toContain(
      'Der var ingen satser eller grænser den dag',
    )
  })

  it('refuse what cannot be, with the text kept', async () => {
    for (const [query, field] of [
      ['dag=30-02-2014', 'dag'],
      ['dag=2014-W20', 'dag'],
      ['fra=2014-12-31&til=x', 'til'],
      ['fra=2014-12-31', 'til'],
      ['dag=2014-01-01&dag=2015-01-01', 'dag'],
    ])
      expect(await page(`${paths.rates}?${query}`, 422)).toContain(`href="#felt-${field}"`)
    expect(await page(`${paths.rates}?ordning=dk-ukendt`, 422)).toContain('Vælg en af ordningerne')
    expect(await page(`${paths.rates}?dag=${encodeURIComponent(NASTY)}`, 422)).not.toContain('<script>alert')
  })

  it('tell what changed between two days, whichever is named first', async () => {
    const one = words(await page(`${paths.rates}?fra=2014-12-31&til=2015-01-01`))
    expect(one).toContain('Ændret fra 31. december 2014 til 1. januar 2015')
    expect(one).toMatch(/Statens refusion til kommunen Ændret 100 % .* 60 %/)
    expect(words(await page(`${paths.rates}?fra=2015-01-01&til=2014-12-31`))).toContain(
      'Ændret fra 31. december 2014 til 1. januar 2015',
    )
    expect(words(await page(`${paths.rates}?fra=2018-02-01&til=2018-02-02`))).toContain('Intet ændrede sig')
  })

  it('are drawn with a table that says the same', async () => {
    const html = await page(`${paths.rates}?vis=satser`)
    expect(html).toMatch(/<svg aria-hidden="true"[^>]*>[\s\S]*law-line-ordinary/)
    expect(words(html)).toMatch(/2018 188,73 kr\. i timen/)
    expect(html).not.toMatch(/ style="/)
  })

  it('come as a file', async () => {
    const response = await app.anonymous.get(`${paths.ratesCsv}?ordning=dk-jobrotation`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('dk-jobrotation.csv')
    const lines = (await response.text()).split('\r\n')
    expect(lines[0]).toBe(
      'Art;Id;Navn;Værdi;Enhed;I ord;Fra;Til og med;Går efter;Undtagelse;Mærke;Kilder;Links;Bemærkning',
    )
    expect(
      lines.find((line) => line.includes('hourly-rate') && line.includes('01-01-2014;31-12-2014;;nej')),
    ).toMatch(
      /^sats eller grænse;hourly-rate;Jobrotationsydelse pr\. time;17620;ore-per-hour;176,20\skr\. i timen;/,
    )
    expect((await app.anonymous.get(`${paths.ratesCsv}?ordning=x`)).status).toBe(404)
  })
})

it('the pages are in the sitemap and on the front page', async () => {
  const sitemap = await (await app.anonymous.get('/sitemap.xml')).text()
  const front = await page('/')
  for (const path of [paths.company, paths.temp, paths.rates]) {
    expect(sitemap).toContain(`${path}</loc>`)
    expect(front).toContain(`href="${path}"`)
  }
})
