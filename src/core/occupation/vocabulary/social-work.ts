import { occupationTable } from '../occupation-table.ts'

/** Social work, employment services, housing support and integration. */
export const socialWork = occupationTable(
  'socialt-arbejde',
  `
socialraadgiver | 2635 | socialrådgiver | social worker
  = kommunal socialrådgiver, professionsbachelor i socialrådgivning
  ~ socialdame, soc.rådgiver
  > boerne-og-familieraadgiver, socialformidler, jobkonsulent, beskaeftigelsessagsbehandler, handicapraadgiver
boerne-og-familieraadgiver | 2635 | børne- og familierådgiver | child and family social worker
  = myndighedsrådgiver på børneområdet, familierådgiver, børnerådgiver
  ~ børnesager, underretninger, børne- og ungerådgiver
  > familiebehandler
handicapraadgiver | 2635 | handicaprådgiver | disability adviser
  = sagsbehandler på handicapområdet, socialrådgiver på handicapområdet, voksenrådgiver
  ~ voksen handicap, myndighedsrådgiver
  > socialformidler, visitator
socialformidler | 3412 | socialformidler | social services officer
  = socialkonsulent
  ~ kommunal formidler
  > beskaeftigelsessagsbehandler, ydelsessagsbehandler
ydelsessagsbehandler | 3353 | ydelsessagsbehandler | benefits caseworker
  = sagsbehandler i ydelsescenter, ydelsesmedarbejder, sagsbehandler i borgerservice
  ~ kontanthjælp, dagpenge, ydelseskontor, sagsbehandler
  > borgerservicemedarbejder, sygedagpengesagsbehandler, pensionssagsbehandler
sygedagpengesagsbehandler | 3353 | sygedagpengesagsbehandler | sickness benefit caseworker
  = sygedagpengerådgiver, fastholdelseskonsulent
  ~ sygedagpenge, sygemeldte
  > beskaeftigelsessagsbehandler
pensionssagsbehandler | 3353 | pensionssagsbehandler | pensions caseworker
  = medarbejder i pension og boligstøtte, førtidspensionssagsbehandler
  ~ boligstøtte, folkepension
  > borgerservicemedarbejder
a-kassemedarbejder | 3353 | a-kassemedarbejder | unemployment fund adviser
  = a-kasserådgiver, dagpengesagsbehandler, forsikringsmedarbejder i a-kasse
  ~ a-kasse, akasse, arbejdsløshedskasse
  > jobkonsulent, ydelsessagsbehandler
beskaeftigelsessagsbehandler | 3333 | beskæftigelsessagsbehandler | employment caseworker
  = sagsbehandler i jobcenter, jobrådgiver, beskæftigelsesmedarbejder, jobcentermedarbejder
  ~ jobcenter, aktivering
  > jobkonsulent, virksomhedskonsulent
jobkonsulent | 3333 | jobkonsulent | employment consultant
  = jobvejleder, beskæftigelseskonsulent, jobcoach
  ~ job coach, jobformidler, jobcentret
  > virksomhedskonsulent, mentor, karrierekonsulent
virksomhedskonsulent | 3333 | virksomhedskonsulent | employer liaison consultant
  = virksomhedskonsulent i jobcenter, erhvervskonsulent i jobcenter, jobrotationskonsulent
  ~ virksomhedskontakt, jobrotation, rotationskonsulent
  > rekrutteringskonsulent, erhvervskonsulent
rekrutteringskonsulent | 3333 | rekrutteringskonsulent | recruitment consultant
  = rekrutteringsmedarbejder, vikarkonsulent, headhunter
  ~ rekruttering, vikarbureau
  > hr-konsulent, salgskonsulent
karrierekonsulent | 2423 | karrierekonsulent | career consultant
  = karrierecoach, outplacementkonsulent
  ~ cv-hjælp, jobsøgningskonsulent
  > coach, uddannelses-og-erhvervsvejleder
mentor | 3412 | mentor | mentor
  = beskæftigelsesmentor, ungementor, virksomhedsmentor
  ~ mentorstøtte
  > stoettekontaktperson, ungevejleder
ungevejleder | 2635 | ungevejleder | youth guidance worker
  = ungerådgiver, ungekonsulent, KUI-vejleder
  ~ kommunal ungeindsats, kui
  > ssp-konsulent, kontaktpaedagog
socialpaedagog | 2635 | socialpædagog | social pedagogue
  = socialpædagogisk medarbejder, pædagog på bosted, pædagog i botilbud
  ~ socpæd, soc.pæd., sl-pædagog
  > bostoettemedarbejder, paedagog, misbrugsbehandler
bostoettemedarbejder | 3412 | bostøttemedarbejder | supported housing worker
  = bostøtte, bostøttepædagog, hjemmevejleder
  ~ paragraf 85, §85
  > stoettekontaktperson, social-vicevaert
stoettekontaktperson | 3412 | støttekontaktperson | outreach support worker
  = SKP-medarbejder, kontaktperson for voksne
  ~ skp
  > gadeplansmedarbejder
gadeplansmedarbejder | 3412 | gadeplansmedarbejder | street outreach worker
  = opsøgende medarbejder, gademedarbejder, opsøgende gadeplansmedarbejder
  ~ opsøgende arbejde
  > ssp-konsulent, medarbejder-paa-herberg
ssp-konsulent | 2635 | SSP-konsulent | youth crime prevention officer
  = SSP-medarbejder, SSP-koordinator, kriminalpræventiv konsulent
  ~ ssp
  > kontaktpaedagog
familiebehandler | 2635 | familiebehandler | family therapist
  = familieterapeut, familiekonsulent, familievejleder
  ~ familiehus, familiecenter
  > familieplejekonsulent
familieplejekonsulent | 2635 | familieplejekonsulent | foster care consultant
  = plejefamiliekonsulent, tilsynskonsulent for plejefamilier
  ~ anbringelser
  > boerne-og-familieraadgiver
plejeforaelder | 3412 | plejeforælder | foster parent
  = plejefamilie, familieplejer, netværksplejer
  ~ plejemor, plejefar, aflastningsfamilie
  > dagplejer
misbrugsbehandler | 2635 | misbrugsbehandler | addiction counsellor
  = rusmiddelbehandler, alkoholbehandler, rusmiddelkonsulent
  ~ misbrug, rusmiddelcenter, alkoholrådgiver
  > socialraadgiver, sygeplejerske
medarbejder-paa-herberg | 3412 | medarbejder på herberg | shelter worker
  = forsorgsmedarbejder, herbergsmedarbejder, medarbejder på forsorgshjem
  ~ forsorgshjem, varmestue, hjemløse
  > medarbejder-paa-krisecenter, omsorgsmedhjaelper
medarbejder-paa-krisecenter | 3412 | medarbejder på krisecenter | women's refuge worker
  = krisecentermedarbejder, krisecenterrådgiver
  ~ krisecenter, kvindekrisecenter
  > socialpaedagog
social-vicevaert | 3412 | social vicevært | social caretaker
  = boligsocial vicevært
  ~ sociale viceværter
  > boligsocial-medarbejder, ejendomsfunktionaer
boligsocial-medarbejder | 2635 | boligsocial medarbejder | community housing worker
  = boligsocial konsulent, boligsocial projektleder, beboerrådgiver
  ~ beboerkoordinator, boligområde, almen boligorganisation
  > frivilligkoordinator
frivilligkoordinator | 3412 | frivilligkoordinator | volunteer coordinator
  = frivillighedskoordinator, frivilligkonsulent
  ~ frivillige, frivilligcenter
  > kulturkonsulent
integrationskonsulent | 2635 | integrationskonsulent | integration consultant
  = integrationsmedarbejder, integrationsrådgiver, flygtningekonsulent
  ~ integration, flygtninge, flygtningevejleder
  > integrationssagsbehandler, virksomhedskonsulent, sprogskolelaerer
integrationssagsbehandler | 3353 | integrationssagsbehandler | integration caseworker
  = sagsbehandler på integrationsområdet
  ~ integrationsydelse, selvforsørgelses- og hjemrejseydelse
  > beskaeftigelsessagsbehandler
medarbejder-paa-asylcenter | 3412 | medarbejder på asylcenter | asylum centre worker
  = asylmedarbejder, netværksmedarbejder på asylcenter
  ~ asylcenter
  > integrationskonsulent, omsorgsmedhjaelper
vaerkstedsassistent-paa-socialt-vaerksted | 3412 | værkstedsassistent på socialt værksted | sheltered workshop assistant
  = værkstedsmedarbejder på beskyttet værksted, værkstedspædagog
  ~ beskyttet værksted
  > teknisk-servicemedarbejder, paedagogisk-assistent
tilsynskonsulent | 2635 | tilsynskonsulent | social supervision inspector
  = socialtilsynskonsulent
  ~ socialtilsyn
  > familieplejekonsulent
leder-af-botilbud | 1344 | leder af botilbud | residential service manager
  = bostedsleder, forstander på botilbud, afdelingsleder på socialområdet
  ~ leder af bosted, botilbudsleder
  > teamleder-paa-socialomraadet, daginstitutionsleder
teamleder-paa-socialomraadet | 1344 | teamleder på socialområdet | social services team leader
  = faglig koordinator på socialområdet, socialfaglig leder, teamleder i jobcenter
  ~ afdelingsleder i jobcenter, jobcenterleder
  > socialraadgiver
familieretlig-sagsbehandler | 2635 | familieretlig sagsbehandler | family law caseworker
  = børnesagkyndig, sagsbehandler i familieretshuset
  ~ familieretshuset
  > socialraadgiver, jurist
`,
)
