import { employeeSupport, jobrotationsydelse, wageSubsidy } from './company-lines.ts'
import {
  benefitFor,
  type Ground,
  gainedMinutes,
  type LineFormula,
  lessShares,
  payBeforeTax,
  payRise,
  share,
  soonerMinutes,
} from './line.ts'
import { figure, minus, negative, type Polynomial, plus, times, whole } from './polynomial.ts'

type Line = Omit<LineFormula, 'party'>

export function municipalityLines(ground: Ground): LineFormula[] {
  const { form, project } = ground
  const support: Line[] =
    form === 'dk-jobrotation'
      ? [
          {
            id: 'jobrotationsydelse-paid',
            label: { da: 'Jobrotationsydelse til virksomheden', en: 'Jobrotationsydelse to the company' },
            how: {
              da: 'Jobcentret i kommunen, hvor arbejdspladsen ligger, betaler.',
              en: 'Paid by the job centre of the workplace’s municipality.',
            },
            amount: negative(jobrotationsydelse(ground)),
          },
          { ...refund(times(jobrotationsydelse(ground), share('refund-share'))), id: 'refund-received' },
        ]
      : form === 'dk-veu-wage-subsidy'
        ? [
            {
              id: 'wage-subsidy-paid',
              label: { da: 'Løntilskud til virksomheden', en: 'Wage subsidy to the company' },
              how: {
                da: 'Vikartimer, også introduktionen, × løntilskud pr. time.',
                en: 'Vikar hours, introduction included, × wage subsidy per hour.',
              },
              amount: negative(wageSubsidy(ground)),
            },
            { ...refund(times(wageSubsidy(ground), share('wage-subsidy-refund'))), id: 'refund-received' },
          ]
        : []
  const preparation: Line[] =
    form === 'self-financed'
      ? []
      : [
          {
            id: 'preparation',
            label: { da: 'Kursus til vikarerne før start', en: 'Course for the vikarer beforehand' },
            how: { da: 'Vikarer × kursets pris.', en: 'Vikarer × the price of the course.' },
            amount: times(whole(-project.temps), figure('temp-preparation')),
          },
        ]
  return [
    ...support,
    ...preparation,
    ...savedBenefit(ground, share('municipal-share')),
    ...taxes(ground, 'municipal-tax', 'municipal-tax'),
  ].map((line) => ({ party: 'municipality' as const, ...line }))
}

export function stateLines(ground: Ground): LineFormula[] {
  const { form } = ground
  const support: Line[] =
    form === 'dk-jobrotation'
      ? [
          {
            ...refund(negative(times(jobrotationsydelse(ground), share('refund-share')))),
            id: 'refund-paid',
          },
        ]
      : form === 'dk-veu-wage-subsidy'
        ? [
            {
              id: 'employee-support-paid',
              label: { da: 'VEU-godtgørelse eller SVU', en: 'VEU-godtgørelse or SVU' },
              how: {
                da: 'Regnet som statens udgift, også den del, som arbejdsgiverne betaler i fællesskab.',
                en: 'Counted as the state’s, also the part that employers pay in common.',
              },
              amount: negative(employeeSupport(ground)),
            },
            {
              ...refund(negative(times(wageSubsidy(ground), share('wage-subsidy-refund')))),
              id: 'refund-paid',
            },
          ]
        : []
  return [
    ...support,
    ...savedBenefit(ground, lessShares('municipal-share')),
    ...taxes(ground, 'state-tax-on-pay', 'state-tax-on-benefit'),
  ].map((line) => ({ party: 'state' as const, ...line }))
}

const refund = (amount: Polynomial): Omit<Line, 'id'> => ({
  label: { da: 'Statens refusion til kommunen', en: 'The state’s refund to the municipality' },
  how: { da: 'Støtten × refusionens andel.', en: 'The support × the share that is refunded.' },
  amount,
})

function savedBenefit(ground: Ground, part: Polynomial): Line[] {
  return [
    {
      id: 'benefit-saved',
      label: { da: 'Sparet ydelse under vikariatet', en: 'Benefit saved during the temp job' },
      how: {
        da: 'Vikartimer og introduktion, hvor vikaren ellers var på ydelse, som uger à 37 timer × ydelse × ens egen del.',
        en: 'Vikar hours and introduction in which the vikar would otherwise be on benefit, as weeks of 37 hours × benefit × the own part.',
      },
      amount: times(benefitFor(gainedMinutes(ground)), part),
    },
    {
      id: 'benefit-saved-after',
      label: { da: 'Sparet ydelse bagefter', en: 'Benefit saved afterwards' },
      how: {
        da: 'Vikarer × uger tidligere i job × ydelse × ens egen del.',
        en: 'Vikarer × weeks sooner in a job × benefit × the own part.',
      },
      amount: times(benefitFor(soonerMinutes(ground)), part),
    },
  ]
}

function taxes(ground: Ground, onPay: string, onBenefit: string): Line[] {
  const minutes = plus(gainedMinutes(ground), soonerMinutes(ground))
  return [
    {
      id: 'tax',
      label: {
        da: 'Skat af vikarens løn i stedet for af ydelsen',
        en: 'Tax on the vikar’s pay in place of the benefit',
      },
      how: {
        da: 'Skat af lønnen i og efter vikariatet minus skat af den sparede ydelse.',
        en: 'Tax on the pay during and after the temp job less tax on the benefit saved.',
      },
      amount: minus(
        times(payBeforeTax(ground, minutes), share(onPay)),
        times(benefitFor(minutes), share(onBenefit)),
      ),
    },
    {
      id: 'tax-on-pay-rise',
      label: { da: 'Skat af medarbejdernes højere løn', en: 'Tax on the employees’ higher pay' },
      how: {
        da: 'Den del af det lærte, der går til mere i løn, så længe det gør gavn, × skatten.',
        en: 'The part of what was learned that goes to higher pay, for as long as it is of use, × the tax.',
      },
      amount: times(payRise(ground), share(onPay)),
    },
  ]
}
