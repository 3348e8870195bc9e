import { occupationTable } from '../occupation-table.ts'

/** Nursing, treatment, dental care, pharmacy and hospital service. */
export const health = occupationTable(
  'sundhed',
  `
sygeplejerske | 2221 | sygeplejerske | nurse
  = autoriseret sygeplejerske, basissygeplejerske, sygeplejer
  ~ spl, sygepl
  > hjemmesygeplejerske, klinisk-sygeplejespecialist, akutsygeplejerske, konsultationssygeplejerske, social-og-sundhedsassistent
hjemmesygeplejerske | 2221 | hjemmesygeplejerske | district nurse
  = kommunal sygeplejerske, sygeplejerske i hjemmeplejen
  ~ hjemmesygepleje, sygeplejerske i kommunen
  > akutsygeplejerske
akutsygeplejerske | 2221 | akutsygeplejerske | acute care nurse
  = sygeplejerske i akutteam, akutmodtagelsessygeplejerske
  ~ akutteam, skadestuesygeplejerske
  > intensivsygeplejerske
intensivsygeplejerske | 2221 | intensivsygeplejerske | intensive care nurse
  = specialsygeplejerske i intensiv sygepleje
  ~ intensiv, ita-sygeplejerske
  > anaestesisygeplejerske
anaestesisygeplejerske | 2221 | anæstesisygeplejerske | nurse anaesthetist
  = specialsygeplejerske i anæstesi
  ~ narkosesygeplejerske
  > operationssygeplejerske
operationssygeplejerske | 2221 | operationssygeplejerske | theatre nurse
  = sygeplejerske på operationsgangen
  ~ opsygeplejerske, operationsstue
  > sygeplejerske
konsultationssygeplejerske | 2221 | konsultationssygeplejerske | practice nurse
  = sygeplejerske i almen praksis, kliniksygeplejerske i lægehus
  ~ sygeplejerske hos læge, lægehus
  > laegesekretaer
sundhedsplejerske | 2221 | sundhedsplejerske | public health nurse for children
  = kommunal sundhedsplejerske, skolesundhedsplejerske
  ~ skolesygeplejerske, sundhedsplejen
  > sygeplejerske, jordemoder
psykiatrisk-sygeplejerske | 2221 | psykiatrisk sygeplejerske | psychiatric nurse
  = specialsygeplejerske i psykiatri, sygeplejerske i psykiatrien
  ~ psykiatri
  > sygeplejerske, plejer
hygiejnesygeplejerske | 2221 | hygiejnesygeplejerske | infection control nurse
  = hygiejnekoordinator
  ~ infektionshygiejne
  > sygeplejerske
klinisk-sygeplejespecialist | 2221 | klinisk sygeplejespecialist | clinical nurse specialist
  = udviklingssygeplejerske, sygeplejefaglig konsulent
  ~ specialeansvarlig sygeplejerske
  > sygeplejerske
afdelingssygeplejerske | 2221 | afdelingssygeplejerske | ward manager (nurse)
  = ledende sygeplejerske, oversygeplejerske
  ~ leder af sygeplejen, souschefsygeplejerske
  > sygeplejerske, plejehjemsleder
jordemoder | 2222 | jordemoder | midwife
  = jordemor
  ~ jordmoder, fødeafdeling
  > sygeplejerske
laege | 2211 | læge | doctor
  = sygehuslæge, reservelæge, afdelingslæge
  ~ doktor, lægevikar, vikarlæge
  > praktiserende-laege, speciallaege
praktiserende-laege | 2211 | praktiserende læge | general practitioner
  = alment praktiserende læge, almen mediciner
  ~ egen læge, huslæge, familielæge
  > speciallaege
speciallaege | 2212 | speciallæge | specialist doctor
  = overlæge
  ~ kirurg, psykiater, anæstesilæge, børnelæge, gynækolog, radiolog, øjenlæge
  > laege
tandlaege | 2261 | tandlæge | dentist
  = kommunetandlæge
  ~ tandlægevikar, skoletandlæge
  > tandplejer
tandplejer | 3251 | tandplejer | dental hygienist
  = autoriseret tandplejer
  ~ tandpleje
  > klinikassistent-paa-tandklinik
klinikassistent-paa-tandklinik | 3251 | klinikassistent på tandklinik | dental assistant
  = tandklinikassistent, tandplejeassistent
  ~ klinikassistent, klinikdame, tandlægeassistent
  > laegesekretaer, tandtekniker
tandtekniker | 3214 | tandtekniker | dental technician
  = klinisk tandtekniker, dentallaborant
  ~ protesetekniker, tandprotese
  > finmekaniker
fysioterapeut | 2264 | fysioterapeut | physiotherapist
  = kommunal fysioterapeut
  ~ fys, fyssen, fysse, genoptræner
  > ergoterapeut, psykomotorisk-terapeut, fitnessinstruktoer, massoer
ergoterapeut | 2269 | ergoterapeut | occupational therapist
  = kommunal ergoterapeut
  ~ ergo, beskæftigelsesterapeut
  > aktivitetsmedarbejder, traeningsassistent
psykomotorisk-terapeut | 3255 | psykomotorisk terapeut | psychomotor therapist
  = afspændingspædagog, psykomotoriker
  ~ psykomotorik, afspænding
  > boerneterapeut
boerneterapeut | 2264 | børneterapeut | paediatric therapist
  = børnefysioterapeut, børneergoterapeut
  ~ fysioterapeut for børn
  > fysioterapeut, ergoterapeut
kiropraktor | 2269 | kiropraktor | chiropractor
  = autoriseret kiropraktor
  ~ kiropraktiker
  > fysioterapeut
fodterapeut | 2269 | fodterapeut | podiatrist
  = statsautoriseret fodterapeut
  ~ fodplejer, fodklinik
  > kosmetolog
klinisk-diaetist | 2265 | klinisk diætist | clinical dietitian
  = diætist, kostvejleder
  ~ ernæringsvejleder
  > ernaerings-og-sundhedskonsulent, ernaeringsassistent
ernaerings-og-sundhedskonsulent | 2265 | ernærings- og sundhedskonsulent | nutrition and health consultant
  = professionsbachelor i ernæring og sundhed, ernæringskonsulent
  ~ kostkonsulent
  > sundhedskonsulent
sundhedskonsulent | 2635 | sundhedskonsulent | public health consultant
  = sundhedskoordinator, sundhedsvejleder
  ~ sundhedscenter, rygestopinstruktør, rygestopvejleder
  > idraetskonsulent
audiologopaed | 2266 | audiologopæd | speech and language therapist
  = logopæd, talepædagog, tale-hørepædagog
  ~ taletræner, talelærer, talehørelærer
  > tale-hoerelaerer, hoereomsorgsassistent
hoereomsorgsassistent | 3259 | høreomsorgsassistent | hearing care assistant
  = audiologiassistent, hørekonsulent
  ~ høreapparat, hørelærer, høreomsorg
  > optiker
optometrist | 2267 | optometrist | optometrist
  = kontaktlinseoptiker
  ~ synsprøve
  > optiker
optiker | 3254 | optiker | dispensing optician
  = optikassistent
  ~ brillemager, brillebutik
  > butiksassistent
radiograf | 3211 | radiograf | radiographer
  = røntgenradiograf, stråleterapeut, røntgensygeplejerske
  ~ røntgen, røntgenassistent
  > bioanalytiker
bioanalytiker | 3212 | bioanalytiker | biomedical laboratory scientist
  = hospitalslaborant, biomediciner
  ~ blodprøvetager, blodprøver
  > laborant, laboratorieassistent
laegesekretaer | 3344 | lægesekretær | medical secretary
  = sundhedsadministrativ koordinator, lægesekretær i almen praksis, administrativ lægesekretær
  ~ sekretær hos læge, klinisk sekretær, sundhedssekretær
  > sekretaer, receptionist, kontorassistent
portoer | 5329 | portør | hospital porter
  = hospitalsportør, sygehusportør
  ~ patienttransport, transport af patienter
  > hospitalsserviceassistent, ambulancebehandler
hospitalsserviceassistent | 5329 | hospitalsserviceassistent | hospital service assistant
  = serviceassistent på sygehus, hospitalsmedhjælper
  ~ rengøring på hospital, sygehusrengøring
  > serviceassistent, rengoeringsassistent, sterilassistent
sterilassistent | 5329 | sterilassistent | sterile services assistant
  = sterilcentralassistent, medarbejder på sterilcentral
  ~ sterilcentral, instrumentvask
  > laboratorieassistent
ambulancebehandler | 3258 | ambulancebehandler | ambulance technician
  = ambulanceredder, ambulanceassistent, redder
  ~ falckredder, ambulance, ambulancemand, ambulancefører
  > paramediciner, brandmand, sygetransportchauffoer
paramediciner | 3258 | paramediciner | paramedic
  = ambulancebehandler med særlig kompetence
  ~ paramedic
  > akutsygeplejerske
farmaceut | 2262 | farmaceut | pharmacist
  = apotekerfarmaceut, cand.pharm., apoteker
  ~ cand pharm
  > farmakonom
farmakonom | 3213 | farmakonom | pharmacy technician
  = apoteksassistent, apoteksfarmakonom, apotekerassistent
  ~ defektrice, apotekerdame, apotek
  > apoteksmedhjaelper, laborant
apoteksmedhjaelper | 5223 | apoteksmedhjælper | pharmacy sales assistant
  = apoteksmedarbejder, materialist
  ~ medhjælper på apotek, piccoline på apotek
  > butiksassistent
psykolog | 2634 | psykolog | psychologist
  = autoriseret psykolog, cand.psych.
  ~ cand psych, klinisk psykolog, psykologvikar
  > ppr-psykolog, psykoterapeut
psykoterapeut | 2634 | psykoterapeut | psychotherapist
  = terapeut, samtaleterapeut
  ~ parterapeut
  > familiebehandler
massoer | 3255 | massør | massage therapist
  = massageterapeut, fysiurgisk massør
  ~ massage
  > kosmetolog
alternativ-behandler | 2230 | alternativ behandler | complementary therapist
  = zoneterapeut, akupunktør, RAB-godkendt behandler
  ~ healer, naturterapeut
  > massoer
klinikassistent-i-laegeklinik | 3259 | klinikassistent i lægeklinik | medical clinic assistant
  = klinikmedhjælper
  ~ klinikmedarbejder, vaccinatør, podeassistent, poder
  > laegesekretaer, social-og-sundhedsassistent
`,
)
