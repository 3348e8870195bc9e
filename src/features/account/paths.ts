/** Every address of this feature, without language prefix. */
export const paths = {
  logIn: '/log-ind',
  callback: '/log-ind/retur',
  logOut: '/log-ud',
  logOutAtBroker: '/log-ud/mitid',
  loggedOut: '/logget-ud',
  welcome: '/velkommen',
  welcomeJobseeker: '/velkommen/jobsoeger',
  welcomeCompany: '/velkommen/virksomhed',
  roles: '/rolle',
  account: '/min-konto',
  sessions: '/mine-logins',
  extend: '/session/forlaeng',
  colleagues: '/virksomhed/brugere',
  colleague: (membershipId: string) => `/virksomhed/brugere/${membershipId}`,
  /** Where an employee who has said yes to an invitation goes on. */
  ownTraining: '/min-uddannelse',
  invitation: (token: string) => `/invitation/${token}`,
} as const

/** Where to log in and come back to `path`; `again` asks the broker for a fresh and safer login. */
export const logInTo = (path: string, again = false): string =>
  `${paths.logIn}?retur=${encodeURIComponent(path)}${again ? '&sikkert=1' : ''}`
