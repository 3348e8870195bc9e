import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { fillCases, type MeasuredCase } from '../bench/fill-cases.ts'
import { measuredDatabase, withMeasuredServer } from '../bench/measured-database.ts'
import { startMeasuredWeb } from '../bench/page-load.ts'
import { percentile } from '../bench/search-times.ts'

const say = (line = '') => process.stdout.write(`${line}\n`)
const ms = (n: number) => `${n.toFixed(0)} ms`.padStart(8)

type Web = Awaited<ReturnType<typeof startMeasuredWeb>>
type Ask = () => Promise<Response>

/**
 * One after the other, so that what is measured is a page and not a queue: p50, p95 and the web process's CPU for each. What is
 * done `between` two of them is not counted.
 */
async function measure(
  web: Web,
  name: string,
  times: number,
  ask: Ask,
  between?: () => Promise<void>,
): Promise<void> {
  const answer = times > 1 ? await ask() : new Response()
  const text = await answer.text()
  if (answer.status >= 400) throw new Error(`${name}: ${answer.status} ${text.slice(0, 200)}`)
  let cpuMicros = 0
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    await between?.()
    const before = await web.usage()
    const from = performance.now()
    await (await ask()).arrayBuffer()
    taken.push(performance.now() - from)
    cpuMicros += (await web.usage()).cpuMicros - before.cpuMicros
  }
  const cpu = cpuMicros / 1000 / times
  say(
    `  ${name.padEnd(34)} p50${ms(percentile(taken, 50))}   p95${ms(percentile(taken, 95))}   CPU${ms(cpu)}   ${(text.length / 1024).toFixed(0)} kB`,
  )
}

const headers = (token: string) => ({ cookie: `jobkreds_session=${token}`, 'sec-fetch-site': 'same-origin' })
const once = () => randomBytes(16).toString('hex')

async function measureCase(web: Web, c: MeasuredCase, times: number): Promise<void> {
  const get = (token: string, address: string) => () =>
    fetch(web.url + address, { headers: headers(token), redirect: 'manual' })
  const post = (address: string, fields: () => Record<string, string>) => () =>
    fetch(web.url + address, {
      method: 'POST',
      redirect: 'manual',
      headers: headers(c.company),
      body: new URLSearchParams({ ...fields(), _once: once() }),
    })
  const at = `/sager/${c.caseId}`
  const week = `${at}/timer?uge=2014-W10`
  say(`${c.people} employees and as many vikarer, 26 weeks of hours`)
  await measure(web, 'overview, company', times, get(c.company, at))
  await measure(web, 'overview, caseworker', times, get(c.caseworker, at))
  await measure(web, 'training', times, get(c.company, `${at}/uddannelse`))
  await measure(web, 'cover', times, get(c.company, `${at}/vikardaekning`))
  await measure(web, 'week grid', times, get(c.company, week))
  const page = await (await get(c.company, week)()).text()
  const typed = new Map<string, string>()
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = /name="([hn]\.[^"]+|seen)"/.exec(tag)?.[1]
    if (name) typed.set(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  let hours = 5
  const first = [...typed.keys()].find((name) => name.startsWith('h.')) ?? ''
  await measure(
    web,
    'saving one figure of the week',
    Math.min(times, 20),
    () => {
      hours = hours === 5 ? 6 : 5
      return post(week, () => ({ ...Object.fromEntries(typed), [first]: String(hours), do: 'save' }))()
    },
    // a week is saved from what it showed, so it is read again before each try
    async () => {
      const again = await (await get(c.company, week)()).text()
      typed.set('seen', /name="seen"[^>]*value="([^"]*)"/.exec(again)?.[1] ?? typed.get('seen') ?? '')
    },
  )
  await measure(web, 'claims', times, get(c.company, `${at}/opgoerelser`))
  // a claim that was made is taken back before the next is made of the same hours
  let made: string | undefined
  await measure(
    web,
    'making a claim',
    Math.min(times, 10),
    async () => {
      const fields = () => ({ grant: c.grantId, through: '2014-03-30' })
      const answer = await post(`${at}/opgoerelser`, fields)()
      made = answer.headers.get('location') ?? undefined
      return answer
    },
    async () => {
      if (made) await post(made, () => ({ move: 'withdraw', version: '1' }))()
    },
  )
  await measure(web, 'the case as JSON', Math.min(times, 10), get(c.company, `${at}/sag.json`))
}

/** What a case costs to open, to keep hours in and to claim from, at 25 and 300 employees, and a list of 5,000 cases. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { times: { type: 'string', default: '40' }, cases: { type: 'string', default: '5000' } },
  })
  const times = Number(values.times)
  return withMeasuredServer(async (server) => {
    const { adminUrl, appUrl } = await measuredDatabase(server, 'bench_case')
    const cases = await fillCases(adminUrl, { sizes: [25, 300], others: Number(values.cases) })
    const web = await startMeasuredWeb(appUrl)
    try {
      for (const c of cases) {
        await measureCase(web, c, times)
        say()
      }
      const { caseworker } = cases[0]!
      say(`${Number(values.cases).toLocaleString('en')} cases of one unit`)
      for (const [name, address] of [
        ['list', '/sager'],
        ['list, searched', '/sager?q=Sag+4711'],
        ['start page', '/'],
      ] as const)
        await measure(web, name, times, () => fetch(web.url + address, { headers: headers(caseworker) }))
    } finally {
      await web.stop()
    }
    return 0
  })
}
