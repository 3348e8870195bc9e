import { z } from 'zod'

const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ description, format: 'date' })
const moment = z.string().meta({ description: 'UTC', format: 'date-time' })
const maybe = <T extends z.ZodType>(type: T) => type.nullable()
const ore = (description: string) => z.int().meta({ description: `${description}, in øre` })
const minutes = (description: string) => z.int().meta({ description: `${description}, in minutes` })

const person = { id: z.string(), name: z.string(), function: z.string() }

/**
 * A whole case as one document: for the municipality's own system, for a company's own archive and for other programs. What
 * the reader may not see is an empty list. Fields may be added; none changes its meaning within a version.
 */
export const caseDocument = z
  .object({
    format: z.literal('jobkreds-case'),
    version: z.literal(1),
    madeAt: moment,
    number: z.int(),
    title: z.string(),
    subject: z.string(),
    purpose: z.string(),
    mustNotStop: z.string(),
    funding: z.enum(['undecided', 'scheme', 'none']),
    scheme: maybe(z.string()),
    wanted: z.object({ from: maybe(day('First day wished for')), to: maybe(day('Last day wished for')) }),
    facts: z.object({
      created: moment,
      accepted: maybe(moment),
      declined: maybe(moment),
      planned: maybe(moment),
      started: maybe(moment),
      stopped: maybe(moment),
      ended: maybe(moment),
      archived: maybe(moment),
    }),
    company: z.object({ cvr: z.string(), name: z.string() }),
    unit: z.object({ name: z.string() }),
    workplaces: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        pNumber: maybe(z.string()),
        postcode: z.string(),
        municipalityCode: z.string(),
      }),
    ),
    employees: z.array(
      z.object({
        ...person,
        workplaceId: z.string(),
        informed: maybe(moment),
        agreed: maybe(moment),
        returnTalkOn: maybe(day('Day of the talk after the training')),
      }),
    ),
    training: z.array(
      z.object({
        employeeId: maybe(z.string()),
        course: z.string(),
        amuNumber: maybe(z.string()),
        provider: z.string(),
        status: z.string(),
        startsOn: day('First day of the class'),
        endsOn: day('Last day of the class'),
        days: z.int(),
        minutes: minutes('Teaching of the whole class'),
        present: minutes('Registered by the provider'),
        priceOre: ore('Price of a seat'),
      }),
    ),
    cover: z.array(
      z.object({
        id: z.string(),
        function: z.string(),
        vacancyNumber: maybe(z.int()),
        from: day('First day'),
        to: day('Last day'),
        weeklyMinutes: minutes('Hours a week'),
        employeeIds: z.array(z.string()),
      }),
    ),
    temps: z.array(
      z.object({
        ...person,
        coverId: maybe(z.string()),
        from: day('First day'),
        to: day('Last day as agreed'),
        endedOn: maybe(day('Last day as it became')),
        weeklyMinutes: minutes('Hours a week'),
        status: z.string(),
        perspective: maybe(z.string()),
      }),
    ),
    agreements: z.array(
      z.object({
        number: z.int(),
        revision: z.int(),
        status: z.string(),
        sha256: z.string().meta({ description: 'Of the text that was signed' }),
        sent: maybe(moment),
        signed: maybe(moment),
        signatures: z.array(
          z.object({ side: z.string(), name: z.string(), at: moment, onBehalfReason: maybe(z.string()) }),
        ),
      }),
    ),
    grants: z.array(
      z.object({
        number: z.int(),
        unit: z.string(),
        scheme: z.string(),
        status: z.string(),
        from: day('First day'),
        to: day('Last day'),
        minutes: minutes('Granted'),
        amountOre: ore('Ceiling'),
        decided: maybe(moment),
        reason: maybe(z.string()),
      }),
    ),
    hours: z.array(
      z.object({
        day: day('Day worked or trained'),
        employeeId: maybe(z.string()),
        tempId: maybe(z.string()),
        minutes: minutes('Of the day'),
        source: z.string(),
        deviation: maybe(z.string()),
      }),
    ),
    claims: z.array(
      z.object({
        number: z.int(),
        grantNumber: z.int(),
        kind: z.enum(['claim', 'recovery']),
        through: day('Hours to this day'),
        status: z.string(),
        educationMinutes: minutes('Training'),
        tempMinutes: minutes('Vikar work'),
        claimedMinutes: minutes('Claimed'),
        amountOre: ore('Amount'),
        refundOre: ore('The state’s share'),
        decided: maybe(moment),
        paidOn: maybe(day('Paid')),
      }),
    ),
    gates: z.array(
      z.object({
        factor: z.string(),
        point: z.string(),
        evidence: maybe(z.string()),
        waivedReason: maybe(z.string()),
        lookedAgain: maybe(z.string()),
      }),
    ),
    parties: z.array(z.object({ part: z.string(), name: z.string() })),
    followUps: z.array(
      z.object({
        subject: z.enum(['temp', 'employee']),
        months: z.int(),
        dueOn: day('Asked on'),
        answered: maybe(moment),
      }),
    ),
    journal: z.array(z.object({ at: moment, side: z.string(), kind: z.string(), note: maybe(z.string()) })),
  })
  .meta({ description: 'A rotation case' })

export type CaseDocument = z.output<typeof caseDocument>
