import type { Outcome } from '#core/law/receipt.ts'
import type { SigningSide } from '#core/rotation/agreement-signing.ts'

/** Words of the file. Like the agreement itself it is Danish whoever reads it. */
export const documentTexts = {
  title: (number: number, revision: number) => `Aftale ${number} om jobrotation, version ${revision}`,
  lead: (caseNumber: number) => `Aftalen hører til rotationssag ${caseNumber} på Jobkreds.`,
  leadPart: (caseNumber: number) =>
    `Din del af aftalen i rotationssag ${caseNumber} på Jobkreds. Kontrolkoden gælder hele aftalen.`,
  sides: {
    company: 'Virksomheden',
    shop_steward: 'Tillidsrepræsentanten',
    employee: 'Medarbejder',
    temp: 'Vikar',
    provider: 'Uddannelsesstedet',
    organisation: 'Organisation',
    unit: 'Jobcentret',
  } satisfies Record<SigningSide, string>,
  notSigned: 'Ikke underskrevet endnu',
  signedBy: (name: string, when: string) => `${name}, ${when}, med login.`,
  carried: (revision: number) => `Givet på version ${revision}; den del er ikke ændret siden.`,
  onBehalf: (reason: string) => `På vegne af: ${reason}`,
  rulesMade: (scheme: string, edition: string, day: string) =>
    `${scheme}, udgave ${edition}, reglerne fra ${day}.`,
  outcomes: {
    met: 'Opfyldt',
    'not-met': 'Ikke opfyldt',
    unknown: 'Mangler svar',
    'not-in-force': 'Gælder ikke',
  } satisfies Record<Outcome, string>,
  pdf: {
    page: ['Side ', ' af '],
    code: 'Kontrolkode (sha256):',
    signatures: 'Underskrifter',
    signaturesText: 'Hver underskrift er givet efter login og er bundet til kontrolkoden.',
    party: 'Part',
    signer: 'Hvem',
    signed: 'Underskrift',
    rules: 'Hvad reglerne sagde',
    condition: 'Betingelse',
    answer: 'Svar',
    because: 'Hvorfor',
  },
} as const
