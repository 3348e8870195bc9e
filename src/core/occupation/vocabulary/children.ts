import { occupationTable } from '../occupation-table.ts'

/** Day care, after-school clubs and social education of children and young people. */
export const children = occupationTable(
  'boern-og-unge',
  `
paedagog | 2342 | pædagog | pedagogue (early childhood and social educator)
  = uddannet pædagog, professionsbachelor i pædagogik, stuepædagog
  ~ børnehavelærer, pædagogvikar, afdelingspædagog, børnehavelærerinde, kindergarten teacher
  > paedagogisk-assistent, paedagogmedhjaelper, vuggestuepaedagog, boernehavepaedagog, skolepaedagog, socialpaedagog
paedagogmedhjaelper | 5311 | pædagogmedhjælper | pedagogue assistant
  = pædagogisk medhjælper, medhjælper i daginstitution, PM
  ~ institutionsmedhjælper, medhjælper i børnehave, medhjælper i vuggestue, pædagogvikar, vikar i børnehave, vikar i vuggestue, ufaglært i institution, pm'er
  > paedagogisk-assistent, dagplejer, legepladsmedarbejder, skolepaedagogmedhjaelper
paedagogisk-assistent | 5311 | pædagogisk assistent | pedagogical assistant
  = PAU-assistent, PA, PGU'er
  ~ pau, pau'er, pgu, pædagogassistent
  > dagplejer, omsorgsmedhjaelper
vuggestuepaedagog | 2342 | vuggestuepædagog | nursery pedagogue
  = pædagog i vuggestue
  ~ vuggestue, vuggeren
  > boernehavepaedagog, dagplejepaedagog
boernehavepaedagog | 2342 | børnehavepædagog | kindergarten pedagogue
  = pædagog i børnehave
  ~ børnehave, børnehaven, børnehus, børnehavelærerinde
  > skolepaedagog, naturpaedagog
skolepaedagog | 2342 | skolepædagog | school pedagogue
  = SFO-pædagog, fritidspædagog, indskolingspædagog
  ~ sfo, fritidshjem, fritter, børnehaveklassepædagog
  > klubpaedagog, boernehaveklasseleder
skolepaedagogmedhjaelper | 5311 | skolepædagogmedhjælper | after-school club assistant
  = SFO-medhjælper, medhjælper i SFO, fritidshjemsmedhjælper
  ~ sfo-vikar, vikar i sfo, sfo medarbejder
  > klubmedarbejder, skolemedhjaelper
klubpaedagog | 2342 | klubpædagog | youth club pedagogue
  = fritidsklubpædagog, ungdomsklubpædagog
  ~ fritidsklub, ungdomsklub
  > klubmedarbejder, gadeplansmedarbejder
klubmedarbejder | 5311 | klubmedarbejder | youth club worker
  = klubmedhjælper, klubassistent, ungdomsklubmedarbejder
  ~ ungeklub
  > ungdomsskolelaerer, legepladsmedarbejder
dagplejer | 5311 | dagplejer | registered childminder
  = kommunal dagplejer, privat dagplejer, gæstedagplejer
  ~ dagplejemor, dagplejefar, dagmor, dagpleje
  > boernepasser, dagplejepaedagog
dagplejepaedagog | 2342 | dagplejepædagog | childminding supervisor
  = dagplejekonsulent, tilsynsførende i dagplejen, legestuepædagog
  ~ legestue, tilsynspædagog
  > paedagogisk-konsulent
boernepasser | 5311 | børnepasser | nanny
  = barnepige, privat børnepasser, au pair
  ~ babysitter, børnepige, barnepasning
  > paedagogmedhjaelper
stoettepaedagog | 2342 | støttepædagog | special support pedagogue
  = ressourcepædagog, inklusionspædagog, specialpædagog
  ~ støtte i børnehave, støttetimer, støtteperson
  > socialpaedagog, specialpaedagogisk-konsulent, paedagog
stoettemedhjaelper | 5312 | støttemedhjælper | special support aide
  = støtteassistent, inklusionsmedarbejder, handicapmedhjælper i institution
  ~ støtteperson i skole, støtte til barn
  > skolemedhjaelper, paedagogmedhjaelper
specialpaedagogisk-konsulent | 2351 | specialpædagogisk konsulent | special needs consultant
  = inklusionskonsulent, inklusionsvejleder
  ~ inklusion
  > paedagogisk-konsulent, speciallaerer
paedagogisk-konsulent | 2351 | pædagogisk konsulent | early childhood consultant
  = dagtilbudskonsulent, udviklingskonsulent på dagtilbudsområdet
  ~ børnekonsulent
  > laeringskonsulent
naturpaedagog | 2342 | naturpædagog | outdoor pedagogue
  = udeskolepædagog, friluftspædagog, pædagog i naturbørnehave
  ~ skovbørnehave, naturbørnehave, udegruppe
  > naturvejleder
musikpaedagog-i-daginstitution | 2342 | musikpædagog i daginstitution | music pedagogue
  = rytmikpædagog, rytmiklærer
  ~ rytmik
  > musiklaerer, paedagog
bevaegelsespaedagog | 2342 | bevægelsespædagog | movement pedagogue
  = motorikpædagog, idrætspædagog
  ~ motorik, motorikvejleder
  > psykomotorisk-terapeut, paedagog
sprogpaedagog | 2342 | sprogpædagog | early language pedagogue
  = sprogvejleder, tosprogspædagog, sprogstøttepædagog
  ~ tosproget, sprogstimulering
  > audiologopaed, paedagog
daginstitutionsleder | 1341 | daginstitutionsleder | day-care manager
  = dagtilbudsleder, institutionsleder, børnehusleder
  ~ leder af børnehave, leder af vuggestue, børnehaveleder, vuggestueleder, områdeleder dagtilbud
  > paedagogisk-leder, paedagog, sfo-leder
paedagogisk-leder | 1341 | pædagogisk leder | pedagogical manager
  = afdelingsleder i dagtilbud, souschef i daginstitution, stedfortræder i daginstitution
  ~ souschef, afdelingsleder i institution
  > sfo-leder
sfo-leder | 1341 | SFO-leder | after-school manager
  = fritidsleder, pædagogisk afdelingsleder på skole, fritidshjemsleder
  ~ leder af sfo
  > klubleder
klubleder | 1341 | klubleder | youth club manager
  = leder af fritidsklub, leder af ungdomsklub
  ~ ungdomsklubleder
  > ungdomsskoleleder
legepladsmedarbejder | 5311 | legepladsmedarbejder | playground worker
  = legepladspædagog, medarbejder på bemandet legeplads
  ~ byggelegeplads, bemandet legeplads
  > fritidsmedarbejder
fritidsmedarbejder | 5311 | fritidsmedarbejder | leisure activity worker
  = aktivitetsmedarbejder for børn, ferieklubmedarbejder
  ~ sommerferieaktivitet, feriekoloni
  > klubmedarbejder
paedagogisk-vejleder | 2342 | pædagogisk vejleder | pedagogical mentor
  = praktikvejleder i daginstitution, faglig vejleder i dagtilbud
  ~ studerendevejleder
  > oplaeringsvejleder, paedagog
paedagog-paa-doegninstitution | 2342 | pædagog på døgninstitution | residential child care pedagogue
  = døgnpædagog, anbringelsespædagog, pædagog på opholdssted
  ~ døgninstitution, opholdssted
  > socialpaedagog, kontaktpaedagog
kontaktpaedagog | 2635 | kontaktpædagog | youth contact worker
  = kontaktperson for unge, ungekontaktperson
  ~ kontaktperson
  > stoettekontaktperson, gadeplansmedarbejder
familiepaedagog | 2635 | familiepædagog | family pedagogue
  = hjemmepædagog, pædagogisk familiestøtte
  ~ hjemme-hos'er, hjemmehoser, praktisk pædagogisk støtte
  > familiebehandler, socialpaedagog
`,
)
