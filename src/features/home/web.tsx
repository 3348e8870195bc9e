import { get } from '#platform/http/route.ts'

export const homeRoutes = [
  get('/', (ctx) => ctx.page({ title: 'Jobkreds' }, <p>Jobkreds</p>), { publicCache: true }),
]
