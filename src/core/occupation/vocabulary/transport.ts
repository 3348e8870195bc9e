import { occupationTable } from '../occupation-table.ts'

/** Drivers, warehouses, ports, airports and waste collection. */
export const transport = occupationTable(
  'transport-og-lager',
  `
lagermedarbejder | 9333 | lagermedarbejder | warehouse worker
  = lagerarbejder, lagermand, lagermedhjælper
  ~ lager, lagerhjælp, lagerdame, lagervikar
  > lagerassistent, plukker, pakkemedarbejder, truckfoerer, terminalarbejder
lagerassistent | 4321 | lagerassistent | stock clerk
  = lagerekspedient, lagerkoordinator, lager- og logistikoperatør, lagerist
  ~ lagerstyring, varemodtagelse, lager
  > lagerforvalter, logistikmedarbejder
lagerforvalter | 4321 | lagerforvalter | stock controller
  = lageransvarlig, depotforvalter
  ~ lagerchef lille lager, depot
  > lagerchef
lagerchef | 1324 | lagerchef | warehouse manager
  = lagerleder, terminalchef, logistikchef
  ~ leder af lager
  > driftsleder-i-transport
terminalarbejder | 9333 | terminalarbejder | terminal worker
  = godsarbejder, terminalmedarbejder, pakkesorterer
  ~ godsterminal, pakketerminal, terminal
  > havnearbejder, pakkemedarbejder
plukker | 4321 | plukker | order picker
  = ordreplukker, plukkemedarbejder, ekspeditionsmedarbejder på lager
  ~ pluk, plukke varer, pick and pack
  > pakkemedarbejder, varepaafylder
pakkemedarbejder | 9321 | pakkemedarbejder | packer
  = pakker, pakkeriarbejder, pakkerimedarbejder, emballeringsmedarbejder
  ~ pakke, pakkeri, pakkedame, pakning
  > produktionsmedhjaelper, lagermedarbejder
truckfoerer | 8344 | truckfører | forklift driver
  = gaffeltruckfører, truckchauffør, stabler- og truckfører
  ~ truck, gaffeltruck, truckcertifikat, truckkort
  > reachtruckfoerer, lastbilchauffoer, entreprenoermaskinfoerer
reachtruckfoerer | 8344 | reachtruckfører | reach truck operator
  = højlagertruckfører
  ~ reach truck, reachtruck
  > lagermedarbejder
logistikmedarbejder | 4323 | logistikmedarbejder | logistics assistant
  = logistikassistent, logistikkoordinator, supply chain-medarbejder
  ~ logistik, supply chain
  > disponent, speditionsassistent, indkoebsassistent
disponent | 4323 | disponent | transport dispatcher
  = kørselsdisponent, trafikdisponent, transportkoordinator, kørselsleder
  ~ dispatcher, planlægning af kørsel, kørsel
  > speditoer, trafikplanlaegger
speditoer | 3331 | speditør | freight forwarder
  = transportkonsulent, spediteur
  ~ spedition
  > speditionsassistent, skibsmaegler
speditionsassistent | 4323 | speditionsassistent | forwarding assistant
  = shippingassistent, fragtassistent, toldassistent
  ~ shipping, fragt, fortoldning
  > eksportmedarbejder
skibsmaegler | 3324 | skibsmægler | shipbroker
  = befragter, shippingmægler
  ~ rederi
  > havneassistent
tolder | 3351 | tolder | customs officer
  = toldmedarbejder, toldkontrollør
  ~ told, toldvæsen
  > speditionsassistent, skattemedarbejder
lastbilchauffoer | 8332 | lastbilchauffør | lorry driver
  = vognmandschauffør, fragtbilchauffør, godschauffør, distributionschauffør, eksportchauffør
  ~ lastbil, chauffør, trækker, lastvognschauffør, vognmand, c/e-kørekort, kørekort c, truck driver
  > kranbilchauffoer, renovationschauffoer, varebilschauffoer, tankbilchauffoer, buschauffoer
kranbilchauffoer | 8332 | kranbilchauffør | crane lorry driver
  = kranvognschauffør, hejschauffør
  ~ kranbil, grab
  > kranfoerer
tankbilchauffoer | 8332 | tankbilchauffør | tanker driver
  = ADR-chauffør, mælkebilschauffør, slamsugerchauffør
  ~ tankbil, adr, mælkebil, slamsuger
  > lastbilchauffoer
renovationschauffoer | 8332 | renovationschauffør | refuse lorry driver
  = skraldebilschauffør, containerchauffør
  ~ skraldebil, containerbil
  > renovationsarbejder
renovationsarbejder | 9611 | renovationsarbejder | refuse collector
  = skraldemand, skraldearbejder, renovationsmedarbejder
  ~ skrald, dagrenovation, affald
  > genbrugsvejleder, flyttearbejder
varebilschauffoer | 8322 | varebilschauffør | van driver
  = budchauffør, pakkechauffør, kurerchauffør
  ~ varebil, kurer, pakkebud, bud, dagligvarelevering
  > madudbringer, taxichauffoer, sygetransportchauffoer, cykelbud
budchauffoer-i-kommune | 8322 | budchauffør i kommune | municipal courier driver
  = intern chauffør, madbilschauffør
  ~ mad ud til ældre, madudbringning
  > varebilschauffoer, teknisk-servicemedarbejder
madudbringer | 8322 | madudbringer | food delivery driver
  = pizzabud, udbringer, leveringsmedarbejder
  ~ madbud, bringe mad ud, wolt
  > cykelbud
cykelbud | 9331 | cykelbud | bicycle courier
  = cykelkurer
  ~ bud på cykel
  > postbud
taxichauffoer | 8322 | taxichauffør | taxi driver
  = taxachauffør, hyrevognschauffør, hyrekusk
  ~ taxi, taxa, hyrevogn
  > flextrafikchauffoer, buschauffoer
flextrafikchauffoer | 8322 | flextrafikchauffør | flexible transport driver
  = flextrafik-chauffør, flexchauffør, handicapbuschauffør, handicapchauffør, liftbuschauffør
  ~ flextrafik, handicapkørsel, flex kørsel, handicapbus
  > sygetransportchauffoer, skolebuschauffoer
sygetransportchauffoer | 8322 | sygetransportchauffør | patient transport driver
  = liggende patientbefordrer, patientbefordringschauffør
  ~ sygetransport, patientkørsel
  > portoer
buschauffoer | 8331 | buschauffør | bus driver
  = rutebilchauffør, bybuschauffør, turistbuschauffør, busfører
  ~ bus, bybus, rutebil, stort kørekort, kørekort d
  > skolebuschauffoer, letbanefoerer, taxichauffoer
skolebuschauffoer | 8331 | skolebuschauffør | school bus driver
  = chauffør i skolebus, institutionsbuschauffør
  ~ skolebus
  > flextrafikchauffoer
letbanefoerer | 8331 | letbanefører | light rail driver
  = sporvognsfører, metrofører
  ~ letbane, metro, sporvogn
  > lokomotivfoerer
lokomotivfoerer | 8311 | lokomotivfører | train driver
  = S-togsfører, lokofører
  ~ tog
  > togrevisor, rangerarbejder
togrevisor | 5112 | togrevisor | train conductor
  = togpersonale, billetkontrollør, togkonduktør, togfører
  ~ billetkontrol, konduktør, kontrollør
  > servicemedarbejder-i-lufthavn, lokomotivfoerer
rangerarbejder | 8312 | rangerarbejder | railway shunter
  = rangerleder, signalmontør i rangering
  ~ rangering, banearbejde
  > banearbejder
trafikinformationsmedarbejder | 4323 | trafikinformationsmedarbejder | traffic information officer
  = trafikassistent, driftsassistent i trafikselskab, driftsvagt
  ~ trafikinformation
  > disponent, kundeservicemedarbejder
flyttearbejder | 9333 | flyttearbejder | furniture remover
  = flyttemand, møbeltransportør
  ~ flyttefirma, flytning
  > terminalarbejder, lastbilchauffoer
havnearbejder | 9333 | havnearbejder | dock worker
  = stevedore, losser, havneterminalarbejder
  ~ havn, losse, lastning
  > truckfoerer, havneassistent
havneassistent | 4323 | havneassistent | harbour assistant
  = havnefoged, havnemedarbejder, havnebetjent
  ~ lystbådehavn, havnekontor
  > matros
matros | 8350 | matros | seafarer (deck)
  = skibsassistent, befaren skibsassistent, dæksmand, færgemedarbejder
  ~ sømand, færge, skib, dæksarbejder
  > havnearbejder, styrmand
styrmand | 3152 | styrmand | ship's mate
  = overstyrmand, skibsfører, kaptajn
  ~ skipper, færgekaptajn
  > matros
bagagearbejder | 9333 | bagagearbejder | baggage handler
  = portør i lufthavn, lufthavnsoperatør, rampemedarbejder
  ~ lufthavn, bagage, ground handling
  > servicemedarbejder-i-lufthavn, terminalarbejder
kabinemedarbejder | 5111 | kabinemedarbejder | cabin crew member
  = steward, stewardesse, purser
  ~ stewardess, flyvertinde, fly
  > servicemedarbejder-i-lufthavn, tjener
servicemedarbejder-i-lufthavn | 4323 | servicemedarbejder i lufthavn | airport service agent
  = check-in-medarbejder, passagerservicemedarbejder
  ~ check-in, lufthavn
  > rejsekonsulent, receptionist
security-medarbejder-i-lufthavn | 5414 | security-medarbejder i lufthavn | airport security officer
  = sikkerhedsmedarbejder i lufthavn, securityvagt
  ~ security, sikkerhedskontrol
  > vagt
bilklargoerer | 9122 | bilklargører | car valet
  = bilvasker, klargøringsassistent, bilplejer
  ~ bilvask, bilklargøring, autopleje
  > daekmontoer, rengoeringsassistent
busklargoerer | 9122 | busklargører | bus cleaner
  = vognvasker, klargøringsmedarbejder i busgarage
  ~ busvask, busgarage
  > togrengoeringsassistent, bilklargoerer
driftsleder-i-transport | 1324 | driftsleder i transport | transport operations manager
  = transportleder, kørselschef, vognmandsformand
  ~ transportchef
  > disponent, afdelingsleder
genbrugsvejleder | 9612 | genbrugsvejleder | recycling centre attendant
  = genbrugspladsmedarbejder, miljøvejleder, pladsmand på genbrugsplads
  ~ genbrugsplads, genbrugsstation, losseplads, affaldssortering
  > affaldssorterer
affaldssorterer | 9612 | affaldssorterer | waste sorter
  = sorteringsmedarbejder, genbrugsarbejder
  ~ sortering, affald
  > produktionsmedhjaelper
`,
)
