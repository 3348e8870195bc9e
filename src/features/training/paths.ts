/** Addresses of training, without language prefix. Those of a case's own part hang under the case. */
const provider = '/uddannelsessted'

export const paths = {
  search: '/kurser',
  course: (id: string) => `/kurser/${id}`,

  provider,
  ownCourses: `${provider}/kurser`,
  newCourse: `${provider}/kurser/nyt`,
  ownCourse: (id: string) => `${provider}/kurser/${id}`,
  editCourse: (id: string) => `${provider}/kurser/${id}/ret`,
  newSession: (courseId: string) => `${provider}/kurser/${courseId}/hold`,
  session: (id: string) => `${provider}/hold/${id}`,
  editSession: (id: string) => `${provider}/hold/${id}/ret`,
  cancelSession: (id: string) => `${provider}/hold/${id}/aflys`,
  attendance: (id: string) => `${provider}/hold/${id}/fremmoede`,
  demand: `${provider}/efterspoergsel`,
  openClass: `${provider}/efterspoergsel/hold`,
  import: `${provider}/import`,
  template: (format: 'csv' | 'xlsx') => `${provider}/import/skabelon.${format}`,
  importTry: (id: string) => `${provider}/import/${id}`,

  findForCase: (caseId: string) => `/sager/${caseId}/uddannelse/hold`,
  reserve: (caseId: string, sessionId: string) => `/sager/${caseId}/uddannelse/hold/${sessionId}`,
  giveUp: (caseId: string, sessionId: string) => `/sager/${caseId}/uddannelse/hold/${sessionId}/afmeld`,
  change: (caseId: string, changeId: string) => `/sager/${caseId}/uddannelse/aendring/${changeId}`,
  interest: (caseId: string) => `/sager/${caseId}/uddannelse/behov`,

  organisations: '/organisationer',
  newOrganisation: '/organisationer/ny',
  organisation: (id: string) => `/organisationer/${id}`,
} as const
