import type { Feature } from '#platform/feature.ts'
import { digestJobs, digestMails } from './digest.ts'
import { paths } from './paths.ts'
import { reminderTexts } from './texts/reminders.ts'
import { calendarRoutes } from './web/calendars.tsx'

/** The dates of the cases in each party's own calendar, and one mail a day about what waits. */
export const reminders: Feature = {
  name: 'reminders',
  routes: calendarRoutes,
  menu: [
    {
      roles: ['shop_steward', 'employee', 'training_provider', 'akasse'],
      label: (lang) => reminderTexts(lang).menu,
      path: paths.calendars,
      weight: 85,
    },
  ],
  jobs: digestJobs,
  mails: digestMails,
}
