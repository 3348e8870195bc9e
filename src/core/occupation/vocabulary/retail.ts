import { occupationTable } from '../occupation-table.ts'

/** Shops, sales, customer service and personal service. */
export const retail = occupationTable(
  'butik-og-salg',
  `
butiksassistent | 5223 | butiksassistent | shop assistant
  = salgsassistent, ekspedient, butiksmedarbejder, detailassistent
  ~ ekspeditrice, butik, sælger i butik, butiksdame, tøjbutik, detail
  > kasseassistent, butiksmedhjaelper, salgskonsulent, delikatesseassistent, kundeservicemedarbejder
butiksmedhjaelper | 5223 | butiksmedhjælper | shop helper
  = butikshjælper, servicemedarbejder i supermarked, ungarbejder i butik
  ~ supermarked, flaskedreng, ungarbejder
  > varepaafylder, kasseassistent
kasseassistent | 5230 | kasseassistent | checkout assistant
  = kassemedarbejder, kassebetjening
  ~ kassedame, kasse, kassemand, sidde i kassen
  > tankstationsmedarbejder, kioskmedarbejder
varepaafylder | 9334 | varepåfylder | shelf filler
  = opfyldningsmedarbejder, natopfylder, påfyldningsmedarbejder
  ~ opfylder, fylde varer op, opfyldning, vareopfylder
  > lagermedarbejder, plukker
delikatesseassistent | 5223 | delikatesseassistent | delicatessen assistant
  = delikatesseekspedient, ostehandler, viktualieassistent
  ~ delikatesse, delikatessedame, ost
  > slagter, kok
ekspedient-i-bager | 5223 | ekspedient i bager | bakery shop assistant
  = bagerekspedient, bageributiksassistent
  ~ bagerjomfru, bagerbutik, bagerdame
  > butiksassistent
kioskmedarbejder | 5223 | kioskmedarbejder | kiosk assistant
  = kioskekspedient, kioskassistent
  ~ kiosk
  > butiksassistent
tankstationsmedarbejder | 5245 | tankstationsmedarbejder | petrol station attendant
  = servicestationsmedarbejder, tankpasser
  ~ tankstation, benzinstation, tanken, servicestation
  > butiksassistent, bilklargoerer
byggemarkedsmedarbejder | 5223 | byggemarkedsmedarbejder | DIY store assistant
  = trælastmedarbejder, trælastekspedient, farvehandler
  ~ byggemarked, trælast
  > butiksassistent, truckfoerer
reservedelsekspedient | 5223 | reservedelsekspedient | spare parts clerk
  = reservedelsmedarbejder, reservedelssælger
  ~ reservedele, autodele
  > lagermedarbejder, automekaniker
elektroniksaelger | 5223 | elektroniksælger | electronics shop salesperson
  = salgsmedarbejder i elektronikbutik, telebutiksassistent
  ~ elektronik, hvidevarer, telefonbutik
  > it-supporter, butiksassistent
moebelsaelger | 5223 | møbelsælger | furniture salesperson
  = boligkonsulent i møbelbutik, køkkensælger
  ~ møbler, møbelhus, køkkenbutik
  > indretningsarkitekt, butiksassistent
boghandler | 5223 | boghandler | bookseller
  = boghandlermedhjælper, boghandelsassistent
  ~ bøger, boghandel
  > bibliotekar, butiksassistent
bilsaelger | 5223 | bilsælger | car salesperson
  = automobilsælger, salgskonsulent i bilhus
  ~ biler, bilforhandler
  > salgskonsulent, bilklargoerer
blomsterdekoratoer | 7549 | blomsterdekoratør | florist
  = blomsterbinder, florist
  ~ blomster, blomsterbutik, blomsterdame
  > butiksassistent, gartner
butiksleder | 5222 | butiksleder | shop supervisor
  = førsteassistent, afdelingsleder i butik, souschef i butik, salgsleder
  ~ 1. assistent, souschef butik
  > butikschef, butiksassistent
butikschef | 1420 | butikschef | shop manager
  = varehuschef, butiksbestyrer, købmand, varehusleder
  ~ brugsuddeler, uddeler
  > salgschef
kundeservicemedarbejder | 4222 | kundeservicemedarbejder | customer service agent
  = kundeservicekonsulent, kundekonsulent, kundesupporter, callcentermedarbejder
  ~ kundeservice, callcenter, call center, kundecenter, telefonservice
  > telefonsaelger, ordrebehandler, kunderaadgiver
kunderaadgiver | 4229 | kunderådgiver | customer adviser
  = kundekontaktmedarbejder, kundekoordinator
  ~ kundekontakt
  > bankraadgiver, salgskonsulent
ordrebehandler | 4322 | ordrebehandler | order clerk
  = ordrekoordinator, ordremedarbejder, salgssupporter
  ~ ordre, ordrebehandling, ordremodtagelse
  > salgskoordinator, speditionsassistent
salgskoordinator | 3322 | salgskoordinator | sales coordinator
  = backofficemedarbejder, intern sælger
  ~ intern salg, back office
  > salgskonsulent, eksportmedarbejder
salgskonsulent | 3322 | salgskonsulent | sales representative
  = sælger, salgsrepræsentant, kørende sælger, key account manager
  ~ konsulent salg, repræsentant, salg, rejsende sælger
  > account-manager, telefonsaelger, teknisk-saelger
account-manager | 3322 | account manager | account manager
  = kundeansvarlig, kundechef
  ~ key account, kam
  > salgschef
teknisk-saelger | 2433 | teknisk sælger | technical sales representative
  = salgsingeniør, medicinsk konsulent, lægemiddelkonsulent
  ~ teknisk salg, medicosalg
  > maskiningenioer, reservedelsekspedient
eksportmedarbejder | 3322 | eksportmedarbejder | export officer
  = eksportsælger, eksportkoordinator, exportassistent
  ~ eksport, import
  > speditoer, korrespondance-og-sprogmedarbejder
korrespondance-og-sprogmedarbejder | 4419 | korrespondance- og sprogmedarbejder | bilingual correspondence clerk
  = erhvervssproglig medarbejder, fremmedsproglig korrespondent
  > oversaetter, direktionssekretaer
telefonsaelger | 5244 | telefonsælger | telesales agent
  = telemarketingmedarbejder, mødebookingkonsulent, telefonkonsulent
  ~ telefonsalg, canvas, phoner, phoning, telemarketing
  > kundeservicemedarbejder, facer
facer | 5243 | facer | street fundraiser
  = dørsælger, gadesælger, facersælger
  ~ gadesalg, dørsalg
  > demonstratoer
demonstratoer | 5242 | demonstratør | product demonstrator
  = promoter, vareprøvedemonstratør
  ~ smagsprøver, promotion
  > butiksassistent
markedssaelger | 5211 | markedssælger | market stall seller
  = torvehandler, stadeholder
  ~ marked, torvedag, loppemarked
  > genbrugsbutiksmedarbejder
genbrugsbutiksmedarbejder | 5223 | genbrugsbutiksmedarbejder | second-hand shop assistant
  = medarbejder i genbrugsbutik
  ~ genbrugsbutik, genbrug, loppebutik
  > butiksmedhjaelper, genbrugsvejleder
interviewer | 4227 | interviewer | survey interviewer
  = markedsanalyseinterviewer, telefoninterviewer
  ~ spørgeskema, meningsmåling
  > telefonsaelger
salgschef | 1221 | salgschef | sales manager
  = marketingchef, salgs- og marketingchef, eksportchef
  ~ leder af salg
  > account-manager, afdelingsleder
e-handelsmedarbejder | 4322 | e-handelsmedarbejder | e-commerce assistant
  = webshopmedarbejder, webshopansvarlig, e-commerce-medarbejder
  ~ webshop, webbutik, netbutik, e-handel
  > pakkemedarbejder, some-medarbejder, ordrebehandler
frisoer | 5141 | frisør | hairdresser
  = damefrisør, herrefrisør, barber, frisørsvend
  ~ frisørsalon, frisøse, klippe hår, hår
  > kosmetolog
kosmetolog | 5142 | kosmetolog | beautician
  = hudplejekosmetolog, skønhedsplejer, negletekniker
  ~ kosmetik, skønhedsklinik, negle, vippetekniker, hudpleje
  > frisoer, parfumeriassistent
parfumeriassistent | 5223 | parfumeriassistent | perfumery assistant
  = parfumeriekspedient, materialistassistent
  ~ parfume
  > butiksassistent
bedemand | 5163 | bedemand | undertaker
  = bedemandsassistent, begravelsesrådgiver
  ~ begravelse, begravelsesforretning
  > graver
skraedder | 7531 | skrædder | tailor
  = dameskrædder, beklædningshåndværker, syerske i systue
  ~ syerske, sytøj, skrædderi, tøjreparation
  > industrisyer
skomager | 7536 | skomager | shoemaker
  = skoreparatør, hælebarmedarbejder
  ~ sko, hælebar, nøgleservice
  > laasesmed, butiksassistent
`,
)
