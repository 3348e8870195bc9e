/** The last part of a title: what somebody is. */
const HEADS = `
administrator afløser analytiker ansvarlig arbejder arkitekt assistent bager bartender behandler bestyrer
betjent binder bogholder brygger bud chauffør chef coach dame designer disponent dækker ejer ekspedient
elektriker elev forstander formand formidler forvalter frisør funktionær fører gartner handler hjælper hjælp
ingeniør inspektør installatør instruktør jurist kok kone konsulent kontrollant kontrollør koordinator laborant
leder lægger læge lærer lærling maler mand medarbejder medhjælper mekaniker mester montør murer operatør
organist pakker passer pige pilot planlægger plejer plukker praktikant psykolog pudser pædagog redaktør redder
rådgiver sagsbehandler sanger sekretær servitrice slagter smed snedker sorterer specialist studerende supporter
svend svejser sygeplejerske sælger tegner tekniker teknolog terapeut tjener tolk træner tømrer udvikler
underviser vagt vasker vejleder vikar vikariat vært værtinde
`

/** What the work is about, where it is done and when. Longer units stand here so that they are not cut up. */
const TOPICS = `
affald afdeling aften aftenskole ambulance anlæg apotek arbejde arkiv asfalt asylcenter auto automatik bad bageri
bank barn barsel bed beredskab beskæftigelse beton bibliotek bil bolig borger borgerservice bosted bostøtte
botilbud brand brød budget bus bygge byggemarked byggeplads byggeri byggesag bygning børn børnehave børnehus
cafe campingplads catering center central cykel dag daginstitution dagpleje dagtilbud data database debitor
dagcenter deltid demens detail direktion domæne drift dyr dæk efterskole ejendom elektronik energi erhverv
erhvervsskole fabrik familie ferie fiberkabel finans fisk fitness fjerkræ fjernvarme flygtning flytte fly folkeskole
forsikring forsyning fragt friskole fritid fritidshjem fritidsklub fuldtid fængsel fødevare gade gaffeltruck
gartneri gas genbrug genbrugsplads glas grundskole gulv gård gymnasium hal handel handicap have havecenter havn
hest hjem hjemme hjemmepleje hospital hotel hund hverdag højskole idræt indkøb industri institution integration
isolering job jobcenter jord jul kabel kantine kasse kemi kirke kirkegård klinik kloak klub kommune
kommunikation kontor kreditor krisecenter kultur kunde kursus kvalitet kvæg køkken køl køleanlæg køreskole
laboratorium lager landbrug lastbil lastvogn lufthavn lys lyd lægehus lægemiddel løn mad marked marketing maskine
medicin mejeri metal miljø montage morgen motor museum musik musikskole møbel måltid natur netværk netbutik opvask
ordblinde overenskomst pakke papir park parkering patient pension person personale personvogn plade plads plast
planteskole plantecenter pleje plejecenter plejehjem politi post presse privatskole proces produktion projekt
psykiatri reception regnskab rekruttering renovation reservedel rengøring renseri restaurant robot rør sag salg
service sikkerhed skade skat skib skilt skole skorsten skov skrald social software sommer sommerferie sommerhus
sprog sprogcenter sprogskole stald station stillads strøm sundhed sundhedspleje supermarked svin svømmehal
sygehus sygepleje system tag tand tandpleje tankstation taxi teater tekstil telefon time tog trafik transport
truck trykkeri træ uddannelse udbud uge ungdom ungdomsklub ungdomsskole vagtcentral varebil vare varehus varme
vaskeri vedligehold vej ventilation vin vinter vindmølle vindue virksomhed voksen vuggestue værksted værktøj vand
weekend ydelse ældre ældrepleje økonomi øl
`

/** Words that look like compounds of the above and are not. */
const WHOLE = `
bedemand bademester foretage maskin pilotprojekt sygeplejer varetage
`

/** Short and common parts of work words, in normal form (see normal-form.ts). */
export const COMPOUND_WORDS: readonly string[] = `${HEADS} ${TOPICS} ${WHOLE}`.trim().split(/\s+/)
