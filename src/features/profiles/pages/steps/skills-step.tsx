import { certificateFieldNames, certificateFields, certificates } from '#core/exchange/certificates.ts'
import { drivingLicenceKeys, drivingLicenceNames } from '#core/exchange/driving-licences.ts'
import { languageLevelHelp, languageLevelNames, languageLevels, languages } from '#core/exchange/languages.ts'
import {
  bind,
  bindMany,
  Checkboxes,
  Fieldset,
  FilterGroup,
  type Option,
  Select,
  TextArea,
} from '#platform/ui/index.ts'
import type { StepProps } from './step-props.ts'

/** Languages, what one is good at, papers. */
export function SkillsStep(p: StepProps) {
  const { t, state, wished } = p
  return (
    <>
      <Languages {...p} />
      <TextArea {...bind(state)('skills')} label={t.skills} hint={t.skillsHint} rows={5} optional />
      {wished.length > 0 && (
        <FilterGroup title={t.skillsWished}>
          <ul lang={p.lang === 'da' ? undefined : 'da'}>
            {wished.map((skill) => (
              <li>{skill}</li>
            ))}
          </ul>
        </FilterGroup>
      )}
      <Certificates {...p} />
      <Licences {...p} />
    </>
  )
}

/** Rows for languages that are not chosen yet. */
const SPARE = 2

function Languages({ t, lang, state }: StepProps) {
  const field = bind(state)
  const levels = (code: string): Option[] =>
    languageLevels.map((level) => ({
      value: `${code}:${level}`,
      label: t.languageAt(languageLevelNames[level][lang]),
    }))
  const others = languages.filter(({ code }) => code !== 'da' && code !== 'en')
  const spoken = bindMany(state)('languageOther').values.filter((value) => value !== '')
  const rows = [...spoken, ...Array<string>(SPARE).fill('')]
  return (
    <Fieldset legend={t.languages} size="l">
      <ul class="form-hint">
        {languageLevels.map((level) => (
          <li>
            <strong>{t.languageAt(languageLevelNames[level][lang])}:</strong> {languageLevelHelp[level][lang]}
          </li>
        ))}
      </ul>
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
      {rows.map((value, i) => (
        <Select
          name="languageOther"
          id={i === 0 ? undefined : `felt-languageOther-${i}`}
          value={value}
          error={i === 0 ? state.errors.languageOther : undefined}
          label={i === 0 ? t.otherLanguage : t.otherLanguageNo(i + 1)}
          empty={t.noLanguage}
          optional="quiet"
          options={others.map(({ code, name }) => ({
            group: t.languageAt(name[lang]),
            options: levels(code).map((o) => ({
              ...o,
              label: `${t.languageAt(name[lang])}: ${o.label.toLowerCase()}`,
            })),
          }))}
        />
      ))}
    </Fieldset>
  )
}

/** The long list in groups that fold: open where something is chosen. */
function Certificates({ t, lang, state }: StepProps) {
  const chosen = bindMany(state)('certificates')
  return (
    <div class="form-group">
      <p class="form-label">{t.certificates}</p>
      <p class="form-hint">{t.certificatesHint}</p>
      {certificateFields.map((group, i) => {
        const options = certificates
          .filter((one) => one.field === group)
          .map((one) => ({ value: one.key, label: one.name[lang] }))
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
    <Checkboxes
      {...chosen}
      label={t.licences}
      optional
      options={drivingLicenceKeys.map((value) => ({ value, label: drivingLicenceNames[value][lang] }))}
    />
  )
}
