import type { Feature } from '#platform/feature.ts'
import type { AccountHooks } from './hooks.ts'
import { linkRegisteredPerson, protectPerson } from './link-registered-person.ts'
import { accountMails } from './mails.ts'
import { paths } from './paths.ts'
import { colleagueTexts } from './texts/colleagues.ts'
import { colleagueRoutes } from './web/colleagues.tsx'
import { invitationRoutes } from './web/invitation.tsx'
import { loginRoutes } from './web/login.tsx'
import { logoutRoutes } from './web/logout.tsx'
import { myAccountRoutes } from './web/my-account.tsx'
import { roleRoutes } from './web/roles.tsx'
import { sessionRoutes } from './web/sessions.tsx'
import { welcomeRoutes } from './web/welcome.tsx'
import { welcomeCompanyRoutes } from './web/welcome-company.tsx'
import { welcomeJobseekerRoutes } from './web/welcome-jobseeker.tsx'

const ownHooks: AccountHooks = { onIdentified: linkRegisteredPerson, onNameProtected: protectPerson }

/** Login, first visit, roles, own logins, and a company's users. `hooks` lets the app tie other features into a login. */
export const makeAccount = (hooks: Partial<AccountHooks> = {}): Feature => ({
  name: 'account',
  routes: [
    ...loginRoutes({ ...ownHooks, ...hooks }),
    ...logoutRoutes,
    ...welcomeRoutes,
    ...welcomeJobseekerRoutes,
    ...welcomeCompanyRoutes,
    ...roleRoutes,
    ...myAccountRoutes,
    ...sessionRoutes,
    ...colleagueRoutes,
    ...invitationRoutes,
  ],
  menu: [
    {
      roles: ['company'],
      label: (lang) => colleagueTexts(lang).menu,
      path: paths.colleagues,
      weight: 90,
    },
  ],
  mails: accountMails,
})
