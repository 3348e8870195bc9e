import { occupationTable } from '../occupation-table.ts'

/** Building trades, civil works and site management. */
export const construction = occupationTable(
  'byggeri',
  `
toemrer | 7115 | tømrer | carpenter
  = tømrersvend, bygningstømrer, faglært tømrer
  ~ tømmer, tømmermand, tømre, tømrerarbejde
  > bygningssnedker, snedker, tagdaekker, gulvlaegger, toemrermedhjaelper, koekkenmontoer
bygningssnedker | 7115 | bygningssnedker | joiner
  = snedkersvend, vinduesmontør
  ~ vinduer og døre
  > maskinsnedker
koekkenmontoer | 7115 | køkkenmontør | kitchen fitter
  = inventarmontør, køkkenopsætter, inventarsnedker
  ~ køkkenopsætning, montering af køkken
  > moebelmontoer, bygningssnedker
toemrermedhjaelper | 9313 | tømrermedhjælper | carpenter's helper
  = tømrerarbejdsmand
  ~ ufaglært tømrer, tømrerhjælper
  > byggepladsmedhjaelper
murer | 7112 | murer | bricklayer
  = murersvend, facademurer, faglært murer
  ~ murerarbejde
  > flisemontoer, murerarbejdsmand, brolaegger, stukkatoer, betonarbejder
murerarbejdsmand | 9313 | murerarbejdsmand | bricklayer's labourer
  = murermedhjælper, håndlanger
  ~ arbejdsmand for murer
  > byggepladsmedhjaelper, arbejdsmand
flisemontoer | 7122 | flisemontør | tiler
  = flisemurer, fliselægger indendørs, klinkelægger
  ~ fliser, klinker, badeværelse
  > gulvlaegger
stukkatoer | 7123 | stukkatør | plasterer
  = stukkatørsvend, gipsmontør, pudser
  ~ stuk, gips, spartel
  > maler
maler | 7131 | maler | painter and decorator
  = bygningsmaler, malersvend, husmaler
  ~ malerarbejde, tapet
  > malermedhjaelper, sproejtemaler, facaderenser, skiltemaler
malermedhjaelper | 9313 | malermedhjælper | painter's helper
  = malerarbejdsmand
  ~ ufaglært maler
  > byggepladsmedhjaelper
sproejtemaler | 7132 | sprøjtemaler | spray painter
  = industrilakerer, sprøjtelakerer
  ~ lakering, lakerer, lak
  > autolakerer, overfladebehandler
elektriker | 7411 | elektriker | electrician
  = elektrikersvend, installationselektriker, el-montør, bygningselektriker
  ~ elmand, el, strøm, el-installation, autoriseret elektriker
  > elinstallatoer, solcellemontoer, automatiktekniker, teletekniker, alarmtekniker
elinstallatoer | 3113 | elinstallatør | electrical contractor
  = elprojektleder, installatør, el-installatør
  ~ autoriseret elinstallatør
  > vvs-installatoer
vvs-montoer | 7126 | vvs-montør | plumber
  = vvs'er, vvs-energispecialist, blikkenslager, rørsmed, vvs- og energitekniker
  ~ blikkenslagersvend, vvs mand, vand og varme, bad og toilet, vvs
  > vvs-medhjaelper, roerlaegger, gas-og-varmemontoer, ventilationsmontoer, vvs-installatoer, fjernvarmemontoer
vvs-installatoer | 3112 | vvs-installatør | plumbing contractor
  = autoriseret vvs-installatør, vvs-tekniker, vvs-projektleder
  ~ vvs mester
  > bygningskonstruktoer
vvs-medhjaelper | 9313 | vvs-medhjælper | plumber's helper
  = vvs-arbejdsmand
  ~ ufaglært vvs
  > arbejdsmand
gas-og-varmemontoer | 7126 | gas- og varmemontør | heating engineer
  = varmepumpemontør, gasmontør, oliefyrstekniker, gastekniker
  ~ varmepumpe, oliefyr, gasfyr, gas
  > koeletekniker
fjernvarmemontoer | 7126 | fjernvarmemontør | district heating fitter
  = fjernvarmetekniker, forsyningstekniker
  ~ fjernvarme, varmeværk
  > driftsoperatoer-paa-forsyningsvaerk, roerlaegger
koeletekniker | 7127 | køletekniker | refrigeration engineer
  = kølemontør, klimatekniker, kølemaskinist
  ~ køling, køleanlæg, aircondition
  > ventilationsmontoer, elektriker
ventilationsmontoer | 7127 | ventilationsmontør | ventilation fitter
  = ventilationstekniker
  ~ ventilation, udluftning
  > klejnsmed
roerlaegger | 7126 | rørlægger | pipe layer
  = kloakrørlægger, kloakmester, ledningslægger, rørlægger i jord
  ~ kloak, kloakering, kloakarbejde
  > anlaegsstruktoer, jord-og-betonarbejder
brolaegger | 7112 | brolægger | paver
  = brolæggersvend, fliselægger, belægningsarbejder
  ~ brolægning, belægningssten, brosten
  > anlaegsgartner, anlaegsstruktoer
jord-og-betonarbejder | 7114 | jord- og betonarbejder | groundwork and concrete worker
  = betonarbejder i anlæg, anlægsarbejder, specialarbejder i anlæg, jordarbejder
  ~ beton, jord og beton, specialarbejder
  > betonarbejder, arbejdsmand, anlaegsstruktoer, vejmand
betonarbejder | 7114 | betonarbejder | concrete worker
  = betonmager, jernbinder, forskallingsarbejder
  ~ støbe, armering
  > elementmontoer
elementmontoer | 7114 | elementmontør | precast concrete erector
  = betonelementmontør, fugemand
  ~ elementmontage
  > stilladsmontoer
anlaegsstruktoer | 7114 | anlægsstruktør | civil works builder
  = bygningsstruktør, struktør
  ~ struktørsvend
  > vejmand
vejmand | 9312 | vejmand | road worker
  = vejarbejder, asfaltarbejder, vejmedarbejder, materielgårdsmedarbejder, asfaltør
  ~ vejarbejde, asfalt, materielgård, vej og park, entreprenørgård, snerydning
  > gaderengoerer, arbejdsmand, entreprenoermaskinfoerer
gaderengoerer | 9613 | gaderengører | street cleaner
  = gadefejer, renholder, fejemaskinefører
  ~ fejemaskine, gadefejning, feje gader
  > renovationsarbejder, gartnermedhjaelper
arbejdsmand | 9313 | arbejdsmand | construction labourer
  = bygningsarbejder, bygge- og anlægsarbejder, ufaglært bygningsarbejder
  ~ jord og beton-mand, ufaglært
  > byggepladsmedhjaelper, nedriver, stilladsmontoer
byggepladsmedhjaelper | 9313 | byggepladsmedhjælper | building site helper
  = byggepladsassistent, oprydningsarbejder på byggeplads
  ~ byggeplads, oprydning
  > arbejdsmand, flyttearbejder
nedriver | 9313 | nedriver | demolition worker
  = nedrivningsarbejder, nedbryder, miljøsanerer
  ~ nedrivning, asbest, nedbrydning, sanering
  > arbejdsmand
stilladsmontoer | 7119 | stilladsmontør | scaffolder
  = stilladsarbejder, stilladsopstiller
  ~ stillads, stilladser
  > tagdaekker
tagdaekker | 7121 | tagdækker | roofer
  = tagpapdækker, tækkemand, tagmontør
  ~ tagpap, tækker, stråtag, tagarbejde, tækning
  > isolatoer
gulvlaegger | 7122 | gulvlægger | floor layer
  = gulvmontør, parketgulvlægger, tæppemontør, vinyllægger
  ~ gulv, gulve, linoleum
  > toemrer
isolatoer | 7124 | isolatør | insulation worker
  = teknisk isolatør, isoleringsarbejder
  ~ isolering, hulmursisolering
  > toemrermedhjaelper, vvs-medhjaelper
glarmester | 7125 | glarmester | glazier
  = glarmestersvend, glasmontør
  ~ glas, rude, ruder
  > bygningssnedker
entreprenoermaskinfoerer | 8342 | entreprenørmaskinfører | plant operator
  = maskinfører, gravemaskinefører, gravemester, gummigedfører, minigraverfører
  ~ gravko, gravemaskine, gummiged, rendegraver, minigraver, gummihjulslæsser
  > kranfoerer, lastbilchauffoer, vejmand, landbrugsmaskinfoerer
kranfoerer | 8343 | kranfører | crane operator
  = tårnkranfører, mobilkranfører, teleskoplæsserfører
  ~ kran, krancertifikat
  > truckfoerer
byggeformand | 3123 | byggeformand | construction foreman
  = formand i byggeri, sjakbajs, håndværkerformand, værkfører i byggeri
  ~ formand
  > byggeleder, bygningskonstruktoer
byggeleder | 1323 | byggeleder | construction manager
  = entrepriseleder, byggeprojektleder, projektleder i byggeri
  ~ bygherrerådgiver, byggestyring
  > bygningskonstruktoer, projektleder
bygningskonstruktoer | 3112 | bygningskonstruktør | architectural technologist
  = konstruktør, byggetekniker, bygherrekonsulent
  ~ byggeteknik, bygningskonsulent
  > bygningsingenioer, teknisk-designer, arkitekt
solcellemontoer | 7411 | solcellemontør | solar panel installer
  = solcelleinstallatør
  ~ solceller, solpaneler
  > tagdaekker, elektriker
alarmtekniker | 7422 | alarmtekniker | alarm technician
  = sikringstekniker, AIA-tekniker, svagstrømstekniker
  ~ alarm, tyverialarm, svagstrøm
  > laasesmed, vagtcentraloperatoer
montoer-i-byggeri | 7119 | montør i byggeri | building components fitter
  = byggemontagetekniker, facademontør, portmontør, markisemontør
  ~ montage, montering
  > koekkenmontoer, elementmontoer
banearbejder | 7119 | banearbejder | railway track worker
  = sporarbejder, banemontør, bane- og sporarbejder
  ~ jernbane, spor, skinner
  > jord-og-betonarbejder
stenhugger | 7113 | stenhugger | stonemason
  = stenhuggersvend, gravstensmager
  ~ gravsten, granit
  > brolaegger, murer
`,
)
