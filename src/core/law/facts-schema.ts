import type { FactDefinition, Scheme } from './scheme.ts'

/** The JSON Schema of the facts a scheme knows: what `checkFacts` takes, but for contradictions. `null` is unknown. */
export function factsSchema(scheme: Scheme) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Facts of ${scheme.id}`,
    description: scheme.name.en,
    type: 'object',
    properties: Object.fromEntries(Object.entries(scheme.facts).map(([id, fact]) => [id, factSchema(fact)])),
    additionalProperties: false,
  }
}

function factSchema(fact: FactDefinition) {
  const { label, unit, least, most, options = [] } = fact
  const description = unit === undefined ? label.en : `${label.en} (${unit})`
  switch (fact.kind) {
    case 'yes-no':
      return { type: ['boolean', 'null'], description }
    case 'day':
      return { type: ['string', 'null'], format: 'date', description }
    case 'choice':
      return { enum: [...options.map(({ id }) => id), null], description }
    case 'number':
      return {
        type: ['number', 'null'],
        ...(least === undefined ? {} : { minimum: least }),
        ...(most === undefined ? {} : { maximum: most }),
        description,
      }
  }
}
