import { expect, test } from 'vitest'
import { allGatePoints } from '#core/rotation/gates.ts'
import { followUpJobs } from '#features/follow-up/jobs.ts'
import { followUpToken } from '#features/follow-up/token.ts'
import { aDecider } from '#test/harness/agreements.ts'
import { testApp, type Visitor } from '#test/harness/app.ts'
import { DESKTOP, testBrowser } from '#test/harness/browser.ts'
import { aSeeker, aSetting } from '#test/harness/exchange.ts'
import { fillOne, isTyped } from '#test/harness/fill-one.ts'
import { jobContext } from '#test/harness/job-context.ts'
import { openAs } from '#test/harness/keyboard.ts'
import { anOrganisation } from '#test/harness/rotation.ts'

const browser = await testBrowser()
const app = await testApp()
const base = await app.listen()

/*
 * The hand calculation. Else and Ib are on a course of five days of 7 hours and 24 minutes; Ib is ill on the last. Vibe is
 * their vikar for three weeks of 37 hours, and Friday 16 May is a holiday.
 *   training: Else 5 × 444 = 2,220 minutes, Ib 4 × 444 = 1,776 minutes: 3,996 minutes = 66.6 hours
 *   vikar: 5 + 4 + 5 days × 444 = 6,216 minutes = 103.6 hours
 *   paid, hour for hour: the smaller of the two, 3,996 minutes at 176.20 kr. (the rate of 2014) = 11,734.92 kr.
 *   granted: 2 × 37 = 74 hours at 176.20 kr. = 13,038.80 kr.
 */
const RATE_ORE = 17_620
const TRAINING_MINUTES = 2_220 + 1_776
const TEMP_MINUTES = 6_216
const PAID_ORE = (TRAINING_MINUTES * RATE_ORE) / 60
const GRANTED_ORE = 74 * RATE_ORE

/** Every text somebody typed, by the field it was typed into. */
const typed = new Map<string, Set<string>>()
const faults: string[] = []

type User = Awaited<ReturnType<typeof aUser>>

/** Somebody at a browser: goes somewhere, fills what a form asks, and presses what it says. */
async function aUser(who?: Visitor) {
  const { page, faults: own } = await openAs(browser, base, who, { viewport: DESKTOP })
  page.setDefaultTimeout(20_000)
  page.on('response', (r) => {
    // a font's second format is asked for when a page is left before the first one came
    if (r.status() >= 400 && !r.url().endsWith('.woff')) faults.push(`${r.status()} ${r.url()}`)
  })
  const press = async (words: string, inside = 'main') => {
    const target = page.locator(`${inside} :is(a, button):has-text("${words}")`).first()
    await Promise.all([page.waitForNavigation(), target.click()])
  }
  return {
    page,
    own,
    press,
    go: (path: string) => page.goto(base + path),
    async fill(fields: Record<string, string>, inside = 'main') {
      for (const [name, value] of Object.entries(fields)) {
        await fillOne(page, `${inside} [name="${name}"]`, value)
        if (await isTyped(page, `${inside} [name="${name}"]`))
          typed.set(value, (typed.get(value) ?? new Set()).add(name))
      }
    },
    async says(words: string) {
      const text = (await page.innerText('main')).replaceAll('\u00a0', ' ')
      expect(text.includes(words), `${words} on ${page.url()}:\n${text.slice(0, 1500)}`).toBe(true)
    },
  }
}

async function sign(user: User): Promise<void> {
  await user.go('/underskriv')
  await user.press('Aftale')
  await user.fill({ agree: 'ja' })
  await user.press('Underskriv', 'main form')
  await user.says('Du har underskrevet')
}

/** The morning's job of a day, as the worker runs it. */
const morning = (day: string) => followUpJobs[0]!.handle({}, jobContext(app, day))

