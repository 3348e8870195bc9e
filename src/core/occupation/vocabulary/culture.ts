import { occupationTable } from '../occupation-table.ts'

/** Communication, libraries, sport, tourism, stage and church. */
export const culture = occupationTable(
  'kultur-og-kommunikation',
  `
kommunikationskonsulent | 2432 | kommunikationskonsulent | communications consultant
  = kommunikationsmedarbejder, kommunikationsrådgiver, informationsmedarbejder, kommunikationschef
  ~ kommunikation, pr, formidling
  > journalist, pressemedarbejder, webredaktoer, marketingmedarbejder, tekstforfatter
pressemedarbejder | 2432 | pressemedarbejder | press officer
  = presserådgiver, pressechef, public relations-konsulent
  ~ presse
  > journalist
journalist | 2642 | journalist | journalist
  = reporter, redaktør, redaktionsmedarbejder
  ~ skribent, avis, lokalavis
  > tekstforfatter, webredaktoer
webredaktoer | 2513 | webredaktør | web editor
  = webmaster, webkonsulent, intranetredaktør
  ~ hjemmeside, web
  > some-medarbejder
some-medarbejder | 2431 | SoMe-medarbejder | social media officer
  = sociale medier-medarbejder, SoMe-manager, digital indholdsproducent, content manager
  ~ some, sociale medier, facebook, instagram, influencer
  > marketingmedarbejder, tekstforfatter
marketingmedarbejder | 2431 | marketingmedarbejder | marketing officer
  = marketingkoordinator, marketingassistent, marketingkonsulent, markedsføringsøkonom
  ~ marketing, markedsføring, reklame
  > digital-marketingspecialist, salgskoordinator
digital-marketingspecialist | 2431 | digital marketingspecialist | digital marketing specialist
  = SEO-specialist, onlinemarketingmedarbejder, Google Ads-specialist
  ~ seo, google ads, onlinemarketing
  > some-medarbejder
tekstforfatter | 2641 | tekstforfatter | copywriter
  = copywriter, teknisk forfatter
  ~ tekster, skrivearbejde
  > korrekturlaeser
korrekturlaeser | 4413 | korrekturlæser | proofreader
  = sproglig redaktør
  ~ korrektur
  > oversaetter
oversaetter | 2643 | oversætter | translator
  = translatør, korrespondent, sprogmedarbejder
  ~ oversættelse
  > tolk
tolk | 2643 | tolk | interpreter
  = fremmedsprogstolk, fremmødetolk
  ~ tolkning, arabisk tolk
  > tegnsprogstolk, integrationskonsulent
tegnsprogstolk | 2643 | tegnsprogstolk | sign language interpreter
  = skrivetolk, tegnsprogs- og mundhåndsystemtolk
  ~ tegnsprog, døvetolk
  > tolk
grafiker | 2166 | grafiker | graphic designer
  = grafisk designer, mediegrafiker, layouter
  ~ layout, grafisk, indesign, photoshop
  > multimediedesigner, illustrator
multimediedesigner | 2166 | multimediedesigner | multimedia designer
  = mediedesigner, digital designer
  ~ multimedie
  > videoproducer
illustrator | 2166 | illustrator | illustrator
  = tegner, animator
  ~ tegning, animation
  > grafiker
videoproducer | 2654 | videoproducer | video producer
  = videoredigerer, filmproducent, klipper
  ~ video, film, videoredigering
  > fotograf, av-tekniker
fotograf | 3431 | fotograf | photographer
  = pressefotograf, portrætfotograf
  ~ foto
  > grafiker
av-tekniker | 3521 | AV-tekniker | audiovisual technician
  = lydtekniker, lystekniker, eventtekniker
  ~ lyd, lys, lydmand, av-udstyr
  > teatertekniker, it-supporter
teatertekniker | 3435 | teatertekniker | stage technician
  = scenetekniker, scenefunktionær
  ~ teater, scene
  > rekvisitoer
rekvisitoer | 3435 | rekvisitør | props manager
  = regissør
  ~ rekvisitter
  > dekoratoer
dekoratoer | 3432 | dekoratør | window dresser
  = visual merchandiser, butiksdekoratør
  ~ udstilling, vinduesdekoration
  > indretningsarkitekt, blomsterdekoratoer
indretningsarkitekt | 3432 | indretningsarkitekt | interior designer
  = indretningskonsulent, boligindretter
  ~ indretning
  > arkitekt
eventkoordinator | 3332 | eventkoordinator | event coordinator
  = eventmedarbejder, eventmanager, arrangementskoordinator, konferencekoordinator
  ~ event, events, arrangementer, konference
  > moedebooker, kulturkonsulent, kursuskoordinator
bibliotekar | 2622 | bibliotekar | librarian
  = formidlingsbibliotekar, børnebibliotekar, bibliotekskonsulent
  ~ bibliotek
  > biblioteksassistent, kulturformidler
biblioteksassistent | 4411 | biblioteksassistent | library assistant
  = biblioteksmedhjælper, biblioteksbetjent
  ~ bibliotek, bogopsætter, biblioteksvagt
  > museumsmedarbejder
museumsinspektoer | 2621 | museumsinspektør | museum curator
  = kurator, arkivar, konservator
  ~ museum
  > kulturformidler
museumsmedarbejder | 5419 | museumsmedarbejder | museum attendant
  = museumsvagt, kustode, museumsbetjent
  ~ museumsassistent, museum
  > billetmedarbejder, kulturformidler
kulturformidler | 3435 | kulturformidler | cultural mediator
  = museumsformidler, omviser, kunstformidler
  ~ rundviser, rundvisning
  > turistguide, kulturkonsulent
kulturkonsulent | 2422 | kulturkonsulent | cultural affairs consultant
  = kulturmedarbejder, kulturproducent
  ~ kultur
  > idraetskonsulent, kommunikationskonsulent
idraetskonsulent | 3422 | idrætskonsulent | sports consultant
  = idrætskoordinator, fritidskonsulent, breddeidrætskonsulent
  ~ idræt, foreninger
  > idraetsinstruktoer, sundhedskonsulent
idraetsinstruktoer | 3422 | idrætsinstruktør | sports instructor
  = sportstræner, svømmelærer, svømmeinstruktør, træner
  ~ svømning, fodboldtræner, gymnastik, håndboldtræner
  > fitnessinstruktoer, livredder
fitnessinstruktoer | 3423 | fitnessinstruktør | fitness instructor
  = personlig træner, yogalærer, holdinstruktør, træningsinstruktør
  ~ fitness, fitnesscenter, yoga
  > livredder
livredder | 5419 | livredder | lifeguard
  = bademester, svømmehalsassistent, livredder i svømmehal
  ~ svømmehal, badeassistent, badevagt
  > halassistent
halassistent | 5153 | halassistent | sports hall assistant
  = halmedarbejder, idrætsassistent, halinspektør
  ~ idrætshal, sportshal, ishal
  > teknisk-servicemedarbejder, cafemedarbejder
billetmedarbejder | 5230 | billetmedarbejder | ticket clerk
  = billetsælger, biografmedarbejder, kontrollør i biograf
  ~ biograf, billetter
  > kasseassistent, parkvaert
turistguide | 5113 | turistguide | tour guide
  = guide, byguide, rejseleder
  ~ turist, guidet tur
  > turistassistent
turistassistent | 4221 | turistassistent | tourist information assistant
  = turistkonsulent, turistmedarbejder
  ~ turistbureau, turistinformation
  > rejsekonsulent, receptionist
rejsekonsulent | 4221 | rejsekonsulent | travel consultant
  = rejsebureaumedarbejder, rejsesælger
  ~ rejsebureau, rejser
  > kundeservicemedarbejder
parkvaert | 5169 | parkvært | amusement park attendant
  = forlystelsesoperatør, forlystelsesmedarbejder
  ~ forlystelsespark, tivoli
  > cafemedarbejder
musiker | 2652 | musiker | musician
  = organist, korleder, kirkemusiker, pianist
  ~ kor, musik
  > kirkesanger
kirkesanger | 2652 | kirkesanger | church singer
  = korsanger, sanger
  ~ kirkekor
  > musiker
kordegn | 3413 | kordegn | parish clerk
  = kirkekontormedarbejder, kirke- og kulturmedarbejder, sognemedhjælper
  ~ kirkekontor
  > kontorassistent, kirketjener
kirketjener | 5153 | kirketjener | church verger
  = kirkebetjent, kirketjenermedhjælper
  ~ kirke, kirketjeneste
  > graver, teknisk-servicemedarbejder
kunsthaandvaerker | 2651 | kunsthåndværker | craft artist
  = keramiker, billedkunstner
  ~ kunstner, keramik
  > billedkunstlaerer
praest | 2636 | præst | parish priest
  = sognepræst, vikarpræst, provst
  ~ folkekirken
  > kordegn
skuespiller | 2655 | skuespiller | actor
  = statist, dramapædagog, teaterpædagog
  ~ drama
  > musiker, teatertekniker
garderobeassistent | 9629 | garderobeassistent | cloakroom attendant
  = garderobemedarbejder, billetkontrollør i teater
  ~ garderobe
  > museumsmedarbejder, billetmedarbejder
`,
)
