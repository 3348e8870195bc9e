import { expect, test } from 'vitest'
import { testApp, type Visitor } from '#test/harness/app.ts'
import {
  accepted,
  applied,
  aSeeker,
  aSetting,
  aVacancy,
  offered,
  type Seeker,
  statusOf,
  talking,
} from '#test/harness/exchange.ts'

const app = await testApp()
const LIST = '/virksomhed/ansoegninger'

async function erase(who: Visitor): Promise<void> {
  const page = await (await who.get('/mine-data/slet')).text()
  const outcome = /name="outcome" value="(\w+)"/.exec(page)?.[1] ?? ''
  expect((await who.post('/mine-data/slet', { outcome, confirm: 'slet' })).status).toBe(303)
}

/** A company's interest in somebody it knows by an alias. */
const interestIn = (seeker: Seeker, vacancyId: string, of: Awaited<ReturnType<typeof aSetting>>) =>
  app.system(async (tx) => {
    const alias = await tx
      .selectFrom('candidate_alias')
      .select('id')
      .where('company_id', '=', of.company.id)
      .where('person_id', '=', seeker.person.id)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('application')
      .values({
        vacancy_id: vacancyId,
        company_id: of.company.id,
        person_id: seeker.person.id,
        unit_id: of.unit.id,
        alias_id: alias.id,
        initiative: 'company',
        status: 'interest',
      })
      .execute()
  })

/** Everything that has been made since mails were last sent, for one account: in-app, and by mail. */
const toldTo = (visitor: Visitor) =>
  app.system(async (tx) => ({
    notices: await tx
      .selectFrom('notice')
      .select(['kind', 'link', 'data'])
      .where('account_id', '=', visitor.actor.accountId)
      .where('link', '=', LIST)
      .orderBy('kind')
      .execute(),
    mails: await tx
      .selectFrom('mail')
      .select(['template', 'data'])
      .where('account_id', '=', visitor.actor.accountId)
      .where('status', '=', 'waiting')
      .execute(),
  }))

test('each company it was still about is told that the applicant has stepped back, without who and why', async () => {
  const [asked, other] = [await aSetting(app), await aSetting(app)]
  const colleague = await app.logIn('company', { companyId: asked.company.id })
  const seeker = await aSeeker(app, asked.unit.id, { name: 'Forsvundine' })
  const titles = { talk: 'Vikar til lageret', interest: 'Vikar til køkkenet', ended: 'Vikar til skolen' }
  const id = await talking(app, await aVacancy(app, asked, { title: titles.talk }), seeker, asked.boss)
  const no = await applied(app, await aVacancy(app, other, { title: titles.ended }), seeker)
  await app.system(async (tx) => {
    await tx.updateTable('application').set({ status: 'withdrawn' }).where('id', '=', no).execute()
    // those who were told of the application two hours ago hear at once
    await tx
      .updateTable('mail')
      .set({ status: 'sent', sent_at: new Date('2014-04-07T08:00:00Z') })
      .execute()
  })
  await interestIn(seeker, (await aVacancy(app, other, { title: titles.interest })).id, other)
  expect(await (await asked.boss.get(LIST)).text()).toContain('Forsvundine')

  await erase(seeker.visitor)
  const about = (title: string) => ({ side: 'company', title })
  for (const who of [asked.boss, colleague])
    expect(await toldTo(who)).toEqual({
      notices: [{ kind: 'application.withdrawn', link: LIST, data: about(titles.talk) }],
      mails: [{ template: 'application.news', data: { ...about(titles.talk), link: LIST } }],
    })
  // a no to somebody's interest is a no; what had ended is not told anew
  expect(await toldTo(other.boss)).toEqual({
    notices: [{ kind: 'application.declined_by_person', link: LIST, data: about(titles.interest) }],
    mails: [{ template: 'application.news', data: { ...about(titles.interest), link: LIST } }],
  })
  const news = await (await asked.boss.get('/beskeder')).text()
  expect(news).toContain(`En ansøger til »${titles.talk}« har trukket sig`)
  expect(news).not.toMatch(/slettet|Forsvundine/)
  expect(await (await asked.boss.get(LIST)).text()).not.toContain('Forsvundine')
  expect((await asked.boss.get(`/ansoegninger/${id}`)).status).toBe(404)
})

test('a place that is held for the person stays held, and nobody is told that they stepped back', async () => {
  const all = await aSetting(app)
  const seeker = await aSeeker(app, all.unit.id)
  const vacancy = await aVacancy(app, all, { category: 'jobrotation' })
  const application = await offered(app, vacancy, seeker, all.boss)
  expect((await accepted(app, application, seeker)).ok).toBe(true)
  await erase(seeker.visitor)
  expect(await statusOf(app, application)).toBe('awaiting_certificate')
  expect((await toldTo(all.boss)).notices).toEqual([])
})
