/** Every address of this feature, without language prefix; and those of others that its pages lead to. */
const persons = '/jobcenter/borgere'
const companies = '/jobcenter/virksomheder'
const handovers = '/jobcenter/overdragelser'

export const paths = {
  persons,
  newPerson: `${persons}/ny`,
  person: (id: string) => `${persons}/${id}`,
  facts: (id: string) => `${persons}/${id}/oplysninger`,
  profile: (id: string) => `${persons}/${id}/profil`,
  certificate: (id: string) => `${persons}/${id}/attest`,
  apply: (id: string) => `${persons}/${id}/ansoeg`,
  handOverPerson: (id: string) => `${persons}/${id}/overdrag`,
  caseworker: (id: string) => `${persons}/${id}/sagsbehandler`,
  cpr: (id: string) => `${persons}/${id}/cpr`,
  application: (personId: string, id: string) => `${persons}/${personId}/ansoegninger/${id}`,
  companies,
  newCompany: `${companies}/ny`,
  company: (id: string) => `${companies}/${id}`,
  handOverCompany: (id: string) => `${companies}/${id}/overdrag`,
  handovers,
  handover: (id: string) => `${handovers}/${id}`,
  followUp: '/jobcenter/opfoelgning',
  onBehalf: '/jobcenter/paa-vegne-af',
  figures: '/sekretariat/oversigt',
  allCompanies: '/sekretariat/virksomheder',
  allVacancies: '/sekretariat/vikariater',
  ownUnit: '/mit-jobcenter',

  vacancy: (id: string) => `/virksomhed/vikariater/${id}`,
  newVacancy: (companyId: string) => `${companies}/${companyId}/vikariater/nyt`,
  publicVacancy: (number: number) => `/vikariater/${number}`,
  poolMember: (personId: string) => `/jobcenter/vikarbank/${personId}`,
} as const
