import { occupationTable } from '../occupation-table.ts'

/** Accounts, payroll, purchasing, HR, law and management. */
export const finance = occupationTable(
  'oekonomi-og-hr',
  `
bogholder | 3313 | bogholder | bookkeeper
  = regnskabsbogholder, selvstændig bogholder, finansbogholder
  ~ bogholderi, bogføring, bogholderske, regnskab
  > regnskabsassistent, debitorbogholder, kreditorbogholder, loenbogholder
regnskabsassistent | 4311 | regnskabsassistent | accounts assistant
  = bogholderiassistent, regnskabsmedarbejder, økonomimedarbejder, økonomiassistent
  ~ økonomidame, bogholderassistent, faktura
  > debitorbogholder, kreditorbogholder, kontorassistent
debitorbogholder | 4311 | debitorbogholder | accounts receivable clerk
  = debitormedarbejder, faktureringsmedarbejder
  ~ debitor, fakturering
  > kreditorbogholder
kreditorbogholder | 4311 | kreditorbogholder | accounts payable clerk
  = kreditormedarbejder, fakturamedarbejder
  ~ kreditor
  > regnskabsassistent
loenbogholder | 4313 | lønbogholder | payroll accountant
  = lønkonsulent, lønmedarbejder, lønassistent, lønspecialist, løn- og personalekonsulent
  ~ løn, lønninger, lønkontor, lønkørsel
  > hr-assistent, regnskabsassistent
revisorassistent | 3313 | revisorassistent | audit assistant
  = revisortrainee, revisormedarbejder
  ~ revision
  > revisor, bogholder
revisor | 2411 | revisor | auditor
  = registreret revisor, statsautoriseret revisor, kommunal revisor
  ~ cand.merc.aud.
  > controller, regnskabschef
controller | 2411 | controller | controller
  = økonomicontroller, businesscontroller, regnskabscontroller
  ~ kontroller
  > oekonomikonsulent, regnskabschef
oekonomikonsulent | 2631 | økonomikonsulent | finance consultant
  = økonomisk konsulent, budgetkonsulent, økonom
  ~ budget, budgetlægning, cand.oecon.
  > fuldmaegtig, controller
regnskabschef | 1211 | regnskabschef | head of accounting
  = regnskabsleder, regnskabsansvarlig
  ~ leder af regnskabet
  > oekonomichef
oekonomichef | 1211 | økonomichef | finance manager
  = økonomileder, økonomiansvarlig, CFO
  ~ finanschef
  > kontorleder
bankraadgiver | 3312 | bankrådgiver | bank adviser
  = kunderådgiver i bank, privatrådgiver, erhvervsrådgiver i bank, finansrådgiver
  ~ bank, bankmand, bankfuldmægtig
  > bankassistent, forsikringsraadgiver
bankassistent | 4211 | bankassistent | bank assistant
  = bankmedarbejder, kassemedarbejder i bank, finansmedarbejder
  ~ bankdame, sparekasse
  > kundeservicemedarbejder, regnskabsassistent
forsikringsraadgiver | 3321 | forsikringsrådgiver | insurance adviser
  = assurandør, forsikringssælger
  ~ forsikring
  > skadebehandler, salgskonsulent
skadebehandler | 3315 | skadebehandler | claims handler
  = skadesbehandler, forsikringsmedarbejder, taksator
  ~ skadesanmeldelse, skader
  > forsikringsraadgiver, sagsbehandler-i-forvaltning
pensionsmedarbejder | 4312 | pensionsmedarbejder | pensions administrator
  = pensionskonsulent, pensionsassistent
  ~ pension, pensionskasse
  > pensionssagsbehandler, bankassistent
skattemedarbejder | 3352 | skattemedarbejder | tax officer
  = skattesagsbehandler, skatterevisor, moms- og afgiftsmedarbejder
  ~ skat, moms
  > revisorassistent, controller
skatteraadgiver | 2411 | skatterådgiver | tax adviser
  = skattekonsulent, momskonsulent
  ~ skatteekspert
  > revisor, jurist
indkoeber | 3323 | indkøber | buyer
  = indkøbskoordinator, strategisk indkøber, operativ indkøber, indkøbsmedarbejder
  ~ indkøb, disponent indkøb, procurement
  > indkoebsassistent, udbudskonsulent
indkoebsassistent | 4321 | indkøbsassistent | purchasing assistant
  = indkøbskonsulent, ordremedarbejder i indkøb
  ~ varebestilling
  > lagerassistent, ordrebehandler
udbudskonsulent | 2422 | udbudskonsulent | procurement consultant
  = udbudsjurist, kontraktkonsulent, indkøbsjurist
  ~ udbud, licitation
  > jurist, indkoeber
hr-assistent | 4416 | HR-assistent | HR assistant
  = personaleassistent, HR-koordinator, HR-medarbejder
  ~ hr, personaleafdeling, personalekontor
  > hr-konsulent, loenbogholder, kontorassistent
hr-konsulent | 2423 | HR-konsulent | HR consultant
  = personalekonsulent, HR-partner, HR-udviklingskonsulent, human resources-konsulent
  ~ human resources, hr
  > karrierekonsulent, arbejdsmiljoekonsulent
hr-chef | 1212 | HR-chef | HR manager
  = personalechef, HR-leder
  ~ personaleleder, hr manager
  > hr-konsulent, afdelingsleder
arbejdsmiljoekonsulent | 2263 | arbejdsmiljøkonsulent | health and safety consultant
  = arbejdsmiljørådgiver, arbejdsmiljøkoordinator, arbejdsmiljømedarbejder
  ~ arbejdsmiljø, sikkerhedskonsulent
  > hr-konsulent
organisationskonsulent | 2423 | organisationskonsulent | organisational development consultant
  = ledelseskonsulent, proceskonsulent, forandringskonsulent
  ~ organisationsudvikling
  > hr-konsulent, coach
coach | 2423 | coach | coach
  = erhvervscoach, stresscoach, trivselskonsulent
  ~ stress, stressvejleder
  > psykoterapeut
jurist | 2619 | jurist | lawyer (in-house)
  = cand.jur., kommunaljurist, juridisk konsulent, juridisk medarbejder
  ~ jura, cand jur, juristvikar
  > advokat, juridisk-sagsbehandler, fuldmaegtig
advokat | 2611 | advokat | attorney
  = advokatfuldmægtig
  ~ sagfører, forsvarer
  > juridisk-sagsbehandler
juridisk-sagsbehandler | 3411 | juridisk sagsbehandler | paralegal
  = juridisk assistent, paralegal, tinglysningsmedarbejder
  ~ tinglysning, berigtigelse
  > advokatsekretaer
managementkonsulent | 2421 | managementkonsulent | management consultant
  = rådgivende konsulent, forretningskonsulent, virksomhedsrådgiver
  > projektleder, erhvervskonsulent
erhvervskonsulent | 2421 | erhvervskonsulent | business development consultant
  = erhvervskonsulent i kommune, iværksætterkonsulent, forretningsudvikler
  ~ erhvervskontor, erhvervshus, iværksætter
  > salgskonsulent
statistikmedarbejder | 3314 | statistikmedarbejder | statistics assistant
  = statistiker, analysemedarbejder
  ~ statistik
  > dataanalytiker, oekonomikonsulent
finansanalytiker | 2413 | finansanalytiker | financial analyst
  = økonomianalytiker, risikoanalytiker
  ~ analytiker
  > controller
direktoer | 1120 | direktør | managing director
  = administrerende direktør, virksomhedsleder
  ~ adm.dir., ceo, selvstændig
  > oekonomichef, afdelingsleder
`,
)
