import { occupationTable } from '../occupation-table.ts'

/** Gardens, parks, forests, farms, animals and fishing. */
export const green = occupationTable(
  'groent-og-dyr',
  `
gartner | 6113 | gartner | gardener
  = faglært gartner, gartnersvend, havemand, væksthusgartner
  ~ gartneri, have, havearbejde, gartnerarbejde
  > anlaegsgartner, gartnermedhjaelper, planteskolegartner, greenkeeper, parkgartner
anlaegsgartner | 6113 | anlægsgartner | landscape gardener
  = landskabsgartner, anlægsgartnersvend
  ~ grønne områder, haveanlæg, grøn anlæg
  > parkgartner, brolaegger, greenkeeper, entreprenoermaskinfoerer
parkgartner | 6113 | parkgartner | parks gardener
  = kommunegartner, kommunal gartner, bygartner, driftsgartner
  ~ park, parker, park og vej, natur og park
  > gartnermedhjaelper, graver, vejmand
gartnermedhjaelper | 9214 | gartnermedhjælper | garden labourer
  = gartneriarbejder, havearbejder, gartnerarbejder, gartnerassistent, grønmedarbejder
  ~ lugning, luge, grønt hold, havemedhjælper, ukrudt, græsslåning
  > gartneriproduktionsarbejder, skovarbejder, frugtplukker, altmuligmedarbejder
gartneriproduktionsarbejder | 9214 | gartneriproduktionsarbejder | greenhouse worker
  = drivhusarbejder, væksthusarbejder, pottemedarbejder
  ~ drivhus, væksthus, tomatgartneri
  > pakkemedarbejder
planteskolegartner | 6113 | planteskolegartner | nursery gardener
  = planteskolemedarbejder, havecentergartner
  ~ planteskole
  > havecentermedarbejder
havecentermedarbejder | 5223 | havecentermedarbejder | garden centre assistant
  = havecenterassistent
  ~ havecenter, plantecenter
  > butiksassistent, gartnermedhjaelper
greenkeeper | 6113 | greenkeeper | greenkeeper
  = golfbanearbejder, groundsman, banemand
  ~ golf, golfbane, boldbaner
  > gartner
graver | 6113 | graver | churchyard gardener
  = kirkegårdsgartner, kirkegårdsgraver, gravermedhjælper, kirkegårdsleder
  ~ kirkegård, kirkegårdsmedhjælper, kirkegårdsassistent
  > parkgartner, gartnermedhjaelper
frugtplukker | 9211 | frugtplukker | fruit picker
  = bærplukker, sæsonarbejder i frugt, høstarbejder
  ~ jordbær, æbler, plukke jordbær, sæsonarbejde, frugtplantage
  > juletraesarbejder
juletraesarbejder | 9215 | juletræsarbejder | Christmas tree worker
  = pyntegrøntarbejder, klipper af pyntegrønt
  ~ juletræer, pyntegrønt
  > skovarbejder
skovarbejder | 6210 | skovarbejder | forestry worker
  = skovhugger, skovløber, motorsavsfører
  ~ skov, motorsav, træfældning
  > skov-og-naturtekniker, traeklatrer
skov-og-naturtekniker | 6210 | skov- og naturtekniker | forest and nature technician
  = naturplejer, skovtekniker, naturplejemedarbejder
  ~ naturpleje, skov og natur
  > naturvejleder, skovfoged, parkgartner
traeklatrer | 6113 | træklatrer | tree surgeon
  = træplejer, arborist, træbeskærer
  ~ træpleje, beskæring
  > skov-og-naturtekniker, anlaegsgartner
skovfoged | 3143 | skovfoged | forest ranger
  = skovrider, skov- og landskabsingeniør
  ~ skovbrug, vildtpleje
  > naturvejleder
naturvejleder | 2133 | naturvejleder | nature interpreter
  = naturformidler, friluftsvejleder
  ~ naturskole, naturformidling
  > biolog, naturpaedagog
landbrugsmaskinfoerer | 8341 | landbrugsmaskinfører | agricultural machine operator
  = traktorfører, mejetærskerfører, skovmaskinfører, markmand
  ~ traktor, mejetærsker, maskinstation, høst
  > entreprenoermaskinfoerer, landbrugsmedhjaelper
landmand | 6130 | landmand | farmer
  = gårdejer, bonde, landbruger, faglært landmand
  ~ landbrug, gård, bondegård
  > landbrugsmedhjaelper, fodermester, driftsleder-i-landbrug
landbrugsmedhjaelper | 9213 | landbrugsmedhjælper | farm worker
  = landbrugsarbejder, landarbejder, staldmedhjælper, landbrugsassistent, medhjælper i landbruget
  ~ gårdarbejde, karl, stald
  > dyrepasser, svinepasser, malker
fodermester | 6121 | fodermester | herd manager
  = kvægpasser, kvægbruger, røgter, driftsleder i stald
  ~ kvæg, køer, kostald
  > malker, svinepasser
malker | 6121 | malker | milker
  = malkemedarbejder, malkepige
  ~ malkning, malke
  > landbrugsmedhjaelper
svinepasser | 6121 | svinepasser | pig farm worker
  = svineproducent, farestaldsmedarbejder, svinefodermester
  ~ svin, grise, svinestald, farestald
  > fodermester
fjerkraepasser | 6122 | fjerkræpasser | poultry worker
  = fjerkræproducent, hønseriarbejder, rugerimedarbejder
  ~ høns, kyllinger, æg, hønseri
  > landbrugsmedhjaelper
hestepasser | 6121 | hestepasser | groom
  = berider, staldmedarbejder, staldmester, rideskolemedarbejder
  ~ heste, rideskole, staldpige, ridelærer
  > dyrepasser
driftsleder-i-landbrug | 1311 | driftsleder i landbrug | farm manager
  = landbrugsdriftsleder, godsforvalter, produktionsleder i landbrug
  ~ driftsleder mark, forvalter
  > landbrugskonsulent
landbrugskonsulent | 2132 | landbrugskonsulent | agricultural adviser
  = planteavlskonsulent, kvægkonsulent, agronom, jordbrugsteknolog
  ~ landbrugsrådgivning, planteavl
  > biolog
dyrepasser | 5164 | dyrepasser | animal keeper
  = zoo-dyrepasser, dyreassistent, internatmedarbejder
  ~ zoo, dyr, dyreinternat, dyrepension, dyrehospital
  > hundetrimmer, veterinaersygeplejerske
hundetrimmer | 5164 | hundetrimmer | dog groomer
  = hundefrisør, hundetræner, hundepasser
  ~ hund, hunde, hundesalon
  > dyrepasser
veterinaersygeplejerske | 3240 | veterinærsygeplejerske | veterinary nurse
  = dyrlægeassistent, dyreklinikassistent
  ~ dyreklinik, dyresygeplejerske
  > inseminoer
inseminoer | 3240 | inseminør | artificial inseminator
  = veterinær tekniker, veterinærtekniker
  ~ inseminering
  > laborant
dyrlaege | 2250 | dyrlæge | veterinary surgeon
  = veterinær, embedsdyrlæge
  ~ dyrelæge, dyrlægeklinik
  > veterinaersygeplejerske
fisker | 6222 | fisker | fisherman
  = fiskerimedarbejder, fiskerskipper, bundgarnsfisker
  ~ fiskeri, kutter, fiskekutter
  > matros, dambrugsmedarbejder
dambrugsmedarbejder | 6221 | dambrugsmedarbejder | fish farm worker
  = akvakulturmedarbejder, dambruger, fiskepasser
  ~ dambrug, akvakultur, fiskeopdræt
  > landbrugsmedhjaelper
biavler | 6123 | biavler | beekeeper
  = bifarmer
  ~ bier, honning
  > gartner
`,
)
