import type { Feature } from '#platform/feature.ts'
import { adminTexts } from './texts.ts'
import { accountsRoutes } from './web/accounts.tsx'
import { operationsRoutes } from './web/operations.tsx'
import { attentionPart } from './web/start.tsx'
import { trailRoutes } from './web/trail.tsx'

/** Operations, accounts, audit trail and security log. */
export const admin: Feature = {
  name: 'admin',
  routes: [...operationsRoutes, ...accountsRoutes, ...trailRoutes],
  menu: [
    { roles: ['admin'], label: (lang) => adminTexts(lang).menu, path: '/admin/drift', weight: 10 },
    { roles: ['admin'], label: (lang) => adminTexts(lang).menuAccounts, path: '/admin/konti', weight: 20 },
    { roles: ['admin'], label: (lang) => adminTexts(lang).audit, path: '/admin/revision', weight: 30 },
    { roles: ['admin'], label: (lang) => adminTexts(lang).security, path: '/admin/sikkerhed', weight: 40 },
  ],
  start: [attentionPart],
}
