import type { Child } from 'hono/jsx'
import {
  Alert,
  ButtonLink,
  bind,
  Card,
  CardGrid,
  errorList,
  Form,
  type FormState,
  LinkCard,
  Radios,
  Select,
  Submit,
  TextField,
} from '#platform/ui/index.ts'
import { INDUSTRIES } from '../industries.ts'
import type { WelcomeTexts } from '../texts/welcome.ts'
import { SECTORS } from '../welcome-form.ts'

/** The first question to somebody new: what are you here as? */
export function WelcomeChoice(p: { t: WelcomeTexts; jobseeker: string; company: string; contact: string }) {
  const { t } = p
  return (
    <div class="stack">
      <CardGrid columns={2}>
        <LinkCard href={p.jobseeker} title={t.jobseeker} text={t.jobseekerText} />
        <LinkCard href={p.company} title={t.company} text={t.companyText} />
      </CardGrid>
      <Card title={t.staff} tone="tint">
        <p>{t.staffText}</p>
        <ButtonLink href={p.contact} label={t.contact} />
      </Card>
    </div>
  )
}

type FormPageProps = { t: WelcomeTexts; action: string; once: string; returnTo: string; state: FormState }

/** What is asked of a job-seeker at the first login; name and birthday only when the login did not tell them. */
export function JobseekerForm(p: FormPageProps & { name: string; knowsBirthDate: boolean }) {
  const { t } = p
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="_retur" value={p.returnTo} />
      {p.name ? (
        <p>
          {t.loggedInAs}: <strong>{p.name}</strong>
        </p>
      ) : (
        <TextField {...field('name')} label={t.name} autocomplete="name" />
      )}
      {!p.knowsBirthDate && (
        <TextField
          {...field('birthDate')}
          label={t.birthDate}
          hint={t.birthDateHint}
          autocomplete="bday"
          width="s"
        />
      )}
      <TextField
        {...field('postcode')}
        label={t.postcode}
        hint={t.postcodeHint}
        autocomplete="postal-code"
        inputmode="numeric"
        width="xs"
        maxlength={4}
      />
      <TextField
        {...field('email')}
        label={t.email}
        hint={t.emailHint}
        type="email"
        autocomplete="email"
        optional
      />
      <TextField {...field('phone')} label={t.phone} type="tel" autocomplete="tel" width="s" optional />
      <Alert kind="info">{t.visibility}</Alert>
      <Submit label={t.jobseekerSubmit} />
    </Form>
  )
}

/** What is asked of a company's first user; only the e-mail when the company is known. */
export function CompanyForm(p: FormPageProps & { known: boolean }) {
  const { t } = p
  const field = bind(p.state)
  return (
    <Form action={p.action} once={p.once} errors={errorList(p.state)}>
      <input type="hidden" name="_retur" value={p.returnTo} />
      {!p.known && (
        <>
          <TextField {...field('companyName')} label={t.companyName} autocomplete="organization" width="l" />
          <TextField {...field('street')} label={t.street} autocomplete="street-address" width="l" />
          <TextField
            {...field('postcode')}
            label={t.companyPostcode}
            hint={t.companyPostcodeHint}
            autocomplete="postal-code"
            inputmode="numeric"
            width="xs"
            maxlength={4}
          />
          <TextField
            {...field('employees')}
            label={t.employees}
            hint={t.employeesHint}
            inputmode="numeric"
            width="xs"
            maxlength={7}
          />
          <Select
            {...field('industry')}
            label={t.industry}
            width="l"
            options={INDUSTRIES.map((key) => ({ value: key, label: t.industries[key] }))}
          />
          <Radios
            {...field('sector')}
            label={t.sector}
            inline
            options={SECTORS.map((key) => ({ value: key, label: t.sectors[key] }))}
          />
        </>
      )}
      <TextField
        {...field('email')}
        label={t.workEmail}
        hint={t.emailHint}
        type="email"
        autocomplete="email"
      />
      <Submit label={p.known ? t.managerSubmit : t.companySubmit} />
    </Form>
  )
}

/** Why one cannot go on here, and the way that leads further. */
export function WayOn(p: { paragraphs: readonly string[]; children: Child }) {
  return (
    <div class="stack">
      {p.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      <div class="buttons">{p.children}</div>
    </div>
  )
}
