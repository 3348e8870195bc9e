import { beforeAll, describe, expect, it } from 'vitest'
import { day } from '#core/calendar/day.ts'
import { testApp } from '#test/harness/app.ts'
import { listed } from '#test/harness/listings.ts'
import { aPerson, aUnit } from '#test/harness/people.ts'
import { SEARCH_CORPUS } from '#test/harness/search-corpus.ts'

const app = await testApp()
let nasty: number
let numbers: number[]

const NASTY = '<script>alert(1)</script> "Kok" & \' </script><!--'

beforeAll(async () => {
  numbers = await app.system((tx) => listed(tx, Object.values(SEARCH_CORPUS)))
  ;[nasty] = (await app.system((tx) =>
    listed(tx, [
      {
        occupation: 'kok',
        title: NASTY,
        description: `${NASTY}\n\nAndet afsnit`,
        company: NASTY,
        postcode: '2100',
        street: 'Østerbrogade 1',
        openings: 3,
        minutes: [30 * 60, 32 * 60],
        from: day('2014-05-01'),
        to: day('2014-05-31'),
        applyBy: day('2014-04-20'),
      },
    ]),
  )) as [number]
})

const page = async (path: string, status = 200): Promise<string> => {
  const response = await app.anonymous.get(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

const main = (html: string): string => html.match(/<main[\s\S]*<\/main>/)?.[0] ?? ''

describe('the results page', () => {
  it('tells how many, offers filters with counts, and links every part away', async () => {
    const html = await page('/vikariater?q=sosu&sted=2750&timer=30-36')
    expect(html).toContain('ledige vikariater')
    expect(html).toMatch(/30–36 timer<span class="option-count"> \d+/)
    expect(html).toContain('href="/vikariater?q=sosu&amp;sted=2750"')
    expect(html).toContain('href="/vikariater?q=sosu&amp;timer=30-36"')
    expect(html).toContain('Højst 25 km fra 2750 Ballerup')
  })

  it('keeps the filters when the text is changed, and the text when the filters are', async () => {
    const html = await page('/vikariater?q=sosu&sted=2750&minutter=45&omraade=omsorg')
    const [box = '', filters = ''] = html.match(/<form[\s\S]*?<\/form>/g) ?? []
    expect(box).toContain('<input type="hidden" name="omraade" value="omsorg"/>')
    expect(box).toContain('<input type="hidden" name="minutter" value="45"/>')
    expect(filters).toContain('<input type="hidden" name="q" value="sosu"/>')
    expect(filters).toContain('<input type="hidden" name="sted" value="2750"/>')
    expect(filters).toContain('value="45min" selected')
  })

  it('says what it guessed, what it did not know and what it could not read', async () => {
    expect(await page('/vikariater?q=pædagogmedhælper')).toMatch(/Mente du .*q=p%C3%A6dagogmedhj%C3%A6lper/s)
    expect(await page('/vikariater?sted=Langtbortistan')).toContain('Vi kender ikke stedet »Langtbortistan«')
    expect(await page('/vikariater?fra=31.+februar+2014')).toContain('»31. februar 2014«')
    expect(await page('/vikariater?q=x')).toContain('Skriv mindst to bogstaver')
    expect(await page('/vikariater?q=sosu+herlev')).toContain('Søg i nærheden af Herlev')
  })

  it('finds nothing for signs, and says what to do', async () => {
    for (const q of ['%25%25', '__', '**', '%25_%25']) {
      const html = await page(`/vikariater?q=${q}`)
      expect(html).toContain('Der er ingen bogstaver eller tal at søge efter')
      expect(html).not.toContain('class="vacancy"')
    }
  })

  it('offers what each loosening would give, and each gives it', async () => {
    const html = await page('/vikariater?q=kok&omraade=mad-og-hotel&sted=2750&km=1&timer=0-14')
    const offers = [
      ...html.matchAll(/<a href="([^"]+)"><span>[^<]+<\/span><span class="loosen-count">(\d+)/g),
    ]
    expect(offers.length).toBeGreaterThan(0)
    for (const [, href = '', count] of offers) {
      expect(await page(href.replaceAll('&amp;', '&'))).toMatch(new RegExp(`\\b${count} ledig`))
    }
    expect(await page('/vikariater?q=kok+xyzzy')).toContain('Uden ordet »xyzzy«')
  })

  it('is one page per search for search engines', async () => {
    expect(await page('/vikariater?omraade=omsorg&sortering=nyeste&side=1')).toContain(
      '<link rel="canonical" href="http://localhost:3000/vikariater?omraade=omsorg"/>',
    )
    expect(await page('/vikariater?omraade=omsorg')).not.toContain('noindex')
    expect(await page('/vikariater?omraade=omsorg&timer=0-14')).toContain('noindex')
    expect(await page('/vikariater?q=kok')).toContain('noindex')
  })

  it('is in English under /en', async () => {
    const html = await page('/en/vikariater?q=cleaner&sted=2750')
    expect(html).toContain('open temporary jobs')
    expect(html).toContain('href="/en/vikariater/')
  })

  it('refuses what it does not offer without telling why', async () => {
    for (const query of ['sort=cpr', 'fields=cpr', 'filter[benefit]=1', 'sortering=1;drop table x']) {
      const html = await page(`/vikariater?${query}`, 400)
      expect(main(html)).not.toMatch(/cpr|sql|syntax/i)
    }
    await page('/vikariater.atom?sort=cpr', 400)
  })

  // TRUST 39: in every field, in turn
  it('takes database signs as letters, or leaves them out', async () => {
    const nasties = [
      "' OR 1=1--",
      '\\0',
      '::regclass',
      '$$',
      "kok') | ('",
      'kok:*',
      '!!',
      '<->',
      '{1,2}',
      'NaN',
      '1e9',
    ]
    const total = (await page('/vikariater')).match(/(\d+) ledige/)?.[1]
    for (const key of [
      'q',
      'omraade',
      'sted',
      'km',
      'minutter',
      'inden',
      'fra',
      'til',
      'timer',
      'kategori',
      'side',
    ]) {
      for (const value of nasties) {
        const html = await page(`/vikariater?${key}=${encodeURIComponent(value)}`)
        expect(main(html)).not.toMatch(/error:|syntax|relation/i)
        if (!['q', 'side'].includes(key)) expect(html).toContain(`${total} ledige`)
      }
    }
  })

  it('answers long and wide input within reason', async () => {
    const started = performance.now()
    await page(`/vikariater?q=${'kok '.repeat(1500)}`)
    await page(`/vikariater?q=${encodeURIComponent('å'.repeat(5000))}`)
    await page(`/vikariater?${'omraade=omsorg&'.repeat(400)}`)
    await page('/vikariater?side=99999999&limit=1000000')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('shows a job-seeker why each one fits, and sorts by it', async () => {
    const { person, unit } = await app.system(async (tx) => {
      const unit = await aUnit(tx)
      const person = await aPerson(tx, unit.id)
      await tx
        .insertInto('profile_occupation')
        .values({ person_id: person.id, occupation_code: 'gartner', experience: 'trained' })
        .execute()
      await tx
        .updateTable('profile')
        .set({ weekly_minutes_min: 1800, weekly_minutes_max: 2220, max_travel_minutes: 60 })
        .where('person_id', '=', person.id)
        .execute()
      return { person, unit }
    })
    const seeker = await app.logIn('jobseeker', { personId: person.id, unitId: unit.id })
    const html = await (await seeker.get('/vikariater?sortering=pasform')).text()
    expect(html).toContain('Det passer til dig')
    expect(html.match(/class="vacancy-title"><a href="[^"]+">([^<]+)/)?.[1]).toBe(
      'Gartner til parker og pladser',
    )
    expect(await page('/vikariater?sortering=pasform')).not.toContain('Det passer til dig')
  })

  it('asks a job-seeker without a profile to write one before sorting by it', async () => {
    const { person, unit } = await app.system(async (tx) => {
      const unit = await aUnit(tx)
      return { unit, person: await aPerson(tx, unit.id) }
    })
    const seeker = await app.logIn('jobseeker', { personId: person.id, unitId: unit.id })
    const response = await seeker.get('/vikariater?sortering=pasform')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('href="/profil"')
  })
})

describe('a vikariat', () => {
  it('is read by anybody, with the way to apply', async () => {
    const html = await page(`/vikariater/${numbers[0]}`)
    expect(html).toContain('Lindehuset')
    expect(html).toContain(`href="/vikariater/${numbers[0]}/ansoeg"`)
    expect(html).toContain('Vikariater, der ligner')
    expect(html).toContain(`<link rel="canonical" href="http://localhost:3000/vikariater/${numbers[0]}"/>`)
  })

  it('offers nothing to apply with to those who cannot', async () => {
    const company = await app.logIn('admin')
    const html = await (await company.get(`/vikariater/${numbers[0]}`)).text()
    expect(html).not.toContain('/ansoeg"')
  })

  it('carries a JobPosting that says what the page says, and only that', async () => {
    const html = await page(`/vikariater/${nasty}`)
    const json = html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/)?.[1] ?? ''
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      '@id': `http://localhost:3000/vikariater/${nasty}`,
      url: `http://localhost:3000/vikariater/${nasty}`,
      title: NASTY,
      description:
        '<p>&lt;script&gt;alert(1)&lt;/script&gt; &quot;Kok&quot; &amp; &#39; &lt;/script&gt;&lt;!--</p><p>Andet afsnit</p>',
      identifier: { '@type': 'PropertyValue', name: 'Jobkreds', value: String(nasty) },
      datePosted: '2014-04-01',
      validThrough: '2014-04-20T21:59:59Z',
      employmentType: ['TEMPORARY', 'PART_TIME'],
      hiringOrganization: { '@type': 'Organization', name: NASTY },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Østerbrogade 1',
          postalCode: '2100',
          addressLocality: 'København Ø',
          addressRegion: 'Region Hovedstaden',
          addressCountry: 'DK',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 55.707, longitude: 12.578 },
      },
      occupationalCategory: {
        '@type': 'CategoryCode',
        inCodeSet: 'ISCO-08',
        codeValue: '5120',
        name: 'kok',
      },
      workHours: '30–32 timer om ugen',
      jobStartDate: '2014-05-01',
      jobDuration: 'P31D',
      totalJobOpenings: 3,
      directApply: true,
    })
    expect(html).not.toContain('<script>alert')
  })

  it('that is closed, unknown, not a number or never was looks the same', async () => {
    const [gone] = (await app.system((tx) => listed(tx, [{ occupation: 'bager' }]))) as [number]
    await page(`/vikariater/${gone}`)
    await app.system((tx) => tx.deleteFrom('vacancy_listing').where('number', '=', gone).execute())
    const texts = await Promise.all(
      [gone, 999_999, '0', 'abc', '-1', '1e3', '99999999999999999999'].map(async (number) =>
        (await page(`/vikariater/${number}`, 404)).replaceAll(/href="[^"]*"/g, ''),
      ),
    )
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('De nyeste vikariater')
  })
})

