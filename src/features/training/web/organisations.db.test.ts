import { describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { receiptOf } from '#test/harness/vacancies.ts'

const app = await testApp()

const text = async (response: Promise<Response>) => (await response).text()
const location = (response: Response) => response.headers.get('location') ?? ''

describe('organisations', () => {
  test('are kept by the secretariat, and roles that name them are linked', async () => {
    const name = `Skolen ${crypto.randomUUID().slice(0, 8)}`
    const teacher = await app.logIn('training_provider')
    await app.system((tx) =>
      tx
        .updateTable('membership')
        .set({ organisation: name.toUpperCase() })
        .where('account_id', '=', teacher.actor.accountId)
        .execute(),
    )
    const lead = await app.logIn('secretariat')
    const made = await lead.post('/organisationer/ny', {
      kind: 'provider',
      name,
      shortName: '',
      postcode: '2750',
      website: '',
    })
    expect(receiptOf(made)).toContain('1 bruger, der ventede på den')
    expect(await text(teacher.get('/uddannelsessted'))).toContain('I har ingen hold endnu')
    const taken = await lead.post('/organisationer/ny', { kind: 'provider', name })
    expect(taken.status).toBe(422)
    // taken off and put back by hand
    const page = await text(lead.get(location(made)))
    const membership = /name="_membership" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await lead.post(location(made), { _action: 'unlink', _membership: membership })
    expect(await text(teacher.get('/uddannelsessted'))).toContain('ikke knyttet til')
    await lead.post(location(made), { _action: 'link', _membership: membership })
    expect(await text(teacher.get('/uddannelsessted'))).toContain('I har ingen hold endnu')
    for (const who of [teacher, app.anonymous])
      expect((await who.get('/organisationer')).status).not.toBe(200)
    // an old form
    const stale = await lead.post(location(made), { kind: 'provider', name, version: '99' })
    expect(stale.status).toBe(409)
  })
})
