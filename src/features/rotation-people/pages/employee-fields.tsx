import {
  bind,
  Checkbox,
  DayField,
  Fieldset,
  type FormState,
  HoursField,
  OccupationField,
  Select,
  TextField,
} from '#platform/ui/index.ts'
import { educationLevels } from '../model.ts'
import type { CompanyTexts } from '../texts/company.ts'

type Props = {
  t: CompanyTexts
  state: FormState
  workplaces: readonly { id: string; name: string }[]
  /** A company with one place is not asked which. */
  invites: boolean
  hoursNeeded?: boolean
}

/** What is asked about an employee; the page loads `occupation-field.js`. */
export function EmployeeFields({ t, state, workplaces, invites, hoursNeeded }: Props) {
  const field = bind(state)
  const [only] = workplaces
  return (
    <>
      <Fieldset legend={t.basics} columns>
        <TextField {...field('givenName')} label={t.givenName} maxlength={100} />
        <TextField {...field('familyName')} label={t.familyName} maxlength={100} optional />
        <OccupationField
          {...field('functionTitle')}
          label={t.function}
          hint={t.functionHint}
          code={field('functionTitleCode').value}
        />
        {workplaces.length === 1 && only ? (
          <input type="hidden" name="workplace" value={only.id} />
        ) : (
          <Select
            {...field('workplace')}
            label={t.workplace}
            options={workplaces.map((w) => ({ value: w.id, label: w.name }))}
          />
        )}
        <HoursField
          {...field('weeklyHours')}
          label={t.hours}
          {...(hoursNeeded ? {} : { optional: true as const })}
        />
        <TextField
          {...field('email')}
          label={t.email}
          hint={t.emailHint}
          type="email"
          maxlength={254}
          optional
        />
      </Fieldset>
      {invites && (
        <Checkbox
          {...field('invite')}
          label={t.invite}
          hint={t.inviteHint}
          checked={field('invite').value !== undefined}
          optional="quiet"
        />
      )}
      <details class="more-details" open={hasDetails(state)}>
        <summary>{t.details}</summary>
        <Fieldset legend={t.forRules} columns>
          <TextField {...field('phone')} label={t.phone} type="tel" maxlength={30} width="s" optional />
          <TextField
            {...field('payrollRef')}
            label={t.payrollRef}
            hint={t.payrollHint}
            maxlength={40}
            width="s"
            optional
          />
          <Select
            {...field('education')}
            label={t.education}
            hint={t.educationHint}
            empty={t.levels.unknown}
            options={educationLevels
              .filter((l) => l !== 'unknown')
              .map((value) => ({ value, label: t.levels[value] }))}
            optional
          />
          <Select
            {...field('unusedFiveYears')}
            label={t.unused}
            hint={t.unusedHint}
            empty={t.notSaid}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
            optional
          />
          <DayField {...field('employedSince')} label={t.since} optional />
          <Checkbox
            {...field('apprentice')}
            label={t.apprentice}
            checked={field('apprentice').value !== undefined}
            optional="quiet"
          />
          <Checkbox
            {...field('otherSubsidy')}
            label={t.otherSubsidy}
            checked={field('otherSubsidy').value !== undefined}
            optional="quiet"
          />
        </Fieldset>
      </details>
    </>
  )
}

const DETAILS = [
  'phone',
  'payrollRef',
  'education',
  'unusedFiveYears',
  'employedSince',
  'apprentice',
  'otherSubsidy',
]
const hasDetails = (state: FormState): boolean =>
  DETAILS.some(
    (name) => state.errors[name] !== undefined || !['', 'unknown'].includes(String(state.values[name] ?? '')),
  )
