import { occupationTable } from '../occupation-table.ts'

/** IT support, operations, development and data. */
export const it = occupationTable(
  'it',
  `
it-supporter | 3512 | it-supporter | IT support technician
  = it-supportmedarbejder, it-medarbejder, helpdeskmedarbejder, servicedeskmedarbejder
  ~ it support, helpdesk, servicedesk, edb-mand, computernørd, it-mand, computer, it
  > datatekniker, it-tekniker, it-administrator, it-underviser
datatekniker | 3513 | datatekniker | computer technician
  = datafagtekniker, datatekniker med speciale i infrastruktur, datatekniker med speciale i programmering
  ~ datamekaniker, datatekniker infrastruktur
  > systemadministrator, netvaerkstekniker, softwareudvikler
it-tekniker | 3511 | it-tekniker | IT operations technician
  = it-driftstekniker, it-driftsmedarbejder, driftsoperatør i it
  ~ it drift, edb-tekniker, pc-tekniker, it
  > it-administrator, netvaerkstekniker
it-administrator | 2522 | it-administrator | IT administrator
  = it-ansvarlig, it-systemforvalter, systemansvarlig
  ~ it ansvarlig, edb-ansvarlig
  > systemadministrator
systemadministrator | 2522 | systemadministrator | systems administrator
  = serveradministrator, it-driftsspecialist, it-systemadministrator
  ~ sysadmin, server, linux, windows server
  > cloudspecialist, databaseadministrator
netvaerksspecialist | 2523 | netværksspecialist | network specialist
  = netværksadministrator, netværkskonsulent
  ~ netværk, cisco
  > netvaerkstekniker, it-sikkerhedskonsulent
netvaerkstekniker | 3513 | netværkstekniker | network technician
  = it-netværkstekniker, infrastrukturtekniker
  ~ netværk, wifi
  > teletekniker
it-sikkerhedskonsulent | 2529 | it-sikkerhedskonsulent | IT security consultant
  = it-sikkerhedsspecialist, cybersikkerhedsspecialist, informationssikkerhedskonsulent
  ~ it-sikkerhed, cyber, cybersikkerhed
  > databeskyttelsesraadgiver, systemadministrator
databeskyttelsesraadgiver | 2619 | databeskyttelsesrådgiver | data protection officer
  = DPO, GDPR-konsulent, databeskyttelseskonsulent
  ~ gdpr, persondata
  > jurist
softwareudvikler | 2512 | softwareudvikler | software developer
  = programmør, systemudvikler, it-udvikler, datamatiker
  ~ udvikler, programmering, koder, kode, developer, java, c#
  > webudvikler, backendudvikler, frontendudvikler, it-arkitekt
backendudvikler | 2512 | backendudvikler | backend developer
  = backend-udvikler, serverudvikler
  ~ backend, back end
  > frontendudvikler, databaseadministrator
frontendudvikler | 2513 | frontendudvikler | frontend developer
  = front-end-udvikler
  ~ frontend, front end, javascript, react
  > webudvikler
webudvikler | 2513 | webudvikler | web developer
  = webprogrammør, fullstackudvikler, webdesigner
  ~ hjemmesideudvikler, wordpress, hjemmesider
  > multimediedesigner, webredaktoer
applikationsudvikler | 2514 | applikationsudvikler | application programmer
  = appudvikler, mobiludvikler
  ~ app, apps, ios, android
  > softwareudvikler
it-arkitekt | 2511 | it-arkitekt | IT architect
  = løsningsarkitekt, systemarkitekt, enterprisearkitekt
  ~ arkitektur it
  > it-konsulent
it-konsulent | 2511 | it-konsulent | IT consultant
  = digitaliseringskonsulent, it-forretningskonsulent, ERP-konsulent, systemkonsulent
  ~ digitalisering, sap, navision, business central
  > it-projektleder, systemanalytiker, digitaliseringsmedarbejder
systemanalytiker | 2511 | systemanalytiker | systems analyst
  = forretningsanalytiker, business analyst, kravspecialist
  ~ kravspecifikation
  > dataanalytiker
digitaliseringsmedarbejder | 2422 | digitaliseringsmedarbejder | digitalisation officer
  = digital koordinator, it-koordinator
  ~ digital post, digital borgerservice
  > it-supporter, projektmedarbejder
superbruger | 3511 | superbruger | system super user
  = systemsuperbruger, it-superbruger
  ~ edb-superbruger
  > it-supporter, kontorassistent
databaseadministrator | 2521 | databaseadministrator | database administrator
  = databasespecialist, databaseudvikler
  ~ dba, database, sql
  > datamanager
datamanager | 2521 | datamanager | data manager
  = dataspecialist, data engineer, dataingeniør
  > dataanalytiker
dataanalytiker | 2511 | dataanalytiker | data analyst
  = BI-konsulent, BI-udvikler, data scientist, ledelsesinformationskonsulent
  ~ power bi, excel, dataanalyse, data science
  > controller
softwaretester | 2519 | softwaretester | software tester
  = testmanager, QA-medarbejder, it-tester
  ~ testkonsulent, tester
  > softwareudvikler
cloudspecialist | 2522 | cloudspecialist | cloud specialist
  = DevOps-ingeniør, cloudarkitekt, cloudingeniør
  ~ devops, azure, aws, cloud
  > it-arkitekt
it-projektleder | 1330 | it-projektleder | IT project manager
  = it-projektkoordinator, it-programleder, produktejer, scrum master
  ~ scrum, product owner
  > it-chef
it-chef | 1330 | it-chef | IT manager
  = it-leder, digitaliseringschef, CIO, it-afdelingsleder
  ~ edb-chef
  > it-administrator, afdelingsleder
ux-designer | 2513 | UX-designer | UX designer
  = UI-designer, interaktionsdesigner, brugeroplevelsesdesigner
  ~ ux, ui, brugervenlighed
  > multimediedesigner, webudvikler
spiludvikler | 2513 | spiludvikler | game developer
  = spilprogrammør, spildesigner
  ~ spil, computerspil
  > softwareudvikler
embedded-udvikler | 2152 | embedded-udvikler | embedded software engineer
  = embedded softwareingeniør, firmwareudvikler
  ~ firmware, microcontroller
  > softwareudvikler, elektronikingenioer
it-saelger | 2434 | it-sælger | IT sales representative
  = it-salgskonsulent
  ~ software salg
  > salgskonsulent
teletekniker | 7422 | teletekniker | telecommunications technician
  = fibertekniker, teleinstallatør, bredbåndstekniker
  ~ fiber, fibermand, telemontør
  > elektriker, elektronikfagtekniker
`,
)
