import { occupationTable } from '../occupation-table.ts'

/** Care of the elderly and of people with disabilities, in homes and institutions. */
export const care = occupationTable(
  'omsorg',
  `
social-og-sundhedshjaelper | 5322 | social- og sundhedshjælper | social and health care helper
  = social- og sundhedsmedhjælper, sosu-hjælper, SSH
  ~ sosu, sosu'er, hjemmehjælper, hjemmehjælp, carer
  > social-og-sundhedsassistent, hjemmeplejemedhjaelper, plejehjemsmedhjaelper, omsorgsmedhjaelper, handicaphjaelper
social-og-sundhedsassistent | 5321 | social- og sundhedsassistent | social and health care assistant
  = sosu-assistent, SSA, social- og sundhedsass.
  ~ sosu, sosu'er, sygehjælper, plejehjemsassistent, assistent i hjemmeplejen
  > plejer, sygeplejerske, omsorgsmedhjaelper, paedagogisk-assistent
hjemmeplejemedhjaelper | 5322 | hjemmeplejemedhjælper | home care aide
  = medhjælper i hjemmeplejen
  ~ ufaglært i hjemmeplejen, afløser i hjemmeplejen, ferieafløser i ældreplejen, ældrepleje, hjemmepleje
  > plejehjemsmedhjaelper, handicaphjaelper, husassistent
plejehjemsmedhjaelper | 5322 | plejehjemsmedhjælper | nursing home aide
  = plejemedhjælper, medhjælper på plejehjem, medhjælper på plejecenter
  ~ ufaglært på plejehjem, afløser på plejehjem, plejehjem, plejecenter
  > omsorgsmedhjaelper, husassistent, maaltidsvaert
omsorgsmedhjaelper | 5321 | omsorgsmedhjælper | residential care aide
  = omsorgsassistent, medhjælper på bosted, medhjælper i botilbud
  ~ bosted, botilbud, vikar på bosted
  > paedagogisk-assistent, handicaphjaelper, socialpaedagog, bostoettemedarbejder
handicaphjaelper | 5322 | handicaphjælper | personal assistant for people with disabilities
  = personlig hjælper, BPA-hjælper, personlig assistent
  ~ hjælper til handicappet, handicap hjælper, hjælperordning
  > ledsager, respirationshjaelper, aflaster
respirationshjaelper | 5322 | respirationshjælper | ventilator care assistant
  = respiratorhjælper
  ~ respirator
  > fadl-vagt
ledsager | 5162 | ledsager | companion for people with disabilities
  = handicapledsager
  ~ ledsagerordning, ledsageordning
  > aflaster, aktivitetsmedarbejder
aflaster | 5321 | aflaster | respite care worker
  = aflastningsmedarbejder, afløser i hjemmet
  ~ aflastning, afløsning
  > plejeforaelder, omsorgsmedhjaelper
fadl-vagt | 5321 | FADL-vagt | hospital sitter (medical student)
  = sygeplejevikar, SPV, ventilatør
  ~ fadl, medicinstuderende vikar
  > fast-vagt, plejer
fast-vagt | 5321 | fast vagt | one-to-one hospital sitter
  = fastvagt
  ~ sidde vagt hos patient
  > plejehjemsmedhjaelper, nattevagt-i-pleje-og-botilbud
nattevagt-i-pleje-og-botilbud | 5321 | nattevagt i pleje og botilbud | night care worker
  = vågen nattevagt, natmedarbejder
  ~ nattevagt, aftenvagt, sovende nattevagt
  > social-og-sundhedshjaelper, social-og-sundhedsassistent, omsorgsmedhjaelper
plejer | 5321 | plejer | psychiatric care assistant
  = psykiatrisk plejer
  ~ plejer i psykiatrien
  > omsorgsmedhjaelper, bostoettemedarbejder
aktivitetsmedarbejder | 3412 | aktivitetsmedarbejder | activity worker
  = aktivitetsleder, dagcentermedarbejder, medarbejder i dagtilbud for ældre
  ~ daghjem, dagcenter, aktivitetscenter, beskæftigelsesvejleder
  > ergoterapeut, paedagogisk-assistent, ledsager
traeningsassistent | 3255 | træningsassistent | rehabilitation assistant
  = rehabiliteringsmedarbejder, trænings- og rehabiliteringsassistent, hverdagsrehabiliterende hjælper
  ~ genoptræning, rehabilitering
  > fysioterapeut, ergoterapeut, social-og-sundhedsassistent, fitnessinstruktoer
demenskoordinator | 2635 | demenskoordinator | dementia coordinator
  = demenskonsulent, demensvejleder
  ~ demens, demensplejer
  > sygeplejerske, social-og-sundhedsassistent, visitator
visitator | 3353 | visitator | home care needs assessor
  = visitator i ældreplejen, myndighedssagsbehandler i ældreområdet
  ~ visitation, visitationen
  > socialraadgiver, sygeplejerske, ergoterapeut, hjaelpemiddelkonsulent
planlaegger-i-hjemmeplejen | 4419 | planlægger i hjemmeplejen | home care scheduler
  = ruteplanlægger, vagtplanlægger i hjemmeplejen, koordinator i hjemmeplejen
  ~ køreplanlægger, vagtplan, køreliste
  > vagtplanlaegger, social-og-sundhedsassistent
plejehjemsleder | 1343 | plejehjemsleder | nursing home manager
  = plejecenterleder, plejehjemsforstander
  ~ forstander på plejehjem, leder af plejehjem
  > omraadeleder-i-aeldreplejen, gruppeleder-i-hjemmeplejen
omraadeleder-i-aeldreplejen | 1343 | områdeleder i ældreplejen | district manager, elderly care
  = distriktsleder i ældreplejen
  ~ leder i ældreplejen, ældrechef
  > gruppeleder-i-hjemmeplejen
gruppeleder-i-hjemmeplejen | 1343 | gruppeleder i hjemmeplejen | home care team leader
  = teamleder i hjemmeplejen, leder i hjemmeplejen
  ~ hjemmeplejeleder
  > afdelingssygeplejerske, planlaegger-i-hjemmeplejen
hjaelpemiddelkonsulent | 2269 | hjælpemiddelkonsulent | assistive device consultant
  = sagsbehandlende ergoterapeut, hjælpemiddelsagsbehandler
  ~ hjælpemidler
  > ergoterapeut, fysioterapeut
hjaelpemiddelmedarbejder | 4321 | hjælpemiddelmedarbejder | assistive device depot worker
  = depotmedarbejder på hjælpemiddeldepot, hjælpemiddeltekniker
  ~ hjælpemiddeldepot, kørestolsreparatør
  > lagermedarbejder, cykelmekaniker, teknisk-servicemedarbejder
velfaerdsteknologikonsulent | 2422 | velfærdsteknologikonsulent | welfare technology consultant
  = velfærdsteknologisk konsulent
  ~ velfærdsteknologi
  > it-konsulent, hjaelpemiddelkonsulent
forflytningsvejleder | 3257 | forflytningsvejleder | patient handling advisor
  = forflytningsinstruktør
  ~ forflytning, løfteteknik
  > arbejdsmiljoekonsulent, ergoterapeut
oplaeringsvejleder | 2424 | oplæringsvejleder | workplace training supervisor
  = praktikvejleder, sosu-praktikvejleder, klinisk vejleder
  ~ elevvejleder, elevansvarlig
  > uddannelseskonsulent, social-og-sundhedsassistent
forebyggelseskonsulent | 2635 | forebyggelseskonsulent | preventive home visit consultant
  = forebyggende medarbejder, forebyggelsesmedarbejder
  ~ forebyggende hjemmebesøg
  > sundhedskonsulent, sygeplejerske, demenskoordinator
dagtilbudsmedarbejder-paa-handicapomraadet | 3412 | dagtilbudsmedarbejder på handicapområdet | day service worker, disability
  = medarbejder i dagtilbud for voksne, samværs- og aktivitetsmedarbejder
  ~ aktivitets- og samværstilbud, beskyttet beskæftigelse
  > omsorgsmedhjaelper, vaerkstedsassistent-paa-socialt-vaerksted, paedagogisk-assistent
hospicemedhjaelper | 5321 | hospicemedhjælper | hospice care aide
  = medhjælper på hospice
  ~ hospice
  > social-og-sundhedsassistent, omsorgsmedhjaelper
`,
)
