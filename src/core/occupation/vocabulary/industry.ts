import { occupationTable } from '../occupation-table.ts'

/** Factories, food production, wood, print, textile and utilities. */
export const industry = occupationTable(
  'industri',
  `
industrioperatoer | 8189 | industrioperatør | industrial operator
  = faglært industrioperatør, maskinoperatør, anlægsoperatør, linjeoperatør
  ~ operatør, maskinpasser
  > produktionsmedarbejder, procesoperatoer, pakkerioperatoer, plastmager
produktionsmedarbejder | 9329 | produktionsmedarbejder | production worker
  = produktionsarbejder, fabriksarbejder, industriarbejder, produktionsassistent
  ~ fabrik, produktion, fabriksarbejde, samlebånd, fabriksdame, fabrikspige
  > produktionsmedhjaelper, pakkemedarbejder, montagemedarbejder, foedevareoperatoer, lagermedarbejder
produktionsmedhjaelper | 9329 | produktionsmedhjælper | production helper
  = fabriksmedhjælper, ufaglært produktionsmedarbejder
  ~ ufaglært fabrik
  > pakkemedarbejder
montagemedarbejder | 8219 | montagemedarbejder | assembler
  = montagearbejder, montør, samler
  ~ samlearbejde, montagearbejde
  > elektronikmontoer, moebelmontoer
procesoperatoer | 3139 | procesoperatør | process operator
  = procesmedarbejder, kontrolrumsoperatør, kemiprocesoperatør
  ~ procesindustri
  > medicinaloperatoer, kemioperatoer, mejerist, bryggeriarbejder
medicinaloperatoer | 8131 | medicinaloperatør | pharmaceutical operator
  = medicinalarbejder, operatør i medicinalindustrien, pharmaoperatør
  ~ medicinal, pharma, medicinalindustri
  > laboratorieassistent, pakkerioperatoer
kemioperatoer | 8131 | kemioperatør | chemical plant operator
  = kemiarbejder, farve- og lakoperatør
  ~ kemi, kemisk produktion
  > plastmager
pakkerioperatoer | 8183 | pakkerioperatør | packing machine operator
  = pakkemaskineoperatør, tapperioperatør, emballageoperatør
  ~ tapperi, pakkemaskine, pakkelinje
  > pakkemedarbejder
plastmager | 8142 | plastmager | plastics operator
  = plastoperatør, sprøjtestøber, plastspecialist, ekstruderoperatør
  ~ plast, plastik, sprøjtestøbning
  > gummioperatoer, industrioperatoer
gummioperatoer | 8141 | gummioperatør | rubber products operator
  = gummiarbejder, vulkanisør
  ~ gummi
  > industrioperatoer
foedevareoperatoer | 8160 | fødevareoperatør | food production operator
  = levnedsmiddeloperatør, produktionsmedarbejder i fødevareindustri, bagerioperatør
  ~ fødevareindustri, levnedsmiddel, fødevarer, fødevareproduktion
  > industribager, slagteriarbejder, mejerioperatoer
industribager | 8160 | industribager | industrial baker
  = brødfabriksarbejder, bageriarbejder
  ~ brødfabrik, kagefabrik
  > foedevareoperatoer
slagteriarbejder | 7511 | slagteriarbejder | slaughterhouse worker
  = industrislagter, slagterimedarbejder, udbener, fjerkræslagter
  ~ slagteri, kød, udbening, svineslagteri
  > slagter
fiskeindustriarbejder | 8160 | fiskeindustriarbejder | fish processing worker
  = fiskefiletør, rejepiller
  ~ fiskeindustri, fiskefabrik, filetering
  > foedevareoperatoer, fisker
mejerist | 7513 | mejerist | dairy technician
  = mejeritekniker, ostemejerist
  ~ mejeri, ostemester
  > mejerioperatoer
mejerioperatoer | 8160 | mejerioperatør | dairy operator
  = mejeriarbejder, mejerimedarbejder
  ~ mejeri, mælk, ost
  > bryggeriarbejder
bryggeriarbejder | 8160 | bryggeriarbejder | brewery worker
  = bryggerioperatør, brygger, brygmester
  ~ bryggeri, øl
  > foedevareoperatoer
trykker | 7322 | trykker | printer
  = grafisk trykker, offsettrykker, digitaltrykker
  ~ trykkeri, tryk, bogtrykker
  > grafisk-tekniker, bogbinder
grafisk-tekniker | 7321 | grafisk tekniker | graphic technician
  = prepress-medarbejder, digital mediegrafiker, typograf, reprotekniker
  ~ prepress, kopicenter
  > grafiker, trykker
bogbinder | 7323 | bogbinder | print finisher
  = færdiggører i grafisk industri, grafisk færdiggører, trykkeriarbejder
  ~ bogbinderi, indbinding
  > pakkemedarbejder
emballagearbejder | 8143 | emballagearbejder | paper and packaging operator
  = papirarbejder, kartonnagearbejder, bølgepapoperatør
  ~ papir, karton, emballage
  > pakkerioperatoer, trykker
snedker | 7522 | snedker | cabinetmaker
  = møbelsnedker, inventarmager, montagesnedker
  ~ møbel, møbler, snedkeri
  > maskinsnedker, moebelpolstrer, bygningssnedker
maskinsnedker | 7523 | maskinsnedker | woodworking machine operator
  = trækonstruktionsoperatør, CNC-operatør i træindustri, træmaskinoperatør
  ~ træ, træindustri, træindustriarbejder
  > savvaerksarbejder, industrioperatoer
savvaerksarbejder | 8172 | savværksarbejder | sawmill worker
  = savværksoperatør, saver
  ~ savværk, tømmer
  > skovarbejder
moebelmontoer | 8219 | møbelmontør | furniture assembler
  = møbelsamler, møbelarbejder
  ~ samle møbler
  > koekkenmontoer, flyttearbejder
moebelpolstrer | 7534 | møbelpolstrer | upholsterer
  = polstrer, sadelmager, autosadelmager
  ~ polstring, betræk
  > industrisyer
industrisyer | 8153 | industrisyer | sewing machine operator
  = syoperatør, syer i industri, tekstilarbejder, sytekniker
  ~ sy, systue, tekstil, sypige, tøjindustri
  > vaskeriassistent, produktionsmedhjaelper
vaeveoperatoer | 8152 | væveoperatør | weaving machine operator
  = væver, strikkemaskineoperatør, tekstiloperatør
  ~ væveri, strikkeri
  > industrisyer
cementstoeber | 8114 | cementstøber | cement products worker
  = betonvarearbejder, betonelementarbejder, teglværksarbejder
  ~ betonvarefabrik, teglværk, cement
  > betonarbejder, industrioperatoer
glas-og-keramikoperatoer | 8181 | glas- og keramikoperatør | glass and ceramics operator
  = glasværksarbejder, glasfiberarbejder
  ~ glasværk
  > industrioperatoer
kvalitetskontrollant | 7543 | kvalitetskontrollant | quality inspector
  = kvalitetskontrollør, kvalitetsinspektør, kontrollant i produktion
  ~ kvalitetskontrol, qc
  > kvalitetsmedarbejder
kvalitetsmedarbejder | 3122 | kvalitetsmedarbejder | quality officer
  = kvalitetstekniker, QA-tekniker, kvalitetsassistent
  ~ kvalitet, kvalitetssikring
  > laborant, laboratorieassistent
produktionsleder | 3122 | produktionsleder | production supervisor
  = produktionsformand, værkfører, skifteholdsleder, linjeleder, fabriksleder
  ~ arbejdsleder, formand i produktion, driftsleder produktion
  > produktionschef, lagerchef
produktionschef | 1321 | produktionschef | production manager
  = fabrikschef, fabriksdirektør, driftschef
  ~ produktionsdirektør
  > vedligeholdschef
produktionsplanlaegger | 4322 | produktionsplanlægger | production planner
  = produktionskoordinator, materialeplanlægger
  ~ planlægger, produktionsplanlægning
  > logistikmedarbejder, indkoeber
produktionstekniker | 3115 | produktionstekniker | production technician
  = lean-konsulent, procesteknolog
  ~ lean
  > produktionsteknolog, industritekniker
produktionsteknolog | 3115 | produktionsteknolog | production technologist
  = automationsteknolog, AK-produktionsteknolog
  ~ teknolog
  > maskiningenioer
driftsoperatoer-paa-forsyningsvaerk | 3131 | driftsoperatør på forsyningsværk | utility plant operator
  = kraftværksoperatør, kraftvarmeværksoperatør, varmeværksoperatør, kedelpasser, forsyningsoperatør
  ~ kraftværk, forsyning, kraftvarmeværk, kedel, fyrbøder
  > spildevandsoperatoer, maskinmester
spildevandsoperatoer | 3132 | spildevandsoperatør | wastewater plant operator
  = rensningsanlægsoperatør, vandværkspasser, driftsassistent på rensningsanlæg
  ~ renseanlæg, rensningsanlæg, spildevand, vandværk
  > forbraendingsoperatoer, roerlaegger
forbraendingsoperatoer | 3132 | forbrændingsoperatør | incineration plant operator
  = operatør på forbrændingsanlæg, affaldsoperatør
  ~ forbrændingsanlæg, affaldsforbrænding
  > procesoperatoer
skadedyrsbekaemper | 7544 | skadedyrsbekæmper | pest controller
  = skadedyrstekniker, rottebekæmper, desinfektør
  ~ rottefænger, skadedyr, rotter
  > roerlaegger, servicetekniker
erhvervsdykker | 7541 | erhvervsdykker | commercial diver
  = dykker
  ~ dykning
  > brandmand
maaleraflaeser | 9623 | måleraflæser | meter reader
  = automatpåfylder, forsyningsaflæser
  ~ aflæse målere, vandmåler, elmåler
  > postbud, servicetekniker
`,
)
