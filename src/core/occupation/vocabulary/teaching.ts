import { occupationTable } from '../occupation-table.ts'

/** Schools, adult education, guidance and research. */
export const teaching = occupationTable(
  'undervisning',
  `
folkeskolelaerer | 2341 | folkeskolelærer | primary and lower secondary school teacher
  = lærer, grundskolelærer, skolelærer, klasselærer
  ~ dansklærer, matematiklærer, engelsklærer, lærerinde, indskolingslærer, mellemtrinslærer, udskolingslærer, faglærer i folkeskolen, teacher
  > friskolelaerer, efterskolelaerer, speciallaerer, laerervikar, boernehaveklasseleder
laerervikar | 2341 | lærervikar | substitute teacher
  = vikar i folkeskolen, tilkaldevikar på skole, årsvikar
  ~ skolevikar, timevikar, vikarlærer, folkeskolevikar
  > skolemedhjaelper, undervisningsassistent
friskolelaerer | 2341 | friskolelærer | independent school teacher
  = privatskolelærer, lilleskolelærer
  ~ friskole, privatskole
  > efterskolelaerer
efterskolelaerer | 2341 | efterskolelærer | continuation school teacher
  = lærer på efterskole
  ~ efterskole
  > hoejskolelaerer
boernehaveklasseleder | 2341 | børnehaveklasseleder | reception class teacher
  = børnehaveklasselærer, leder af 0. klasse
  ~ 0. klasse, nulte klasse, børnehaveklasse
  > paedagog
speciallaerer | 2352 | speciallærer | special needs teacher
  = specialundervisningslærer, lærer i specialklasse, AKT-lærer
  ~ specialklasse, specialskole, akt-vejleder, specialundervisning
  > laesevejleder, ordblindelaerer
tale-hoerelaerer | 2352 | tale-hørelærer | speech and hearing teacher
  = tale-hørekonsulent
  ~ hørekonsulent i skolen
  > speciallaerer
laesevejleder | 2351 | læsevejleder | literacy coach
  = læsekonsulent, ressourcelærer
  ~ læselærer, matematikvejleder
  > folkeskolelaerer
laerer-i-dansk-som-andetsprog | 2341 | lærer i dansk som andetsprog | Danish as a second language teacher (school)
  = modtageklasselærer, DSA-lærer, DSA-vejleder
  ~ modtageklasse, tosprogslærer
  > sprogskolelaerer, folkeskolelaerer
sprogskolelaerer | 2353 | sprogskolelærer | Danish teacher for adults
  = danskunderviser for voksne udlændinge, DU-lærer, lærer på sprogcenter
  ~ sprogskole, sprogcenter, dansk for udlændinge, danskuddannelse
  > vuc-laerer, fvu-laerer, sproglaerer
sproglaerer | 2353 | sproglærer | language teacher
  = sprogunderviser
  ~ engelskunderviser, tysklærer, fransklærer
  > gymnasielaerer
vuc-laerer | 2359 | VUC-lærer | adult education teacher
  = voksenunderviser, AVU-lærer, HF-lærer
  ~ vuc, hf, avu, voksenlærer
  > fvu-laerer, gymnasielaerer
fvu-laerer | 2359 | FVU-lærer | preparatory adult education teacher
  = underviser i forberedende voksenundervisning
  ~ fvu
  > ordblindelaerer
ordblindelaerer | 2352 | ordblindelærer | dyslexia teacher
  = OBU-lærer, ordblindeunderviser
  ~ ordblinde, ordblindeundervisning
  > speciallaerer
fgu-laerer | 2359 | FGU-lærer | preparatory basic education teacher
  = lærer på forberedende grunduddannelse, produktionsskolelærer, værkstedslærer
  ~ fgu, produktionsskole
  > erhvervsskolelaerer
gymnasielaerer | 2330 | gymnasielærer | upper secondary school teacher
  = gymnasielektor, gymnasieadjunkt
  ~ gymnasie, gymnasium, stx, årsvikar gymnasium
  > vuc-laerer, handelsskolelaerer
erhvervsskolelaerer | 2320 | erhvervsskolelærer | vocational school teacher
  = faglærer, teknisk skolelærer, EUD-lærer
  ~ teknisk skole, erhvervsskole
  > amu-underviser, handelsskolelaerer, sosu-underviser
handelsskolelaerer | 2320 | handelsskolelærer | business school teacher
  = HHX-lærer, lærer på handelsgymnasium
  ~ hhx, handelsskole, hg
  > gymnasielaerer
sosu-underviser | 2320 | sosu-underviser | social and health care college teacher
  = underviser på social- og sundhedsskole, lærer på sosu-skole
  ~ sosu skole
  > sygeplejerske
amu-underviser | 2320 | AMU-underviser | labour market training instructor
  = AMU-lærer, kursuslærer, faglig instruktør
  ~ amu, amu-kursus, efteruddannelse
  > kursusinstruktoer
kursusinstruktoer | 2424 | kursusinstruktør | course instructor
  = underviser, kursusunderviser, kursusholder, instruktør
  ~ kursusleder, oplægsholder, undervise voksne
  > uddannelseskonsulent, it-underviser
it-underviser | 2356 | it-underviser | IT trainer
  = it-instruktør, it-lærer
  ~ edb-lærer, computerlærer
  > it-supporter
aftenskolelaerer | 2320 | aftenskolelærer | evening school teacher
  = aftenskoleunderviser
  ~ aftenskole
  > kursusinstruktoer, sproglaerer
hoejskolelaerer | 2330 | højskolelærer | folk high school teacher
  = lærer på folkehøjskole
  ~ højskole
  > musiklaerer, aftenskolelaerer
ungdomsskolelaerer | 2320 | ungdomsskolelærer | youth school teacher
  = underviser i ungdomsskolen
  ~ ungdomsskole
  > folkeskolelaerer
musiklaerer | 2354 | musiklærer | music teacher
  = musikskolelærer, klaverlærer, guitarlærer
  ~ musikskole, sanglærer, violinlærer
  > musiker
billedkunstlaerer | 2355 | billedkunstlærer | art teacher
  = billedskolelærer, underviser i billedkunst
  ~ billedskole, formning
  > kunsthaandvaerker
danselaerer | 2355 | danselærer | dance teacher
  = danseinstruktør, danseunderviser
  ~ dans
  > fitnessinstruktoer
adjunkt-paa-professionshoejskole | 2310 | adjunkt på professionshøjskole | assistant professor, university college
  = underviser på professionshøjskole, lektor på professionshøjskole
  ~ adjunkt, uc-underviser
  > universitetslektor
universitetslektor | 2310 | universitetslektor | associate professor
  = lektor, universitetsadjunkt, ekstern lektor
  ~ forsker, professor, universitetsunderviser
  > videnskabelig-assistent
videnskabelig-assistent | 2310 | videnskabelig assistent | research assistant
  = forskningsassistent, ph.d.-stipendiat
  ~ phd, vid.ass.
  > akademisk-medarbejder
skolemedhjaelper | 5312 | skolemedhjælper | school assistant
  = klassemedhjælper, tolærerassistent
  ~ ekstra voksen i klassen, to-voksen, medhjælper i skole
  > undervisningsassistent, paedagogmedhjaelper
undervisningsassistent | 5312 | undervisningsassistent | teaching assistant
  = lærerassistent, hjælpelærer, lektiehjælper
  ~ lektiecafe, lektiehjælp, undervisningsmedhjælper
  > laerervikar, stoettemedhjaelper
uddannelses-og-erhvervsvejleder | 2359 | uddannelses- og erhvervsvejleder | education and careers adviser
  = studievejleder, UU-vejleder, erhvervsvejleder, karrierevejleder
  ~ uu, uddannelsesvejleder, studenterrådgiver
  > ungevejleder, jobkonsulent, mentor
laeringskonsulent | 2351 | læringskonsulent | learning consultant
  = skolekonsulent, skoleudviklingskonsulent
  ~ skoleforvaltning
  > uddannelseskonsulent
uddannelseskonsulent | 2351 | uddannelseskonsulent | education consultant
  = uddannelseskoordinator, kursuskonsulent
  ~ efteruddannelseskonsulent, uddannelsesplanlægger
  > hr-konsulent
ppr-psykolog | 2634 | PPR-psykolog | school psychologist
  = skolepsykolog, pædagogisk psykolog
  ~ ppr
  > specialpaedagogisk-konsulent
skoleleder | 1345 | skoleleder | headteacher
  = skoleinspektør, viceskoleleder, afdelingsleder på skole
  ~ rektor, forstander, skolebestyrer
  > paedagogisk-leder, uddannelsesleder
uddannelsesleder | 1345 | uddannelsesleder | head of education programme
  = uddannelseschef
  ~ leder på erhvervsskole
  > ungdomsskoleleder
ungdomsskoleleder | 1345 | ungdomsskoleleder | youth school manager
  = ungdomsskoleinspektør
  ~ leder af ungdomsskole
  > skoleleder
skolebibliotekar | 4411 | skolebibliotekar | school librarian
  = PLC-medarbejder, læringsvejleder på skolebibliotek
  ~ skolebibliotek, pædagogisk læringscenter
  > biblioteksassistent, bibliotekar
koerelaerer | 5165 | kørelærer | driving instructor
  = køreskolelærer
  ~ køreskole
  > buschauffoer
`,
)
