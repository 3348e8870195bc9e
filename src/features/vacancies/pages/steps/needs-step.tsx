import { certificateFieldNames, certificateFields, certificates } from '#core/exchange/certificates.ts'
import { drivingLicenceKeys, drivingLicenceNames } from '#core/exchange/driving-licences.ts'
import { languageLevelNames, languageLevels, languages } from '#core/exchange/languages.ts'
import { payAgreements, paySectorNames, paySectors } from '#core/exchange/pay-agreements.ts'
import {
  bind,
  bindMany,
  Checkbox,
  Checkboxes,
  Fieldset,
  FilterGroup,
  type Option,
  Select,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { OTHER_AGREEMENT } from '../../step-fields.ts'
import type { StepProps } from './step-props.ts'

/** What the vikar must bring, and what the pay follows. */
export function NeedsStep(p: StepProps) {
  const { t, state, rotation } = p
  const field = bind(state)
  return (
    <>
      <Fieldset legend={t.needs} hint={t.needsHint} size="l">
        <CertificateGroups {...p} />
        <Licences {...p} />
        <Languages {...p} />
        <Checkbox
          {...field('childrenCertificate')}
          label={t.childrenCertificate}
          hint={t.childrenHint}
          checked={field('childrenCertificate').value === 'ja'}
          value="ja"
          optional="quiet"
        />
        <TextArea
          {...field('requirementNote')}
          label={t.requirementNote}
          hint={t.requirementNoteHint}
          rows={3}
          max={500}
          optional
        />
      </Fieldset>
      <Fieldset legend={t.pay} size="l">
        <Select
          {...field('payAgreement')}
          label={t.payAgreement}
          hint={t.payAgreementHint}
          empty={t.payNone}
          options={agreementOptions(p)}
          width="full"
          optional={!rotation}
        />
        <TextField
          {...field('payAgreementOther')}
          label={t.payAgreementOther}
          width="full"
          maxlength={120}
          optional
        />
      </Fieldset>
    </>
  )
}

/** The long list in groups that fold: open where something is chosen. */
function CertificateGroups({ t, lang, state }: StepProps) {
  const chosen = bindMany(state)('certificates')
  return (
    <div class="form-group">
      <p class="form-label">{t.certificates}</p>
      {certificateFields.map((group, i) => {
        const options = certificates
          .filter((c) => c.field === group)
          .map((c) => ({ value: c.key, label: c.name[lang] }))
        const name = certificateFieldNames[group][lang]
        return (
          <FilterGroup title={name} open={options.some((o) => chosen.values.includes(o.value))}>
            <Checkboxes
              {...chosen}
              error={i === 0 ? chosen.error : undefined}
              id={i === 0 ? undefined : `felt-certificates-${group}`}
              label={name}
              hideLabel
              options={options}
              optional="quiet"
            />
          </FilterGroup>
        )
      })}
    </div>
  )
}

function Licences({ t, lang, state }: StepProps) {
  const chosen = bindMany(state)('drivingLicences')
  return (
    <FilterGroup title={t.licences} open={chosen.values.length > 0}>
      <Checkboxes
        {...chosen}
        label={t.licences}
        hideLabel
        optional="quiet"
        options={drivingLicenceKeys.map((value) => ({ value, label: drivingLicenceNames[value][lang] }))}
      />
    </FilterGroup>
  )
}

function Languages({ t, lang, state }: StepProps) {
  const field = bind(state)
  const levels = (code: string): Option[] =>
    languageLevels.map((level) => ({
      value: `${code}:${level}`,
      label: t.languageAt(languageLevelNames[level][lang]),
    }))
  const others = languages.filter(({ code }) => code !== 'da' && code !== 'en')
  // a vikariat from a program may ask for more languages than the form has lists for
  const spoken = bindMany(state)('languageOther').values
  const lists = [...spoken, ...(spoken.length === 0 ? [''] : [])]
  return (
    <>
      <Select
        {...field('languageDa')}
        label={t.danish}
        empty={t.noLanguage}
        options={levels('da')}
        optional="quiet"
      />
      <Select
        {...field('languageEn')}
        label={t.english}
        empty={t.noLanguage}
        options={levels('en')}
        optional="quiet"
      />
      {lists.map((value, i) => (
        <Select
          name="languageOther"
          id={i === 0 ? undefined : `felt-languageOther-${i}`}
          value={value}
          error={i === 0 ? state.errors.languageOther : undefined}
          label={i === 0 ? t.otherLanguage : `${t.otherLanguage} (${i + 1})`}
          empty={t.noLanguage}
          optional="quiet"
          options={others.map(({ code, name }) => ({
            group: name[lang],
            options: levels(code).map((o) => ({ ...o, label: `${name[lang]}, ${o.label.toLowerCase()}` })),
          }))}
        />
      ))}
    </>
  )
}

function agreementOptions({ t, lang, publicSector }: StepProps) {
  // a private company finds its own agreements first
  const sectors = publicSector ? paySectors : (['private', 'municipality', 'region', 'state', 'any'] as const)
  return [
    ...sectors.map((sector) => ({
      group: paySectorNames[sector][lang],
      options: payAgreements
        .filter((a) => a.sector === sector)
        .map((a) => ({ value: a.key, label: a.name[lang] })),
    })),
    { value: OTHER_AGREEMENT, label: t.payOtherOption },
  ]
}
