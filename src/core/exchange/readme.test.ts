import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applicationStatuses, isLive, movesTo, waiting } from './application-status.ts'
import { candidateFields, fieldsOfStage, stages } from './stage.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

/** The table under a heading, as lines. */
function tableUnder(heading: string): readonly string[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

test('the README shows the table of statuses as it is', () => {
  const rows = applicationStatuses.map((status) => {
    const ways = movesTo[status].map(({ from, by, reason }) => {
      const why = reason === 'none' ? '' : `, reason ${reason}`
      return `${by}: from ${from.join(', ')}${why}`
    })
    const wait = isLive(status) ? waiting[status] : undefined
    return row([
      `\`${status}\``,
      ways.join('; '),
      wait?.nextActor ?? '–',
      wait === undefined ? '–' : `${wait.days} (reminder ${wait.reminderLead} before)`,
      wait?.closesAs ?? '–',
    ])
  })
  expect(tableUnder('Statuses of an application').slice(2)).toEqual(rows)
})

test('the README shows the fields of each stage as they are', () => {
  const rows = candidateFields.map((field) =>
    row([`\`${field}\``, ...stages.map((stage) => (fieldsOfStage[stage].includes(field) ? '✔' : '–'))]),
  )
  expect(tableUnder('What a company may see').slice(2)).toEqual(rows)
})