describe('suggestions', () => {
  const json = async (path: string) => {
    const response = await app.anonymous.get(path)
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    return response.json()
  }

  it('of occupations name the word that was recognised', async () => {
    expect(await json('/forslag/stillinger?q=pedel')).toContainEqual({
      code: 'teknisk-servicemedarbejder',
      title: 'teknisk servicemedarbejder',
      hint: 'pedel',
    })
    expect(await json('/forslag/stillinger?q=k')).toEqual([])
    expect(await json(`/forslag/stillinger?q=${'x'.repeat(5000)}`)).toEqual([])
  })

  it('of places name the municipality', async () => {
    expect(await json('/forslag/steder?q=ballerup')).toEqual([
      { code: '0151', title: 'Ballerup Kommune', hint: '' },
      { code: '2750', title: '2750 Ballerup', hint: 'Ballerup Kommune' },
    ])
    expect(await json('/forslag/steder?q=%25')).toEqual([])
  })
})

describe('feeds', () => {
  it('the feed is Atom, with text as text', async () => {
    const response = await app.anonymous.get('/vikariater.atom?q=kok')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const xml = await response.text()
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">')
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="http://localhost:3000/vikariater.atom?q=kok"/>',
    )
    expect(xml).toContain('&lt;script&gt;')
    expect(xml).not.toContain('<script')
    for (const element of ['id', 'title', 'updated']) {
      expect(xml.match(new RegExp(`<${element}>`, 'g'))?.length).toBe(
        1 + (xml.match(/<entry>/g)?.length ?? 0),
      )
    }
    expect(xml).not.toContain('Murer')
  })

  it('the sitemap holds every vikariat that is open', async () => {
    const xml = await page('/sitemap.xml')
    for (const number of numbers)
      expect(xml).toContain(`<loc>http://localhost:3000/vikariater/${number}</loc>`)
    expect(xml).toContain('<loc>http://localhost:3000/vikariater?omraade=omsorg</loc>')
  })

  it('robots are shown the sitemap, and out of a demonstration', async () => {
    const text = await page('/robots.txt')
    expect(text).toContain('Disallow: /\n')
    expect(text).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  })
})
