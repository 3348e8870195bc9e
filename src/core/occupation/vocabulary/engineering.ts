import { occupationTable } from '../occupation-table.ts'

/** Laboratories, engineers, planners and technical designers. */
export const engineering = occupationTable(
  'teknik-og-laboratorium',
  `
laborant | 3111 | laborant | laboratory technician
  = laboratorietekniker, faglært laborant, kemilaborant
  ~ laboratorie, laboratorium, lab
  > laboratorieassistent, bioanalytiker, procesteknolog-i-laboratorium, kemiker, miljoetekniker
laboratorieassistent | 3111 | laboratorieassistent | laboratory assistant
  = laboratoriemedhjælper, laboratoriebetjent, prøvemodtager
  ~ laboratoriehjælper, flaskevasker, prøvemodtagelse
  > medicinaloperatoer, sterilassistent
procesteknolog-i-laboratorium | 3119 | procesteknolog i laboratorium | process technologist
  = fødevareteknolog, laboratorieteknolog
  ~ fødevareteknologi
  > kvalitetsmedarbejder
kemiker | 2113 | kemiker | chemist
  = analytisk kemiker, cand.scient. i kemi
  ~ kemi
  > kemiingenioer, biolog
biolog | 2131 | biolog | biologist
  = cand.scient. i biologi, vandløbsbiolog, marinbiolog
  ~ biologi, vandløb
  > naturkonsulent, miljoekonsulent
naturkonsulent | 2133 | naturkonsulent | nature conservation consultant
  = naturmedarbejder i kommune, naturprojektleder
  ~ naturbeskyttelse, natura 2000
  > naturvejleder, miljoesagsbehandler
miljoekonsulent | 2133 | miljøkonsulent | environmental consultant
  = miljøkoordinator, miljømedarbejder, klimakonsulent, bæredygtighedskonsulent
  ~ klima, bæredygtighed, miljø, esg
  > miljoeingenioer, miljoetekniker
miljoetekniker | 3111 | miljøtekniker | environmental technician
  = miljøteknolog, miljøkontrollør, miljøassistent
  ~ miljøprøver, jordprøver
  > spildevandsoperatoer, landmaalingstekniker
miljoeingenioer | 2143 | miljøingeniør | environmental engineer
  = spildevandsingeniør, forsyningsingeniør, klimatilpasningsingeniør
  ~ klimatilpasning, regnvand
  > bygningsingenioer, miljoesagsbehandler
bygningsingenioer | 2142 | bygningsingeniør | civil engineer
  = byggeingeniør, diplomingeniør i byggeri, konstruktionsingeniør, anlægsingeniør
  ~ ingeniør, civilingeniør, statik
  > trafikingenioer, vejingenioer, byggeleder
vejingenioer | 2142 | vejingeniør | road engineer
  = vejprojektleder, vejplanlægger, vejtekniker
  ~ vej, veje, vejprojekt
  > trafikingenioer, landmaalingstekniker
trafikingenioer | 2164 | trafikingeniør | traffic engineer
  = trafikkonsulent, mobilitetsplanlægger
  ~ trafik, trafiksikkerhed
  > trafikplanlaegger
trafikplanlaegger | 2164 | trafikplanlægger | public transport planner
  = køreplanlægger i trafikselskab
  ~ køreplan, kollektiv trafik
  > byplanlaegger
byplanlaegger | 2164 | byplanlægger | urban planner
  = planlægger i kommune, lokalplanlægger, planmedarbejder
  ~ lokalplan, kommuneplan, byudvikling
  > landskabsarkitekt, arkitekt, fuldmaegtig
arkitekt | 2161 | arkitekt | architect
  = bygningsarkitekt, kommunal arkitekt
  ~ arkitektur, arkitekttegnestue
  > landskabsarkitekt, indretningsarkitekt
landskabsarkitekt | 2162 | landskabsarkitekt | landscape architect
  = parkplanlægger, havearkitekt
  ~ landskab
  > parkforvalter
parkforvalter | 2162 | parkforvalter | parks manager
  = grøn planlægger, skov- og landskabsplanlægger
  ~ grøn forvaltning
  > parkgartner, naturkonsulent
landinspektoer | 2165 | landinspektør | chartered surveyor
  = matrikelinspektør, geodæt
  ~ matrikel, opmåling
  > landmaalingstekniker, gis-medarbejder
landmaalingstekniker | 3112 | landmålingstekniker | land surveying technician
  = kort- og landmålingstekniker, landmåler, opmålingstekniker
  ~ landmåling, kortlægning
  > gis-medarbejder, teknisk-designer
gis-medarbejder | 2165 | GIS-medarbejder | GIS officer
  = GIS-konsulent, GIS-koordinator, geodatamedarbejder, geograf
  ~ gis, geodata
  > dataanalytiker, byplanlaegger
teknisk-designer | 3118 | teknisk designer | technical designer
  = teknisk tegner, teknisk assistent, CAD-tekniker, BIM-tekniker
  ~ tegnestue, autocad, revit, cad, bim, tekniske tegninger
  > bygningskonstruktoer, gis-medarbejder
bygningstekniker-i-kommune | 3112 | bygningstekniker i kommune | municipal building technician
  = bygningskonsulent i kommune, bygningsinspektør, energitekniker
  ~ kommunale ejendomme, bygningsvedligehold
  > bygningskonstruktoer, driftsleder-i-ejendomme
energikonsulent | 3112 | energikonsulent | energy consultant
  = energivejleder, energimærkningskonsulent, energirådgiver
  ~ energimærkning, energi, energioptimering
  > bygningskonstruktoer, energiingenioer
energiingenioer | 2149 | energiingeniør | energy engineer
  = energiplanlægger, varmeplanlægger
  ~ varmeplan, grøn energi, grøn omstilling
  > maskiningenioer
maskiningenioer | 2144 | maskiningeniør | mechanical engineer
  = maskinkonstruktør, konstruktør i maskinindustri, mekanisk ingeniør
  ~ mekanik, solidworks
  > produktionsingenioer, elektroingenioer
produktionsingenioer | 2141 | produktionsingeniør | production engineer
  = procesingeniør, automationsingeniør, kvalitetsingeniør
  ~ procesoptimering
  > produktionstekniker
kemiingenioer | 2145 | kemiingeniør | chemical engineer
  = bioteknologiingeniør, levnedsmiddelingeniør, fødevareingeniør
  ~ bioteknologi
  > produktionsingenioer
elektroingenioer | 2151 | elektroingeniør | electrical engineer
  = stærkstrømsingeniør, elkraftingeniør
  ~ stærkstrøm
  > elektronikingenioer, elinstallatoer
elektronikingenioer | 2152 | elektronikingeniør | electronics engineer
  = hardwareudvikler, medicoingeniør, svagstrømsingeniør
  ~ hardware, elektronikudvikling
  > medicotekniker
medicotekniker | 3114 | medicotekniker | medical equipment technician
  = medicoteknisk assistent, hospitalstekniker
  ~ medicoteknik, hospitalsudstyr
  > servicetekniker
foedevarekontrolloer | 3257 | fødevarekontrollør | food inspector
  = fødevareinspektør, levnedsmiddelinspektør, kødkontrollør
  ~ fødevarekontrol, smiley
  > tilsynsfoerende-i-arbejdsmiljoe, klinisk-diaetist
tilsynsfoerende-i-arbejdsmiljoe | 3257 | tilsynsførende i arbejdsmiljø | working environment inspector
  = arbejdstilsynsførende, tilsynsmedarbejder
  ~ arbejdstilsynet, tilsyn
  > arbejdsmiljoekonsulent
synsassistent | 3115 | synsassistent | vehicle inspection assistant
  = bilinspektør, synsmedarbejder, bilsynsassistent
  ~ synshal, bilsyn
  > automekaniker
designer | 2163 | designer | product and fashion designer
  = industriel designer, modedesigner, beklædningsdesigner
  ~ design, mode
  > skraedder, grafiker
produktudvikler | 3119 | produktudvikler | product developer
  = udviklingstekniker, udviklingsingeniør, prototypebygger
  > maskiningenioer, produktionsteknolog
kloaktekniker | 3112 | kloaktekniker | sewer inspection technician
  = TV-inspektør, kloakinspektør, spildevandstekniker
  ~ kloak-tv
  > roerlaegger, spildevandsoperatoer
tilbudsberegner | 3112 | tilbudsberegner | quantity surveyor
  = kalkulator, kalkulationsmedarbejder, beregner
  ~ tilbud, kalkulation
  > byggeleder, bygningskonstruktoer
`,
)
