import { occupationTable } from '../occupation-table.ts'

/** Office, reception, case handling and general administration. */
export const office = occupationTable(
  'kontor',
  `
kontorassistent | 4110 | kontorassistent | office assistant
  = kontormedarbejder, kontorfunktionær, administrativ assistent, overassistent, assistent på kontor
  ~ kontordame, kontorist, kontorarbejde, admin medarbejder
  > administrativ-medarbejder, sekretaer, receptionist, regnskabsassistent, kontormedhjaelper
administrativ-medarbejder | 4110 | administrativ medarbejder | administrative officer
  = administrativ sagsbehandler, administrationsmedarbejder, administrativ koordinator
  ~ administration
  > sekretaer, sagsbehandler-i-forvaltning, borgerservicemedarbejder
kontormedhjaelper | 4110 | kontormedhjælper | office helper
  = kontorhjælper, piccoline, piccolo
  ~ bydreng, kontorbud
  > receptionist, arkivmedarbejder
sekretaer | 4120 | sekretær | secretary
  = afdelingssekretær, administrativ sekretær
  ~ sekretærarbejde
  > direktionssekretaer, skolesekretaer, laegesekretaer, advokatsekretaer
direktionssekretaer | 3343 | direktionssekretær | executive assistant
  = chefsekretær, ledelsessekretær, executive assistant, PA for direktør
  ~ direktionsassistent, personlig sekretær, managementassistent
  > sekretaer, projektkoordinator
skolesekretaer | 4120 | skolesekretær | school secretary
  = administrativ medarbejder på skole, administrativ leder på skole
  ~ sekretær på skole, skolens kontor
  > kontorassistent, studiesekretaer
studiesekretaer | 4110 | studiesekretær | study administrator
  = studieadministrator, uddannelsessekretær, kursussekretær
  ~ studieadministration
  > kursuskoordinator
kursuskoordinator | 4110 | kursuskoordinator | course coordinator
  = kursusadministrator, kursusplanlægger
  ~ kursusafdeling
  > moedebooker, uddannelseskonsulent, eventkoordinator
receptionist | 4226 | receptionist | receptionist
  = receptionsmedarbejder, reception- og omstillingsmedarbejder
  ~ reception, receptionsdame, frontdesk
  > omstillingsmedarbejder, hotelreceptionist, kundeservicemedarbejder
omstillingsmedarbejder | 4223 | omstillingsmedarbejder | switchboard operator
  = telefonist, telefonomstillingsmedarbejder
  ~ omstilling, omstillingsdame, telefondame, telefonpasser
  > kundeservicemedarbejder
borgerservicemedarbejder | 4229 | borgerservicemedarbejder | citizen service officer
  = borgerservicekonsulent, medarbejder i borgerservice, borgerkonsulent
  ~ borgerservice, borger service, pas og kørekort
  > receptionist, kundeservicemedarbejder, biblioteksassistent
sagsbehandler-i-forvaltning | 3359 | sagsbehandler i forvaltning | public administration caseworker
  = kommunal sagsbehandler, forvaltningsmedarbejder
  ~ rådhus, forvaltning
  > byggesagsbehandler, ydelsessagsbehandler, miljoesagsbehandler
byggesagsbehandler | 3359 | byggesagsbehandler | building permit officer
  = byggesagsbehandler i kommune, byggetilladelseskonsulent
  ~ byggesag, byggetilladelse
  > bygningskonstruktoer, bygningsingenioer, arkitekt
miljoesagsbehandler | 3359 | miljøsagsbehandler | environmental caseworker
  = miljømedarbejder i kommune, natursagsbehandler, tilsynsførende på miljøområdet
  ~ miljøtilsyn, naturforvaltning
  > miljoetekniker, miljoekonsulent, biolog
kontrolmedarbejder-i-kommune | 3359 | kontrolmedarbejder i kommune | municipal compliance officer
  = kontrolkonsulent, socialkontrollør
  ~ kontrolgruppe, socialt bedrageri
  > ydelsessagsbehandler, regnskabsassistent
opkraevningsmedarbejder | 3353 | opkrævningsmedarbejder | debt collection officer
  = pantefoged, restancemedarbejder, inkassomedarbejder
  ~ opkrævning, inkasso, restancer
  > debitorbogholder, regnskabsassistent
arkivmedarbejder | 4415 | arkivmedarbejder | filing clerk
  = arkivassistent, journalmedarbejder
  ~ arkiv, journalisering, esdh, scanning
  > kontorassistent, biblioteksassistent
dataregistreringsmedarbejder | 4132 | dataregistreringsmedarbejder | data entry clerk
  = registreringsmedarbejder, tasteoperatør, indtastningsmedarbejder
  ~ indtastning, dataindtastning, tastearbejde
  > kontorassistent, arkivmedarbejder
vagtplanlaegger | 4419 | vagtplanlægger | shift planner
  = vagtplankoordinator, skemalægger, ressourceplanlægger
  ~ vagtplan, skemalægning
  > hr-assistent, sekretaer
postbud | 4412 | postbud | postal worker
  = postarbejder, omdeler, postmedarbejder, postassistent, postfunktionær
  ~ post, avisbud, avisomdeler
  > varebilschauffoer, lagermedarbejder, intern-postmedarbejder
intern-postmedarbejder | 4412 | intern postmedarbejder | mail room clerk
  = postsorterer, rådhusbetjent, betjent
  ~ postrum, postsortering
  > kontormedhjaelper, teknisk-servicemedarbejder
advokatsekretaer | 3342 | advokatsekretær | legal secretary
  = juridisk sekretær, sagsadministrator på advokatkontor
  ~ advokatkontor
  > sekretaer, ejendomsadministrator
ejendomsadministrator | 3334 | ejendomsadministrator | property administrator
  = boligadministrator, administrator i boligforening
  ~ udlejning, lejekontrakter
  > udlejningskonsulent, regnskabsassistent
udlejningskonsulent | 3334 | udlejningskonsulent | lettings consultant
  = udlejningsmedarbejder, boligkonsulent, boliganviser
  ~ boligudlejning, boligselskab
  > ejendomsmaegler, kundeservicemedarbejder
ejendomsmaegler | 3334 | ejendomsmægler | estate agent
  = ejendomsmæglerassistent, salgsmedarbejder hos ejendomsmægler, sagskoordinator hos ejendomsmægler
  ~ boligsælger, mægler
  > salgskonsulent
fuldmaegtig | 2422 | fuldmægtig | administrative officer (academic)
  = akademisk fuldmægtig, AC-fuldmægtig, chefkonsulent, specialkonsulent
  ~ ac'er, djøf'er, djøffer
  > akademisk-medarbejder, projektleder, jurist
akademisk-medarbejder | 2422 | akademisk medarbejder | policy adviser
  = AC-medarbejder, udviklingskonsulent, politisk konsulent, analysekonsulent
  ~ akademiker, kandidat, konsulent i kommune
  > projektmedarbejder, kommunikationskonsulent
projektmedarbejder | 2422 | projektmedarbejder | project officer
  = projektassistent, projektkonsulent
  ~ projekt, projektansat
  > projektkoordinator
projektkoordinator | 2421 | projektkoordinator | project coordinator
  = projektadministrator, PMO-medarbejder
  > projektleder, administrativ-medarbejder
projektleder | 2421 | projektleder | project manager
  = projektchef, programleder
  ~ project manager, pl
  > it-projektleder, byggeleder, fuldmaegtig
kvalitetskonsulent | 2421 | kvalitetskonsulent | quality consultant
  = kvalitetskoordinator, kvalitetsansvarlig
  ~ kvalitetsstyring, iso
  > kvalitetsmedarbejder, fuldmaegtig
kontorleder | 1219 | kontorleder | office manager
  = administrationsleder, administrationschef, office manager, sekretariatsleder, sekretariatschef
  ~ leder af kontoret, kontorchef
  > afdelingsleder, direktionssekretaer
afdelingsleder | 1219 | afdelingsleder | department manager
  = afdelingschef, teamleder, funktionsleder
  ~ mellemleder
  > projektleder
valgmedarbejder | 4110 | valgmedarbejder | election administration assistant
  = valgsekretær, valgassistent
  ~ valg, valgsekretariat
  > kontorassistent, borgerservicemedarbejder
studentermedhjaelper | 4110 | studentermedhjælper | student assistant
  = studentermedarbejder, studentermedhjælp
  ~ studiejob på kontor, studerende
  > kontormedhjaelper, projektmedarbejder
`,
)