test('one case from wish to archive, by all its parties, with a class that is moved on the way', async () => {
  const { unit, company, boss: bossLogin } = await aSetting(app)
  const org = await app.system(async (tx) => {
    await tx.updateTable('company').set({ sector: 'public' }).where('id', '=', company.id).execute()
    return anOrganisation(tx, { postcode: '2750', town: 'Ballerup', name: 'Skolen ved Søen' })
  })
  const seeker = await aSeeker(app, unit.id, { name: 'Vibe', occupation: 'social-og-sundhedshjaelper' })
  const boss = await aUser(bossLogin)
  const steward = await aUser(await app.logIn('shop_steward', { companyId: company.id, name: 'Tove Tillid' }))
  const worker = await aUser(await app.logIn('caseworker', { unitId: unit.id, name: 'Kari Sagsbehandler' }))
  const decider = await aUser(await aDecider(app, unit.id))
  const school = await aUser(await app.logIn('training_provider', { organisationId: org.id, name: 'Lærke' }))
  const vikar = await aUser(seeker.visitor)

  // the company wishes, and the job centre takes the case
  await boss.go('/sager/ny')
  await boss.fill({
    what: 'Mødet med borgere, der har demens',
    whom: 'To hjælpere på plejecentret',
    people: '2',
    from: '05-05-2014',
    to: '30-05-2014',
    mustNotStop: 'Dagvagterne',
    purpose: 'Færre konflikter i hverdagen',
  })
  await boss.press('Send ønsket')
  const sag = new URL(boss.page.url()).pathname.replace('/oensket', '')
  await boss.fill({ uddannelse: 'eud', funding: 'scheme' })
  await boss.press('Gem i sagen')
  await worker.go('/sager')
  await worker.press('Mødet med borgere')
  await worker.go(`${sag}/oensket`)
  await worker.press('Tag sagen')

  // the people
  const employees: User[] = []
  for (const [givenName, payrollRef] of [
    ['Else', 'L-71'],
    ['Ib', 'L-72'],
  ] as const) {
    await boss.go(`${sag}/mennesker/ny`)
    await boss.page.locator('main details summary').first().click()
    await boss.fill({
      ...{ givenName, payrollRef, functionTitle: 'Social- og sundhedshjælper', weeklyHours: '37' },
      ...{ education: 'skilled', unusedFiveYears: 'no', employedSince: '01-01-2011' },
    })
    await boss.page.keyboard.press('Escape')
    await boss.press('Tilføj', 'main form')
    const { id } = await app.system((tx) =>
      tx
        .selectFrom('employee')
        .select('id')
        .where('company_id', '=', company.id)
        .where('given_name', '=', givenName)
        .executeTakeFirstOrThrow(),
    )
    employees.push(await aUser(await app.logIn('employee', { employeeId: id, name: givenName })))
  }

  // the school has a course, the company takes two seats, and the class is opened
  await school.go('/uddannelsessted/kurser/nyt')
  await school.fill({ amu: '48933', title: 'Demens i praksis', days: '5', price: '408', minimum: '1' })
  await school.press('Gem kurset')
  await school.press('Nyt hold')
  await school.fill({ days: '5. maj 2014\n6. maj 2014\n7. maj 2014\n8. maj 2014\n9. maj 2014' })
  await school.press('Opret holdet')
  const hold = new URL(school.page.url()).pathname
  await boss.go(`${sag}/uddannelse`)
  await boss.press('Find et hold')
  await boss.press('Demens i praksis')
  await boss.press('Reservér pladser')
  await boss.says('2 pladser er reserveret')
  await school.go(hold)
  await school.press('Holdet bliver til noget')
  for (const employee of employees) {
    await employee.go('/min-uddannelse')
    await employee.press('Ja, jeg er med')
  }

  // one vikariat for both of them; Vibe applies, is certified and hired
  await boss.go(`${sag}/vikardaekning`)
  await boss.press('Prøv først')
  await boss.fill({ to: '23-05-2014' })
  await boss.press('Opret vikariatet')
  await boss.press('Overenskomst mangler')
  await boss.fill({ payAgreement: 'kl_sosu' })
  await boss.page.locator('main form .submit button').first().click()
  await boss.page.waitForURL(/gennemse/)
  await Promise.all([
    boss.page.waitForNavigation(),
    boss.page.locator('main form .submit button').first().click(),
  ])
  await boss.says('Vikariatet er slået op')
  await vikar.go('/vikariater')
  await vikar.press('Social- og sundhedshjælper som vikar')
  await vikar.press('Søg vikariatet')
  await vikar.fill({ why: 'Jeg holder af at være der for andre.' })
  await vikar.press('Send', 'main form')
  const application = new URL(vikar.page.url()).pathname
  await boss.go(application)
  await boss.press('Ja, vi vil gerne tale sammen')
  await Promise.all([boss.page.waitForNavigation(), boss.page.click('main form .submit button')])
  await boss.press('Tilbyd vikariatet')
  await boss.press('Send tilbud')
  await vikar.go(application)
  await vikar.press('Se tilbuddet, og svar')
  await Promise.all([vikar.page.waitForNavigation(), vikar.page.click('main form .submit button')])
  await worker.go(`/jobcenter/borgere/${seeker.person.id}/attest`)
  await worker.fill({
    ...{ 'f-temp-in-job-or-self-employed': 'nej', 'f-temp-usual-pay': 'ja', 'f-temp-on-wage-subsidy': 'nej' },
    ...{ decision: 'eligible', reason: 'Ledig i 44 uger.', despite: 'ja' },
  })
  await worker.press('Gem afgørelsen')
  await worker.says('Borgeren er nu ansat')

  // the vikar's introduction, the success factors, the grant
  await boss.go(`${sag}/mennesker`)
  await boss.press('Vibe', 'main table')
  await boss.fill({ colleague: 'Karen Kollega', introduction: 'Følgevagt de to første dage' })
  await boss.press('Gem introduktionen')
  await vikar.go('/mit-vikariat')
  await vikar.press('Social- og sundhedshjælper')
  const own = new URL(vikar.page.url()).pathname
  await vikar.fill({ perspective: 'training' })
  await vikar.press('Gem vejen videre')
  for (const [i, point] of allGatePoints.entries()) {
    const user = point === 'backing-staff' ? steward : boss
    await user.go(`${sag}/succesfaktorer`)
    await user.page.locator(`#${point} summary`).click()
    // the wish has said what the training is for
    if (point === 'purpose')
      expect(await user.page.inputValue('#evidence-purpose')).toBe('Færre konflikter i hverdagen')
    else await user.fill({ evidence: `Aftalt, punkt ${i + 1}` }, `#${point}`)
    await user.press('Gem', `#${point}`)
  }
  await boss.go(`${sag}/bevilling`)
  await boss.press('Søg om tilskud')
  const bevilling = new URL(boss.page.url()).pathname
  await boss.fill({ usualPay: 'ja', paysCourse: 'ja', noOtherSupport: 'ja' })
  // room for a course that is moved: the wish's own last day
  await boss.page.fill('main [name=to]', '30-05-2014')
  await boss.press('Send ansøgningen')
  await worker.go(bevilling)
  await worker.fill({ recommendation: 'Begge er faglærte, og vikaren er ansat.' })
  await worker.press('Indstil til afgørelse')
  await decider.go('/jobcenter/budget')
  await decider.fill({ amount: '100000' })
  await decider.press('Gem budgettet')
  await decider.go(bevilling)
  await decider.fill({ decision: 'granted' })
  await decider.press('Gem afgørelsen')
  await decider.says('13.038,80 kr.')

  // the agreement, signed in order, and the case begins
  await worker.go('/jobcenter/aftaleskabeloner/ny')
  await worker.fill({ name: 'Med tillidsrepræsentant', steward: 'ja' })
  await worker.press('Gem skabelonen')
  await boss.go(`${sag}/aftale`)
  await boss.press('Lav aftalen', 'main form')
  await boss.press('Send til underskrift')
  for (const user of [boss, steward, ...employees, vikar, worker]) await sign(user)
  await boss.go(`${sag}/forloeb`)
  await boss.press('Sæt sagen i gang', 'main form')

  // the class is moved; the company says yes, and only those whom it touches sign again
  await school.go(`${hold}/ret`)
  await school.fill({
    days: '12. maj 2014\n13. maj 2014\n14. maj 2014\n15. maj 2014\n19. maj 2014',
    reason: 'Underviseren kan først da',
  })
  await school.press('Gem ændringen')
  await boss.go(`${sag}/uddannelse`)
  await boss.press('Svar på ændringen')
  await boss.press('De nye dage er fine')
  await boss.go(`${sag}/aftale`)
  await boss.press('Lav en ny version')
  await boss.press('Send til underskrift')
  for (const user of [boss, steward, ...employees, worker]) await sign(user)
  await boss.go(`${sag}/aftale`)
  await boss.says('Alle har underskrevet')

  // attendance, hours, the talk half way
  app.moveTo('2014-05-21')
  for (const day of ['12', '13', '14', '15', '19']) {
    await school.go(`${hold}/fremmoede?dag=2014-05-${day}`)
    if (day === '19') {
      const ib = school.page.locator('main tr:has-text("Ib")')
      await ib.locator('input').first().fill('0')
      await ib.locator('select').selectOption('ill')
    }
    await school.press('Gem fremmøde')
  }
  await school.go(hold)
  await school.press('Holdet er afholdt')
  await vikar.go(own)
  await vikar.fill({ heldOn: '14-05-2014' })
  await vikar.press('Gem samtalen')
  app.moveTo('2014-06-02')
  await boss.go(`${sag}/timer?uge=2014-W20`)
  await boss.press('Overtag planen')
  for (const _ of [19, 20, 21]) {
    await vikar.go(`${own}/timer`)
    await vikar.press('Ja, timerne passer')
  }

  // the claim: made, sent, checked, approved by another, paid
  await boss.go(`${sag}/opgoerelser`)
  await boss.press('Lav opgørelse')
  const claim = new URL(boss.page.url()).pathname
  await boss.says('Der udbetales 11.734,92 kr. for 66 timer og 36 minutter.')
  for (const value of ['paid-wages', 'no-other-support', 'lists-right']) await boss.fill({ declared: value })
  await boss.press('Send opgørelsen')
  await worker.go(claim)
  await worker.press('Jeg har set den igennem')
  await decider.go(claim)
  await decider.press('Godkend')
  await worker.go('/jobcenter/udbetalinger')
  await worker.press('Lav udbetalingsfil')
  await worker.press('Markér som udbetalt')

  // coming back, evaluation by all, the success factors again, the end
  for (const name of ['Else', 'Ib']) {
    await boss.go(`${sag}/mennesker`)
    await boss.press(name, 'main table')
    await boss.fill({ talkOn: '20-05-2014', talkNote: `${name} viser det nye på morgenmødet` })
    await boss.press('Gem samtalen')
  }
  for (const user of [boss, steward, ...employees, vikar, worker, school]) {
    await user.go(`${sag}/evaluering`)
    await user.fill({ overall: '5', informed: '4', again: 'yes' })
    await user.press('Gem evalueringen')
  }
  for (const point of allGatePoints) {
    await boss.go(`${sag}/succesfaktorer`)
    await boss.page.locator(`#${point} summary`).click()
    await boss.fill({ look: 'held' }, `#${point}`)
    await boss.press('Gem', `#${point}`)
  }
  await boss.go(`${sag}/forloeb`)
  await boss.press('Afslut', 'main form')

  // three months later Vibe answers by the link, without login; then the case is archived
  app.moveTo('2014-08-25')
  await morning('2014-08-25')
  const asked = await app.system((tx) =>
    tx
      .selectFrom('follow_up')
      .select('id')
      .where('subject', '=', 'temp')
      .where('months', '=', 3)
      .executeTakeFirstOrThrow(),
  )
  const nobody = await aUser()
  await nobody.go(`/opfoelgning/${followUpToken(app.config.secretKey, asked.id)}`)
  await nobody.page.locator('main [name=situation]').first().check({ force: true })
  await nobody.press('Send', 'main form')
  await worker.go(`${sag}/opfoelgning`)
  for (const figure of [
    '66 timer og 36 minutter',
    '103 timer og 36 minutter',
    '13.038,80 kr.',
    '11.734,92 kr.',
  ])
    await worker.says(figure)
  await worker.go(`${sag}/forloeb`)
  await worker.press('Arkivér sagen', 'main form')

  // hours, money, signatures and outcome agree with the hand calculation
  const kept = await app.system(async (tx) => ({
    claims: await tx.selectFrom('claim').selectAll().execute(),
    grants: await tx.selectFrom('case_grant').select(['status', 'minutes', 'amount_ore']).execute(),
    agreements: await tx.selectFrom('agreement').select(['revision', 'status']).orderBy('revision').execute(),
    signatures: await tx
      .selectFrom('signature as s')
      .innerJoin('agreement as a', 'a.id', 's.agreement_id')
      .select(['a.revision'])
      .whereRef('s.content_hash', '=', 'a.content_hash')
      .execute(),
    row: await tx.selectFrom('rotation_case').selectAll().executeTakeFirstOrThrow(),
    events: await tx.selectFrom('case_event').select('kind').execute(),
  }))
  expect(kept.claims).toMatchObject([
    {
      status: 'paid',
      education_minutes: TRAINING_MINUTES,
      temp_minutes: TEMP_MINUTES,
      claimed_minutes: TRAINING_MINUTES,
      amount_ore: PAID_ORE,
      refund_ore: PAID_ORE,
    },
  ])
  expect(PAID_ORE).toBe(1_173_492)
  expect(kept.grants).toEqual([{ status: 'granted', minutes: 74 * 60, amount_ore: GRANTED_ORE }])
  expect(kept.agreements).toEqual([
    { revision: 1, status: 'superseded' },
    { revision: 2, status: 'signed' },
  ])
  // six sign the first version; the second does not touch the vikar, whose signature still stands
  expect(kept.signatures.map(({ revision }) => revision).toSorted()).toEqual([
    1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2,
  ])
  expect(kept.row.archived_at).not.toBeNull()
  expect(kept.row.delete_after).toBe('2019-08-25')
  const times = (kind: string) => kept.events.filter((event) => event.kind === kind).length
  for (const kind of ['case.wished', 'case.accepted', 'case.started', 'case.ended', 'case.archived'])
    expect(times(kind), kind).toBe(1)
  expect([times('training.moved'), times('training.settled'), times('agreement.signed')]).toEqual([1, 1, 11])

  // nothing was typed twice: no text stands in two different fields
  const twice = [...typed].filter(([, fields]) => fields.size > 1)
  expect(twice).toEqual([])
  expect(faults).toEqual([])
  // what could not be loaded is among the faults already
  for (const { own: seen } of [boss, steward, worker, decider, school, vikar, nobody, ...employees])
    expect(seen.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([])
}, 300_000)
