import type { Feature, MenuEntry } from '#platform/feature.ts'
import { caseworkMails } from './mails.ts'
import { paths } from './paths.ts'
import { startParts } from './start.tsx'
import { noticeText } from './texts/notices.ts'
import { type Words, wordTexts } from './texts/words.ts'
import { applicationRoutes } from './web/application.tsx'
import { applyRoutes } from './web/apply.tsx'
import { caseworkerRoutes } from './web/caseworker.tsx'
import { certificateRoutes } from './web/certificate.tsx'
import { companyRoutes } from './web/companies.tsx'
import { cprRoutes } from './web/cpr.tsx'
import { factsRoutes } from './web/facts.tsx'
import { followUpRoutes } from './web/follow-up.tsx'
import { handoverRoutes } from './web/handovers.tsx'
import { newPersonRoutes } from './web/new-person.tsx'
import { ownUnitRoutes } from './web/own-unit.tsx'
import { personRoutes } from './web/person.tsx'
import { personsRoutes } from './web/persons.tsx'
import { profileRoutes } from './web/profile.tsx'
import { proposeRoutes } from './web/propose.tsx'
import { secretariatRoutes } from './web/secretariat.tsx'

const entry = (
  roles: MenuEntry['roles'],
  word: keyof Omit<Words, 'deeds'>,
  path: string,
  weight: number,
): MenuEntry => ({ roles, label: (lang) => wordTexts(lang)[word], path, weight })

/** The job centre's desk and the secretariat's view across job centres. */
export const casework: Feature = {
  name: 'casework',
  routes: [
    ...personsRoutes,
    // before the page of one citizen, whose address would take "ny" for an id
    ...newPersonRoutes,
    ...personRoutes,
    ...factsRoutes,
    ...profileRoutes,
    ...certificateRoutes,
    ...applyRoutes,
    ...applicationRoutes,
    ...caseworkerRoutes,
    ...cprRoutes,
    ...proposeRoutes,
    ...companyRoutes,
    ...handoverRoutes,
    ...followUpRoutes,
    ...secretariatRoutes,
    ...ownUnitRoutes,
  ],
  menu: [
    entry(['caseworker'], 'persons', paths.persons, 10),
    entry(['caseworker'], 'companies', paths.companies, 20),
    entry(['caseworker'], 'followUp', paths.followUp, 30),
    entry(['caseworker'], 'handovers', paths.handovers, 40),
    entry(['secretariat'], 'figures', paths.figures, 10),
    entry(['secretariat'], 'companies', paths.allCompanies, 20),
    entry(['secretariat'], 'vacancies', paths.allVacancies, 30),
    entry(['jobseeker'], 'ownUnit', paths.ownUnit, 80),
  ],
  start: startParts,
  mails: caseworkMails,
  notices: (kind, _data, lang) => noticeText(kind, lang),
}
