import type { Feature } from '#platform/feature.ts'
import { peopleJobs } from './jobs.ts'
import { paths } from './paths.ts'
import { NEWS_MAIL, noticeKinds } from './tell.ts'
import { companyTexts } from './texts/company.ts'
import { ownTexts } from './texts/own.ts'
import { peopleTexts } from './texts/people.ts'
import { casePeopleRoutes } from './web/case-people.tsx'
import { casePersonRoutes } from './web/case-person.tsx'
import { caseTempRoutes } from './web/case-temp.tsx'
import { employeeRoutes } from './web/employees.tsx'
import { importRoutes } from './web/import.tsx'
import { ownDataRoutes } from './web/own-data.ts'
import { ownTempRoutes } from './web/own-temp.tsx'
import { ownTrainingRoutes } from './web/own-training.tsx'
import { workplaceRoutes } from './web/workplaces.tsx'

/** A line of a case's journal in words; undefined for one of another feature. */
const eventText: NonNullable<Feature['caseEvents']> = (kind, data, lang) => {
  const { events } = peopleTexts(lang)
  if (!Object.hasOwn(events, kind)) return undefined
  const sentence = events[kind as keyof typeof events]
  return typeof sentence === 'string' ? sentence : sentence(Number(data.count ?? 1))
}

/** Workplaces and employees of a company, the people of a case, and each one's own page. */
export const rotationPeople: Feature = {
  name: 'rotation-people',
  routes: [
    ...workplaceRoutes,
    // before the page of one employee, whose address would take "import" for an id
    ...importRoutes,
    ...employeeRoutes,
    ...casePeopleRoutes,
    ...caseTempRoutes,
    ...casePersonRoutes,
    ...ownTrainingRoutes,
    ...ownDataRoutes,
    ...ownTempRoutes,
  ],
  menu: [
    {
      roles: ['company'],
      label: (lang) => companyTexts(lang).employees,
      path: paths.employees,
      weight: 45,
    },
    { roles: ['employee'], label: (lang) => ownTexts(lang).training, path: paths.ownTraining, weight: 10 },
    { roles: ['jobseeker'], label: (lang) => ownTexts(lang).temp, path: paths.ownTemps, weight: 35 },
  ],
  jobs: peopleJobs,
  mails: {
    [NEWS_MAIL]: (_data, lang) => {
      const t = peopleTexts(lang)
      return { subject: t.mailSubject, text: t.mailText }
    },
  },
  caseEvents: eventText,
  notices: (kind, _data, lang) => {
    const known = noticeKinds.find((one) => one === kind)
    return known && peopleTexts(lang).notice[known]
  },
}
