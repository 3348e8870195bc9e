import { z } from 'zod'

/** What the part of the API about the law sends and takes. Words of the law come in both languages. */

const sentence = z.object({ da: z.string(), en: z.string() })
const mark = z.enum(['confirmed', 'inferred', 'unconfirmed']).meta({
  description:
    'confirmed: a source says so. inferred: concluded from sources. unconfirmed: arithmetic or general knowledge',
})
const day = z.iso.date()
const about = z.enum(['temp', 'employee', 'training', 'grant'])
const outcome = z.enum(['met', 'not-met', 'unknown', 'not-in-force'])
const source = z.object({ act: z.string(), text: z.string(), url: z.string().optional() })
const factValue = z.union([z.boolean(), z.number(), z.string()])

export const schemeList = z.object({
  items: z.array(z.object({ id: z.string(), edition: z.string(), name: sentence, about: sentence })),
})

export const wholeScheme = z
  .looseObject({
    format: z.literal(1),
    id: z.string(),
    edition: z.string(),
    name: sentence,
    about: sentence,
    facts: z.record(z.string(), z.looseObject({ kind: z.string(), label: sentence, question: sentence })),
    sources: z.record(z.string(), source),
    values: z.record(z.string(), z.looseObject({ label: sentence, unit: z.string() })),
    conditions: z.array(z.looseObject({ id: z.string(), about, label: sentence })),
    events: z.array(z.looseObject({ from: day, says: sentence, mark })),
  })
  .meta({ description: 'The scheme as data: the file that decisions are made from' })

export const onQuery = z.strictObject({
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .meta({ description: 'The day. Left out: today', format: 'date' }),
})

export const schemeValues = z.object({
  scheme: z.string(),
  edition: z.string(),
  on: day,
  values: z.array(
    z.object({
      id: z.string(),
      label: sentence,
      unit: z.string().meta({ description: 'ore-per-hour: 17620 is 176.20 kroner; per-mille: 600 is 60%' }),
      rules: z
        .array(
          z.object({
            value: z.union([z.number(), z.string()]).nullable(),
            words: sentence.nullable().meta({ description: 'The value as people read it' }),
            from: day,
            until: day.nullable(),
            forSome: z.boolean().meta({ description: 'An exception, a trial or a transition: see `note`' }),
            mark,
            note: sentence.nullable(),
            sources: z.array(source),
          }),
        )
        .meta({ description: 'In force that day, the general rule first. Empty: there is no such value' }),
    }),
  ),
})

export const decideBody = z.strictObject({
  scheme: z.string().meta({ examples: ['dk-jobrotation'] }),
  on: z.string().meta({ description: 'The day asked about, `YYYY-MM-DD`', format: 'date' }),
  asks: z
    .array(about)
    .min(1)
    .max(4)
    .optional()
    .meta({ description: 'Whose conditions are looked at. Left out: all' }),
  facts: z.record(z.string(), z.unknown()).meta({
    description:
      'What is known, by the names of the scheme. What is left out is unknown, never taken for met',
  }),
})

export const explainedReceipt = z.object({
  scheme: z.string(),
  edition: z.string(),
  asks: z.array(about),
  day: day.meta({ description: 'The day whose rules count' }),
  dayFrom: z.string().optional().meta({ description: 'The fact that named it' }),
  dayBecause: sentence,
  facts: z.record(z.string(), factValue),
  outcome,
  summary: sentence,
  findings: z.array(
    z.object({
      condition: z.string(),
      outcome,
      versionFrom: day.optional(),
      version: z.int().optional(),
      keyDay: day.optional(),
      missing: z.array(z.string()),
      absent: z.array(z.string()).optional(),
    }),
  ),
  explained: z.array(
    z.looseObject({
      condition: z.string(),
      outcome,
      about,
      weight: z.enum(['required', 'advisory']),
      label: sentence,
      says: sentence,
      mark: mark.optional(),
      note: sentence.optional(),
      sources: z.array(source),
      relies: z.array(z.object({ value: z.string(), mark })),
    }),
  ),
})
