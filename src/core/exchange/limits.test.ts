import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applicationStatuses } from './application-status.ts'
import { limits } from './limits.ts'

const sql = readFileSync(new URL('../../../migrations/0003_exchange.sql', import.meta.url), 'utf8')

/** The body of one `create table`. */
function table(name: string): string {
  const found = new RegExp(`create table ${name} \\(([\\s\\S]*?)\\n\\);`).exec(sql)?.[1]
  if (found === undefined) throw new Error(`no table ${name}`)
  return found
}

test('the database holds the same numbers', () => {
  expect(table('application')).toContain(`slot between 1 and ${limits.liveApplications}`)
  expect(table('application')).toContain(`length(why_i_fit) <= ${limits.whyIFitLength}`)
  expect(table('application')).toContain(`length(refusal_note) <= ${limits.refusalNoteLength}`)
  expect(table('message')).toContain(`length(body) between 1 and ${limits.messageLength}`)
  expect(table('vacancy')).toContain(`length(title) <= ${limits.titleLength}`)
  expect(table('vacancy')).toContain(`length(description) <= ${limits.descriptionLength}`)
  expect(table('vacancy')).toContain(`openings between 1 and ${limits.openings}`)
  for (const name of ['vacancy', 'profile'])
    expect(table(name)).toContain(
      `weekly_minutes_min between ${limits.weeklyMinutesMin} and ${limits.weeklyMinutesMax}`,
    )
  expect(table('profile')).toContain(`length(about) <= ${limits.aboutLength}`)
  expect(table('profile')).toContain(
    `max_travel_minutes between ${limits.travelMinutesMin} and ${limits.travelMinutesMax}`,
  )
  expect(table('document')).toContain(`size between 1 and ${limits.cvBytes}`)
})

test('the database knows exactly the statuses of the table', () => {
  const list = /status text not null check \(status in \(([^)]*)\)/.exec(table('application'))?.[1] ?? ''
  const inDatabase = [...list.matchAll(/'([a-z_]+)'/g)].map((match) => match[1])
  expect(inDatabase).toEqual(applicationStatuses)
})
