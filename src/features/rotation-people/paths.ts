import { casePaths } from '#features/cases/index.ts'

/** Every address of this feature, without language prefix. */
const workplaces = '/virksomhed/arbejdssteder'
const employees = '/virksomhed/medarbejdere'

export const paths = {
  workplaces,
  newWorkplace: `${workplaces}/nyt`,
  workplace: (id: string) => `${workplaces}/${id}`,
  employees,
  newEmployee: `${employees}/ny`,
  importEmployees: `${employees}/import`,
  template: (format: 'csv' | 'xlsx') => `${employees}/skabelon.${format}`,
  employee: (id: string) => `${employees}/${id}`,

  people: casePaths.people,
  choosePeople: (caseId: string) => `${casePaths.people(caseId)}/vaelg`,
  newPerson: (caseId: string) => `${casePaths.people(caseId)}/ny`,
  parties: (caseId: string) => `${casePaths.people(caseId)}/parter`,
  person: (caseId: string, id: string) => `${casePaths.people(caseId)}/${id}`,
  caseTemp: (caseId: string, id: string) => `${casePaths.people(caseId)}/vikar/${id}`,

  ownTraining: casePaths.ownTraining,
  ownData: `${casePaths.ownTraining}/mine-oplysninger.json`,
  ownTemps: casePaths.ownTemp,
  ownTemp: (id: string) => `${casePaths.ownTemp}/${id}`,
  ownHours: (id: string) => `${casePaths.ownTemp}/${id}/timer`,
} as const
