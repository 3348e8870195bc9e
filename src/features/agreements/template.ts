/** Who signs besides the company and the job centre, and how many of the company. */
export type TemplateSigners = {
  readonly company: number
  readonly employees: boolean
  readonly temps: boolean
  readonly provider: boolean
  readonly organisation: boolean
}

/** What a job centre's own template says; the rest of an agreement is the case's own facts. */
export type TemplateSections = {
  readonly terms: string
  readonly administration: string
  readonly signers: TemplateSigners
}

export type Template = {
  readonly id: string | null
  readonly name: string
  readonly sections: TemplateSections
  readonly stewardSigns: boolean
}

/** The agreement of a job centre that has made no template of its own. An agreement is Danish whoever reads it. */
export const STANDARD_TEMPLATE: Template = {
  id: null,
  name: 'Standard',
  stewardSigns: false,
  sections: {
    terms: [
      'Medarbejderen får sin sædvanlige løn under uddannelsen og vender tilbage til sit job bagefter.',
      'Virksomheden vælger og betaler uddannelsen. Den får ikke VEU-godtgørelse, SVU eller anden offentlig støtte for de samme timer.',
      'Vikaren er ansat af virksomheden på almindelige vilkår med løn efter overenskomsten eller det, der er sædvanligt for arbejdet.',
      'Vikaren får en introduktion og en kollega at spørge, og virksomheden taler halvvejs med vikaren om, hvad der kommer efter vikariatet.',
    ].join('\n\n'),
    administration: [
      'Virksomheden registrerer timerne hver uge. Uddannelsesstedet registrerer fremmøde. Vikaren bekræfter sine egne timer.',
      'Bliver noget lavet om, siger den, der ved det først, det til de andre i sagen. En ændring af aftalen underskrives kun af dem, den vedrører.',
    ].join('\n\n'),
    signers: { company: 1, employees: true, temps: true, provider: false, organisation: false },
  },
}

/** A text's paragraphs: what stands between empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
