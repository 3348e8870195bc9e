import { occupationTable } from '../occupation-table.ts'

/** Smiths, machinists, mechanics, automation and electronics. */
export const metal = occupationTable(
  'metal-el-og-auto',
  `
smed | 7221 | smed | smith and metalworker
  = landsbysmed, smedesvend, reparationssmed
  ~ smedje, smedearbejde
  > klejnsmed, svejser, maskinarbejder, beslagsmed, metalarbejder
klejnsmed | 7213 | klejnsmed | sheet-metal and structural smith
  = plade- og konstruktionssmed, konstruktionssmed, rustfast smed, kleinsmed
  ~ klein smed, rustfri
  > svejser, industrimontoer, pladesmed
pladesmed | 7213 | pladesmed | sheet-metal worker
  = bukker, kantbukker, pladearbejder
  ~ kantpresse
  > karosserismed, klejnsmed
svejser | 7212 | svejser | welder
  = TIG-svejser, MAG-svejser, certifikatsvejser, rørsvejser
  ~ svejse, svejsning, svejsecertifikat, tig, mig, mag
  > svejseoperatoer, smed, skibsbygger
svejseoperatoer | 7212 | svejseoperatør | welding robot operator
  = svejserobotoperatør
  ~ svejserobot
  > cnc-operatoer
skibsbygger | 7214 | skibsbygger | shipbuilder
  = skibsmontør, skibssmed, bådebygger, værftsarbejder
  ~ værft, skibsværft
  > svejser
maskinarbejder | 7223 | maskinarbejder | machinist
  = maskinreparatør, faglært maskinarbejder
  ~ maskinværksted
  > industritekniker, industrimekaniker, cnc-operatoer
industritekniker | 7223 | industritekniker | industrial machining technician
  = spåntager, CNC-tekniker, industritekniker i maskinfaget
  ~ industri tekniker
  > cnc-operatoer, vaerktoejsmager, produktionsteknolog
cnc-operatoer | 7223 | CNC-operatør | CNC operator
  = drejer, fræser, CNC-drejer, CNC-fræser, CNC-programmør
  ~ cnc, drejebænk, fræse
  > industrioperatoer
vaerktoejsmager | 7222 | værktøjsmager | toolmaker
  = værktøjstekniker, formbygger
  ~ værktøj
  > finmekaniker, industritekniker
finmekaniker | 7311 | finmekaniker | precision mechanic
  = urmager, instrumentmager, finmekanisk montør
  ~ finmekanik
  > elektronikfagtekniker, laasesmed
laasesmed | 7222 | låsesmed | locksmith
  = låsemontør
  ~ lås, låse, nøgler
  > smed
metalsliber | 7224 | metalsliber | metal polisher
  = slibe- og polererarbejder, afgrater
  ~ slibning, polering
  > overfladebehandler
overfladebehandler | 8122 | overfladebehandler | surface treatment operator
  = galvanisør, pulverlakerer, sandblæser, overfladebehandlingsoperatør
  ~ galvanisering, sandblæsning, pulverlak
  > sproejtemaler
stoeberiarbejder | 7211 | støberiarbejder | foundry worker
  = støber, støberitekniker, former i støberi
  ~ støberi, jernstøberi
  > procesoperatoer
industrimontoer | 7213 | industrimontør | industrial fitter
  = montagearbejder i industri, rustfast industrimontør, rejsemontør
  ~ industrimontage
  > maskinmontoer, industrimekaniker
maskinmontoer | 8211 | maskinmontør | machinery assembler
  = mekanisk montør, montageoperatør
  ~ samle maskiner, montage
  > montagemedarbejder
industrimekaniker | 7233 | industrimekaniker | industrial mechanic
  = vedligeholdelsesmekaniker, reparatør, vedligeholdsmekaniker, fabriksmekaniker
  ~ vedligehold, vedligeholdelse
  > entreprenoermaskinmekaniker, automatiktekniker, servicetekniker
entreprenoermaskinmekaniker | 7233 | entreprenørmaskinmekaniker | plant mechanic
  = landbrugsmaskinmekaniker, landbrugsmekaniker, truckmekaniker, havemaskinmekaniker
  ~ traktormekaniker, maskinmekaniker
  > lastvognsmekaniker
automekaniker | 7231 | automekaniker | car mechanic
  = personvognsmekaniker, personvognstekniker, bilmekaniker, mekaniker, autotekniker
  ~ auto, autoværksted, bilværksted, bilreparation
  > lastvognsmekaniker, daekmontoer, karosserismed, reservedelsekspedient, cykelmekaniker
lastvognsmekaniker | 7231 | lastvognsmekaniker | lorry and bus mechanic
  = lastbilmekaniker, busmekaniker
  ~ lastvogn, lastbilværksted
  > industrimekaniker
daekmontoer | 7231 | dækmontør | tyre fitter
  = dæktekniker, autohjælper, dækskifter
  ~ dæk, hjulskifte, dækcenter
  > bilklargoerer
karosserismed | 7213 | karosserismed | car body repairer
  = pladeværkstedssmed, karosseritekniker, pladeretter
  ~ pladeværksted, karosseri, rette buler
  > autolakerer
autolakerer | 7132 | autolakerer | car painter
  = billakerer, autolakerersvend
  ~ lakere biler, autolak
  > sproejtemaler
cykelmekaniker | 7234 | cykelmekaniker | bicycle mechanic
  = cykelreparatør, cykelsmed, knallertmekaniker
  ~ cykel, cykelhandler, cykelværksted
  > vaerkstedsmedhjaelper
motorcykelmekaniker | 7231 | motorcykelmekaniker | motorcycle mechanic
  = scootermekaniker
  ~ motorcykel, mc, scooter
  > cykelmekaniker, automekaniker
vaerkstedsmedhjaelper | 9329 | værkstedsmedhjælper | workshop assistant
  = værkstedsassistent, værkstedsarbejder
  ~ værksted
  > produktionsmedhjaelper, daekmontoer
flymekaniker | 7232 | flymekaniker | aircraft mechanic
  = flytekniker, helikoptermekaniker
  ~ fly
  > industrimekaniker
automatiktekniker | 7412 | automatiktekniker | automation technician
  = automatikmekaniker, elektromekaniker, el-tekniker, automationstekniker
  ~ automatik, plc, automation, elektro
  > elektronikfagtekniker, servicetekniker, robottekniker
elektronikfagtekniker | 7421 | elektronikfagtekniker | electronics technician
  = elektroniktekniker, elektronikmekaniker, radiomekaniker, elektrofagtekniker
  ~ elektronik, radio og tv, fjernsynsmekaniker
  > medicotekniker, elektronikmontoer
elektronikmontoer | 8212 | elektronikmontør | electronics assembler
  = elektronikoperatør, print-montør, loddemedarbejder, elektronikarbejder
  ~ lodning, lodde, printplader
  > montagemedarbejder
servicetekniker | 7421 | servicetekniker | service technician
  = servicemontør, serviceelektriker, kørende tekniker, elevatormontør
  ~ service tekniker, elevator
  > elektriker, automatiktekniker
vindmoelletekniker | 7412 | vindmølletekniker | wind turbine technician
  = vindmøllemontør, vindmølleoperatør
  ~ vindmølle, vindmøller, vindenergi
  > servicetekniker, industrimekaniker
kabelmontoer | 7413 | kabelmontør | cable jointer
  = ledningsmontør, forsyningsmontør, luftledningsmontør
  ~ kabel, elforsyning, elnet, kabler
  > elektriker, teletekniker
hvidevarereparatoer | 7412 | hvidevarereparatør | domestic appliance repairer
  = hvidevaretekniker, hvidevaremontør
  ~ hvidevarer, vaskemaskine
  > servicetekniker
robottekniker | 3119 | robottekniker | robot technician
  = robotoperatør, automationsspecialist
  ~ robot, robotter, cobot
  > cnc-operatoer
maskinmester | 3151 | maskinmester | marine and plant engineer
  = driftsleder på maskinanlæg, maskinassistent, driftsingeniør
  ~ maskinchef, skibsmaskinist
  > driftsoperatoer-paa-forsyningsvaerk, vedligeholdschef
vedligeholdschef | 1321 | vedligeholdschef | maintenance manager
  = vedligeholdelsesleder, teknisk chef, teknisk driftsleder
  ~ leder af vedligehold
  > produktionsleder, facility-manager
beslagsmed | 7221 | beslagsmed | farrier
  = hovsmed
  ~ sko heste
  > smed
skiltemaler | 7316 | skiltemaler | sign maker
  = skiltetekniker, skiltemontør, foliemontør, gravør
  ~ skilte, bilreklame, folie
  > grafisk-tekniker
metalarbejder | 9329 | metalarbejder | unskilled metal worker
  = jernindustriarbejder, ufaglært metalarbejder
  ~ metal, jernindustri
  > montagemedarbejder, produktionsmedarbejder
`,
)
