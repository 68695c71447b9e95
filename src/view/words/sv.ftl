# Svenska. En sats ska kunna stå i ett protokoll: inga siffror i ord över tolv, inga förkortningar i löpande text.
# I varje meddelande finns $district, $the-district, $districts och $the-districts: webbplatsens egna ord.

and = och
to = till
between = mellan
about = omkring
at-least = minst
at-most = högst
number-unknown = okänt antal

years = { $n } år
months = { $n ->
    [one] { $n } månad
   *[other] { $n } månader
}
years-short = { $n } år
months-short = { $n } mån

unit-posts-one = tjänst
unit-posts-many = tjänster
unit-persons-one = person
unit-persons-many = personer
unit-fte-one = heltidstjänst
unit-fte-many = heltidstjänster
unit-schools-one = skola
unit-schools-many = skolor
unit-teams-one = team
unit-teams-many = team
unit-percent-one = procent
unit-percent-many = procent
unit-times-one = gång
unit-times-many = gånger
unit-parties-one = part
unit-parties-many = parter

verdict-answered = Besvarad
verdict-partly = Delvis besvarad
verdict-unanswerable = Kan inte besvaras

row-in-place = på plats
row-planned = enligt plan, inte bekräftad
row-not-in-place = inte på plats
row-not-established = inte belagt
row-constant = oförändrat
row-changed = ändrat
row-counted = belagt
row-inferred = slutsats
row-unknown = okänt
row-cannot-tell = framgår inte
row-exists = finns
row-ended = har upphört
row-known = känt
row-verbal = bara i ord
row-permanent = i ordinarie budget
row-other-funding = med annan finansiering

# Svar: hur länge
duration-sentence = { $programme } finns på plats i { $in-place-word } av { $of-word } { $districts }.
duration-first = Längst har { $names } haft insatsen, sedan { $since }: { $months }.
duration-longest = Längst kan { $names } ha haft insatsen, sedan { $since }: { $months }.
duration-only = { $names } har haft insatsen sedan { $since }: { $months }.
duration-none = Av källorna framgår inte hur länge insatsen har funnits.

# Svar: oförändrat
constancy-all = Antalet är oförändrat i { $of ->
    [one] den { $district }
   *[other] alla { $of-word } { $districts }
} som har insatsen.
constancy-some = Antalet är oförändrat i { $count-word } av de { $of-word } { $districts } som har insatsen.
constancy-no-constant = För ingen av de { $of-word } { $districts } som har insatsen är det belagt att antalet är oförändrat.
constancy-changed = { $names } gick från { $from } till { $to } { $when }.
constancy-changed-planned = { $names } går enligt plan från { $from } till { $to } { $when }, vilket inte är bekräftat.
constancy-changed-by = I { $names } ändrades antalet med { $by } { $when }.
constancy-changed-many = I { $count-word } { $districts } har antalet ändrats.
constancy-untold = För { $count ->
    [one] { $names }
   *[other] { $count-word }
} säger källorna inte om antalet har ändrats.
constancy-none = Källorna anger inget antal, och därför kan det inte sägas om det är oförändrat.

# Svar: antal
headcount-sentence = { $what-unit ->
    [persons] I { $in-place-word } av { $of-word } { $districts } arbetar { $what } som { $holder }.
   *[other] Insatsen har sammanlagt { $what } i { $in-place-word } av { $of-word } { $districts }.
}
headcount-at-least = { $what-unit ->
    [persons] { $what-Cap } arbetar som { $holder }. Insatsen finns i { $in-place-word } av { $of-word } { $districts }.
   *[other] Insatsen har sammanlagt { $what } i { $in-place-word } av { $of-word } { $districts }.
}
headcount-of = { $held ->
    [yes] { $basis ->
        [planned] Enligt en plan som inte är bekräftad ska { $names } den { $day } ha { $what } som { $as }.
       *[counted] { $names } har den { $day } { $what } som { $as }.
    }
   *[no] { $basis ->
        [planned] Enligt en plan som inte är bekräftad ska { $names } den { $day } ha { $what }.
       *[counted] { $names } har den { $day } { $what }.
    }
}
headcount-inferred = I talet ingår en slutsats av oss för { $names }.
headcount-inferred-one = Antalet är vår slutsats.
headcount-planned = I talet ingår en plan för { $names } som inte är bekräftad.
headcount-shared = { $count ->
    [one] En delad tjänst är räknad en gång.
   *[other] { $count-Word } delade tjänster är räknade en gång var.
}
headcount-none = Källorna anger inget antal.

# Svar: täckning
coverage-sentence = { $programme } finns i { $in-place-word } av { $of-word } { $districts }.
existence-sentence = { $count ->
    [one] Det finns en { $district }.
   *[other] Det finns { $count-word } { $districts }.
}
missing-short = ({ $names }: { $why })
sentence-missing-one = { $names } saknar insatsen ({ $why }).
sentence-missing = { $count-Word } saknar insatsen: { $names }.
sentence-cannot-tell = Om { $names } har insatsen framgår inte.

# Svar: vad som är kvar
remainder-sentence = Av förstärkningen på { $whole } är { $least ->
    [yes] minst {""}
   *[no] {""}
}{ $left } kvar.
remainder-verbal = Förstärkningen på { $whole } är { $said } { $outcome ->
    [other-funding] finansierad på annat sätt
   *[permanent] inordnad i ordinarie budget
}; vilket antal det motsvarar anger källan inte.
remainder-no-number = Av förstärkningen på { $whole } är en del kvar; hur många anger källan inte.
remainder-untold = Källorna säger inte vad som är kvar av förstärkningen på { $whole }.
remainder-none = Källorna anger inte hur stor förstärkningen var.

# Svar: beroende på definition
by-definition-sentence = Något samlat antal kan inte anges, eftersom det beror på vilken av { $count-word } tolkningar som avses; { $known ->
    [0] för ingen av dem anger källorna ett antal.
    [one] för en av dem anger källorna ett antal.
   *[other] för { $known-word } av dem anger källorna ett antal.
}
by-definition-all = Antalet beror på vilken av { $count-word } tolkningar som avses; för var och en anger källorna ett antal.
by-definition-one = Antalet är känt.

# Svar: redogörelse
account = { $text }
account-none = Underlaget innehåller inget svar på frågan.

# Skäl
reason-no-start = Källorna anger inte när insatsen började.
reason-start-untold = Starten framgår inte för { $names }.
reason-no-number = Källorna anger inget antal.
reason-not-established = För { $count-word } av { $the-districts } är det inte belagt: { $names }.
reason-other-unit = Frågan gäller { $asked }; källorna anger { $held }.
reason-number-untold = Antalet framgår inte för { $names }.
reason-planned = En uppgift är en plan som ingen källa bekräftar.
reason-disputed = Källor säger emot varandra.
reason-no-coverage = Källorna säger inte var insatsen finns.
reason-cannot-tell = Det framgår inte för { $names }.
reason-reinforcement-unknown = Källorna anger inte hur stor förstärkningen var.
reason-no-outcome = Källorna säger inte vad som hände med förstärkningen.
reason-verbal = Källan anger bara i ord hur stor del av förstärkningen på { $whole } det gäller.
reason-rest-unknown = Vad som hände med resten är inte känt.
reason-readings = Svaret beror på vilken av { $count-word } tolkningar som avses.
reason-no-account = Underlaget innehåller inget svar.
reason-account-partly = { $text }
reason-account-without-source = Svaret har ingen källa som var känd då.

# Förbehåll
caveat-start-side = Frågan gäller { $asked ->
    [on-site] när någon var på plats
    [appointed] när någon blev utsedd
   *[introduced] när insatsen infördes
}. Där källan inte anger det räknas tiden från den start som den anger.
caveat-other-unit = Frågan gäller { $asked }, men källorna anger { $held }. Antalen räknas inte om.
caveat-plan = { $names } ska enligt en plan ha { $what }, { $when ->
    [undated] utan angivet datum
   *[other] från { $when }
}. Planen räknas inte förrän den dagen.
caveat-plan-change = { $names } väntas enligt källan få { $what } { $sign ->
    [fewer] färre
   *[more] till
}, { $when ->
    [undated] utan angivet datum
   *[other] från { $when }
}. Ändringen räknas inte förrän en källa anger det nya antalet.
caveat-group-unresolved = Vilka som ingår i gruppen ”{ $name }” framgår inte.
caveat-claim-all = Källan säger detta om alla; uppgifterna visar motsatsen för { $names }.
caveat-claim-total = Källan anger { $claimed } sammanlagt; raderna ger { $rows }.

# Rader
note-absent-reason = { $standing ->
    [pending] { $reason }
    [vacant] vakant: { $reason }
    [ended] har upphört: { $reason }
    [recruiting] rekrytering pågår: { $reason }
   *[unknown] okänt: { $reason }
}
note-absent = { $standing ->
    [pending] avvaktar
    [vacant] vakant
    [ended] har upphört
    [recruiting] rekrytering pågår
   *[unknown] okänt
}
note-not-yet = har inte börjat än
note-from-predecessors = räknat från { $names }
note-from-first-predecessor = räknat från den första av { $names }
note-start-from-statement = räknat från den första uppgiften om antal
note-shared = delad tjänst
note-younger-member = { $names } kom med senare
note-member-since-untold = när { $names } kom med framgår inte
crumb-question = Fråga { $number }
crumb-own = Egen sammanställning
note-member-one-of = vilken av { $before } som delade tjänsten före { $names } framgår inte
note-merged = { $before } → { $after }
note-regrouped = bara summan kan jämföras över omorganisationen
note-gap = framgår inte av källorna för tiden { $span }
note-before-and-after = oförändrat enligt uppgift före och efter
note-last-evidence = senast belagd { $day }
note-announced = planerad, utan angiven tid
note-planned = enligt plan, inte bekräftad
note-inferred = vår slutsats
note-disputed = källorna säger emot varandra
note-changing = kan ha ändrats före dagen
note-number-unknown = på plats; antalet framgår inte
note-as-said = ”{ $said }”
note-no-number = inget antal
note-told = { $text }
note-told-of = { $names }: { $text }
note-nothing-told = inget är känt
note-resulted-from = bildades av { $names }
note-changed-into = ingår i { $names } sedan { $day }

# Vad som skulle behöva vara känt
unknown-start = När insatsen började i { $names }. Det kan { $names-count ->
    [one] { $the-district }
   *[other] { $the-districts }
} svara på.
unknown-constancy = Hur många det har varit sedan starten i { $names }. Det kan { $names-count ->
    [one] { $the-district }
   *[other] { $the-districts }
} svara på.
unknown-other-unit = Antalet { $asked }. Källorna anger bara { $held }; det kan { $the-districts } svara på.
unknown-number = Antalet. Det kan { $the-districts } svara på.
unknown-numbers = Antalet i { $names }. Det kan { $names-count ->
    [one] { $the-district }
   *[other] { $the-districts }
} svara på.
unknown-coverage = Var insatsen finns. Det kan { $the-districts } svara på.
unknown-coverage-of = Om insatsen finns i { $names }. Det kan { $names-count ->
    [one] { $the-district }
   *[other] { $the-districts }
} svara på.
unknown-remainder = Hur många som finns kvar av förstärkningen på { $whole }, och var. Det kan den som lämnade uppgiften svara på.
unknown-reading = Antalet enligt tolkningen ”{ $reading }”.
unknown-account = Svaret från den som frågan ställdes till.

# Tidslinjer
chart-duration = { $programme }, per { $district }
chart-one-line = Ett streck är en { $unit }
chart-total = { $programme }, sammanlagt
chart-total-subtitle = Antal { $unit }; skrafferat där antalet är osäkert
chart-description = { $sentence } Tidslinjen visar { $lanes ->
    [one] en rad
   *[other] { $lanes-word } rader
} { $within ->
    [yes] under { $to }
   *[no] från { $from } till { $to }
}.
chart-description-total = { $sentence } Kurvan visar summan från { $from } till { $to }.
chart-district = Tjänster: { $name }
chart-into = → { $names }
chart-as-of = { $day }
chart-planned = plan: { $value }
mark-fact = på plats
mark-past = på plats, i tidigare { $district }
mark-unsure = började någon gång under den tiden
mark-open = antalet inte belagt
mark-carried = inget nytt sedan den senaste uppgiften
mark-planned = enligt plan, inte bekräftad
mark-pending = inte på plats, väntar
mark-home = ny organisatorisk hemvist
mark-duties = nytt arbetsinnehåll
mark-ended = har upphört
mark-total = sammanlagt
mark-band-both = mellan minst och högst; uppåt öppet där det högsta inte är känt
mark-band-open = minst så många; hur många fler är inte känt
mark-band = mellan minst och högst
mark-planned-total = sammanlagt med plan

# Tabeller
col-district = { $district }
col-post = Tjänst
col-programme = Insats
col-since = På plats sedan
col-time = Tid på plats
col-count = Antal
col-change = Förändring
col-source = Källa
col-state = Läge
col-note = Kommentar
col-reading = Tolkning
col-meaning = Innebörd
col-told = Vad källorna säger
col-date = Datum
col-value = Värde
col-basis = Grund
col-when = Tid
col-what = Uppgift
col-outcome = Utfall
col-unit = Enhet
col-period = Från
col-until = Till
col-title = Titel
col-type = Typ
col-known = Känd
col-due = Klart senast
col-owner = Ansvarig
col-status = Läge
col-subject = Gäller
col-measured = Mätt
col-forum = Forum
col-frequency = Möten
col-participants = Deltagare
col-question = Fråga
col-answer = Svar
col-file = Fil
col-content = Innehåll
col-size = Storlek
col-min = Minst
col-max = Högst
table-caption = Samma uppgifter som tabell
table-rows = Svaret rad för rad

basis-stated = uppgiven
basis-observed = iakttagen
basis-planned = planerad
basis-need = behov
measure-established = inrättade
measure-funded = finansierade
measure-filled = tillsatta
extent-partly = en del av tiden
extent-days = { $n } { $plural ->
    [one] dag
   *[other] dagar
} i veckan

change-count = { $from } → { $to }, { $when }
change-count-by = { $by }, { $when }
change-count-planned = { $from } → { $to }, { $when }, enligt plan
change-home = ny organisatorisk hemvist { $when }
change-duties = nytt arbetsinnehåll { $when }
since-words = sedan { $date }
dash = –

# Hur ofta
frequency = { $times } { $plural ->
    [one] gång
   *[other] gånger
} { $count ->
    [1] { $unit ->
        [days] om dagen
        [weeks] i veckan
        [months] i månaden
        [terms] per termin
       *[years] per år
    }
    [2] { $unit ->
        [days] varannan dag
        [weeks] varannan vecka
        [months] varannan månad
        [terms] varannan termin
       *[years] vartannat år
    }
   *[other] på { $count-word } { $unit ->
        [days] dagar
        [weeks] veckor
        [months] månader
        [terms] terminer
       *[years] år
    }
}

# Tjänsteutlåtandet
path-editions = utgavor
path-paper = tjansteutlatande
paper-kind = Tjänsteutlåtande
paper-answers = Svar på { $kind } från { $who }
paper-holds = Uppgifterna avser { $day } och bygger på källor kända till och med { $known }.
paper-reconstruction = Rekonstruktion
paper-date = Datum
paper-case-number = Diarienummer
paper-officer = Handläggare
paper-to = Till
paper-part-proposal = Förvaltningens förslag till beslut
paper-part-summary = Sammanfattning
paper-part-background = Bakgrund
paper-part-matter = Ärendet
paper-part-preparation = Ärendets beredning
paper-part-views = Förvaltningens synpunkter och förslag
paper-part-attachments = Bilagor
paper-part-approval = Attesterat av
paper-approval-original = Attesten gäller den ursprungliga handlingen, inte den här rekonstruktionen.
paper-proposal = { $who ->
    [known] { $addressee } godkänner tjänsteutlåtandet som svar i ärendet.
   *[none] Tjänsteutlåtandet godkänns som svar i ärendet.
}
paper-summary = { $known ->
    [known] { $who } har i en { $kind } ställt
   *[none] I ärendet ställs
} { $count ->
    [one] en fråga
   *[other] { $count-word } frågor
}. Svaren är i korthet:
paper-computed = Antal, tider och summor i tjänsteutlåtandet är beräknade ur de uppgifter som källorna innehåller. Varje uppgift har en hänvisning till den plats i källan där den står.
paper-account-sources = Redogörelsen bygger på källorna i fotnoterna
paper-unknowns = För ett fullständigt svar behöver följande vara känt:
paper-table-moved = Svaret har { $rows } rader. De finns i bilagan { $file }.
paper-attached-json = Svaren som data, med rader, förbehåll och källor: { $names }
paper-attached-csv = Svarens rader som tabeller: { $names }
paper-attached-records = Uppgifterna som svaren vilar på, så som de är registrerade ({ $count ->
    [one] en fil
   *[other] { $count } filer
})
paper-see-note = (not { $note })
inquiry-paper = Tjänsteutlåtande
paper-as-pdf = PDF för arkiv och utskrift (PDF/A-3a, PDF/UA-1)
paper-as-html = HTML i en fil
paper-records-file = underlag.yaml
paper-record = Uppgifter som svaren vilar på

differs-verdict = { $from } → { $to }
differs-total = summan { $from } → { $to }
differs-row = { $name }: { $from } → { $to }
differs-since = { $name }: sedan { $from } → sedan { $to }
differs-new = { $name }: ny rad
differs-gone = { $name }: raden finns inte längre
differs-sentence = ”{ $from }” → ”{ $to }”
inquiry-editions = Utgåvor
inquiry-editions-lead = Tjänsteutlåtandet som det lämnades in, och hur dagens svar förhåller sig till det.
editions-caption = Utgåvor, den senaste sist
edition-frozen = Utgåva
edition-reference = Inlämnad handling
edition-same = oförändrat sedan utgåvan
edition-changed = ändrat sedan utgåvan
edition-agrees = { $n ->
    [one] En tryckt uppgift är jämförd och stämmer med våra svar.
   *[other] { $n-Word } tryckta uppgifter är jämförda och stämmer med våra svar.
}
edition-disagrees = { $same } av { $count } tryckta uppgifter stämmer med våra svar. Följande skiljer sig:
edition-changed-title = Ändrat sedan utgåvan den { $day }
edition-differs-title = Skiljer sig från den inlämnade handlingen den { $day }
col-edition = Utgåva
col-compared = Jämfört med dagens svar
col-files = Filer
# Skillnader mellan två versioner
diff-title = Från { $before } till { $after }
diff-nothing = Ingen skillnad mellan { $before } och { $after }: samma uppgifter, samma svar, samma sidor.
diff-work-tree = mappen som den är nu
diff-answers = Svar
diff-records = Uppgifter
diff-pages = Sidor och filer
diff-more-pages = { $n ->
    [one] och en till
   *[other] och { $n } till
}
diff-editions = Tjänsteutlåtanden vars utgåva nu skiljer sig från svaren
diff-brought = Nya påpekanden
diff-removed-findings = Påpekanden som är borta
diff-not-compared = Svaren är inte jämförda.
diff-errors = Fel i uppgifterna måste rättas först: { $sides }.
diff-question-new = ny fråga
diff-question-gone = frågan finns inte längre
diff-at-same = läget { $day }
diff-at-pair = läget { $day }, känt till och med { $known }
diff-row-since = sedan { $date }: { $value }
diff-row-start = sedan { $date }
diff-row = Rad
diff-before = Före
diff-after = Efter
diff-text-of = Texten om { $name }
diff-text-changed = texten är ändrad
diff-record-new = ny
diff-record-gone = borttagen
diff-record-unreadable = ändrad, och inte läsbar som YAML
diff-added = { $place }: tillagt: { $to }
diff-removed = { $place }: borttaget: { $from }
diff-changed = { $place }: { $from } → { $to }
diff-from = från { $date }
diff-to = till { $date }
diff-at = den { $date }
diff-source = källa { $source }
key-posts = tjänsten
key-statements = uppgift
key-home = hemvist
key-duties = arbetsuppgifter
key-start = start
key-introduced = införd
key-appointed = tillsatt
key-on_site = på plats
key-name = namn
key-title = titel
key-value = antal
key-unit = enhet
key-from = från
key-to = till
key-at = tidpunkt
key-basis = grund
key-source = källa
key-sources = källor
key-text = text
key-status = läge
key-reason = skäl
key-questions = frågan
key-summary = sammanfattning
key-caveats = förbehåll
key-claims = påstående
key-corrections = rättelse
key-places = ställe
key-members = ingår
key-shared_by = delas av
key-in_force = gäller från
key-decided = beslutad
key-original = tidigare
key-resulting = blev
key-due = klart senast
key-observations = observation
key-participants = deltagare
key-frequency = möten
key-as_of = läget
key-known_by = känt till och med
key-paper = tjänsteutlåtandet
key-meeting = behandlad
key-signed = undertecknad
key-published = publicerad

# Ord i mallarna
ui-contents = Innehåll
ui-note = Not
ui-notes = Noter
ui-page-of = av
ui-back = Tillbaka till texten
ui-files-elsewhere = Filerna är för stora för det här formatet. De finns i dokumentet som PDF.
ui-attached-files = Filer i dokumentet
ui-skip = Till innehållet
ui-menu = Huvudmeny
ui-languages = Språk
ui-crumbs = Sökväg
ui-facts-hold = Uppgifterna gäller
ui-known-until = kända till och med
ui-former = tidigare
ui-pages = Tabellens sidor
ui-page = Sida
ui-of = av
ui-key = Teckenförklaring
ui-as-table = Samma uppgifter som tabell
ui-sources = Källor
ui-own-compilation = Egen sammanställning
ui-since-then = Sedan svaret lämnades
ui-comment = Utredarens text
ui-unknowns = Vad som skulle behöva vara känt
ui-files = Filer
ui-questions = Frågorna i ärendet
ui-previous = Föregående
ui-next = Nästa
ui-filter-rows = Sök i tabellen
ui-rows-shown = {"{"}shown{"}"} av {"{"}all{"}"} rader visas
ui-sort-by = Sortera efter {"{"}column{"}"}

# Adresser: bara små bokstäver utan prickar, och de ändras aldrig
path-inquiries = arenden
path-districts = forvaltningar
path-programmes = insatser
path-forums = samverkansforum
path-commitments = ataganden
path-indicators = nyckeltal
path-sources = kallor
path-changes = nytt
path-data = data
path-feed = nytt
anchor-source = kalla

nav-start = Start
nav-inquiries = Ärenden
nav-districts = { $districts }
nav-programmes = Insatser
nav-forums = Samverkansforum
nav-commitments = Åtaganden
nav-indicators = Nyckeltal
nav-sources = Källor
nav-changes = Nytt
nav-data = Öppna data

n-sources = { $n ->
    [one] en källa
   *[other] { $n } källor
}
n-corrections = { $n ->
    [one] en rättelse
   *[other] { $n } rättelser
}
n-own = { $n ->
    [one] en egen sammanställning
   *[other] { $n-word } egna sammanställningar
}
stamp-corrections = { $n ->
    [one] en rättelse i källorna
   *[other] { $n-word } rättelser i källorna
}
n-answered = { $n ->
    [one] en besvarad
   *[other] { $n-word } besvarade
}
n-partly = { $n ->
    [one] en delvis besvarad
   *[other] { $n-word } delvis besvarade
}
n-unanswerable = { $n ->
    [one] en kan inte besvaras
   *[other] { $n-word } kan inte besvaras
}
caveats-title = { $n ->
    [one] Förbehåll
   *[other] Förbehåll
}

state-clock-same = Läget { $day }, känt till och med samma dag
state-clock = Läget { $day }, känt till och med { $known }
state-coverage = { $of ->
    [one] { $in-place } av { $of } { $district }
   *[other] { $in-place } av { $of } { $districts }
}
state-not-computed = redogörelse, inte beräknad
stamp-districts = { $count ->
    [one] en { $district }
   *[other] { $count } { $districts }
}

start-answers = Ärenden
start-changes = Senaste källor
inquiry-line = { $count ->
    [0] Läget { $day }; { $all ->
        [one] en egen sammanställning
       *[other] { $all-word } egna sammanställningar
    }
    [one] En fråga, läget { $day }
   *[other] { $count-Word } frågor, läget { $day }
}
inquiries-lead = Vad nämnderna har frågat, och vad uppgifterna svarar.
inquiries-caption = Ärenden, det senaste först
inquiry-questions = Frågor och svar
inquiry-own = Egna sammanställningar
inquiry-text = Om ärendet
inquiry-claims = Vad frågeställaren säger
inquiry-claims-lead = Det som står i en fråga är inte en uppgift. Här återges det i sammandrag, med vad svaret säger om det.
claim-title = Påstående
claim-disputed = Påstående och svar
claim-reply = Svaret:
asked-by-number = Fråga { $number } från { $who }, i sammandrag.
asked-by = Fråga från { $who }, i sammandrag.
asked-number = Fråga { $number }, i sammandrag.
asked = Frågan i sammandrag.

fact-addressed-to = Ställd till
fact-received = Inkom
fact-asking-document = Fråga
fact-reply = Svar i handling
fact-clock = Svaren gäller
fact-begun = Bildades
fact-ended = Upphörde
fact-from = av
fact-into = ingår i
fact-original = Tidigare
fact-resulting = Blev
fact-decided = Beslutades
fact-in-force = Gäller från
fact-members = Ingår
fact-size = Antal
fact-purpose = Syfte
fact-told = Uppgift
fact-population = Grupp
fact-publisher = Utgivare
fact-identifier = Diarienummer
fact-signed = Undertecknad
fact-meeting = Behandlad
fact-published = Publicerad
fact-facts-at = Uppgifterna avser
fact-url = Adress
fact-note = Om källan
fact-attachments = Bilagor
fact-member = Delas av
fact-home = Hemvist
fact-duties = Andra arbetsuppgifter

col-inquiry = Ärende
col-asked-by = Från
col-as-of = Läget
col-history = Tillkomst och slut
col-programmes = Insatser
col-home = Organisatorisk hemvist
col-commitment = Åtagande
col-resting = Uppgifter
col-places = Ställen
col-coverage = Täckning

event-merger = Sammanläggning
event-split = Delning
event-regrouping = Omgruppering
group-unresolved = Vilka som ingår framgår inte av källan.
districts-lead = { $count ->
    [one] En { $district } finns den { $day }.
   *[other] { $count-Word } { $districts } finns den { $day }.
} Omorganisationerna mellan dem och tidigare indelningar står längre ned.
shared-with = delas med { $names }
dual-role = samma personer räknas också under { $name }
district-posts = Tjänster
district-posts-caption = Tjänster och hur de är belagda
district-text = Läget i korthet
district-told = Alla uppgifter
district-more = Mer om { $the-district }
district-description = tjänster, uppgifter och källor
district-documents = Egna handlingar
district-documents-caption = Handlingar som bara { $the-district } citerar
chart-one-line-mixed = Ett streck är en person eller tjänst
corrections-heading = Rättelser

programmes-lead = De arbetsformer som uppgifterna gäller.
programme-line-partly = Belagd i { $in-place-word } av { $of-word } { $districts }; om { $rest ->
    [all] övriga
   *[some] { $untold-word }
} framgår inte.
programme-line-all = Enligt { $all ->
    [one] källan
   *[other] källorna
} finns insatsen i alla { $districts }{ $except ->
    [yes] {" "}utom { $names }
   *[no] {""}
}.{ $in-place ->
    [0] {""}
   *[other] {" "}Med egna tjänster är den belagd i { $in-place-word } av { $of-word }.
}
programme-line = På plats i { $in-place-word } av { $of-word } { $districts }.
programme-posts = Var, sedan när och hur många
programme-text = Om insatsen
programme-told = Uppgifter om insatsen
forums-lead = Stående möten: vilka som deltar, hur ofta och varför.
participant-sometimes = ibland
participant-planned = ska involveras
indicators-lead = Andelar och tal som källorna har mätt. Mätningar ur olika undersökningar kan inte jämföras.
period-untold = tidpunkt ej angiven
base = Underlagets storlek:
base-untold = Underlagets storlek är inte angiven.
commitments-lead = { $count ->
    [one] Handlingarna innehåller ett åtagande. Läget gäller den { $day }.
   *[other] Handlingarna innehåller { $count-word } åtaganden. Läget gäller den { $day }.
}
commitments-overdue = Tiden har gått ut; ingen uppgift om utförande
commitments-due = Återstår
commitments-undated = Utan angiven tid
commitments-need = Enbart behov
commitments-done = Utfört
commitments-abandoned = Övergivet
owner-site = hela staden
undated = utan angiven tid
progress-promised = utlovat enligt uppgift
progress-decided = beslutat enligt uppgift
progress-under-way = påbörjat enligt uppgift
progress-recruiting = rekrytering pågår enligt uppgift
progress-waiting = väntar enligt uppgift
progress-done = utfört enligt uppgift
progress-abandoned = övergivet enligt uppgift
commitment-kind-promise = utlovat
commitment-kind-plan = planerat
commitment-kind-need = behov

sources-lead = Handlingarna som alla uppgifter vilar på.
source-not-supplied = ingår inte i underlaget
source-text = Om källan
source-whole = Handlingen som helhet
source-nothing-rests = Ingen uppgift vilar på stället.
remark-title = Om texten
start-introduced = införd
start-appointed = tillsatt
start-on-site = på plats
inferred = Slutsats
changes-lead = Svar som har ändrats när nya uppgifter blev kända, och källorna i den ordning de blev kända, det senaste först.
changes-sources = Källor
changes-answers = Svar
changes-answers-lead = Varje rad jämför svaret före och efter den dag då uppgiften blev känd. Ett svar jämförs för ärendets egen dag, och det som har blivit känt efter ärendet för webbplatsens.
changes-answers-caption = Ändrade svar, det senaste först
changes-feed = Följ ändrade svar (Atom)
feed-title = Ändrade svar
news-first = { $verdict ->
    [partly] Delvis besvarad första gången
    [unanswerable] Första svaret: kan inte besvaras
   *[answered] Besvarad första gången
}
news-more = { $n ->
    [one] En ändring till
   *[other] { $n-Word } ändringar till
}
news-more-sources = { $n ->
    [one] och en källa till
   *[other] och { $n-word } källor till
}
news-edition = Ny utgåva
news-as-of = Svaret gäller den { $day }.
news-sources = { $count ->
    [one] Källa: { $names }.
   *[other] Källor: { $names }.
}
changes-line = { $count ->
    [one] en uppgift
   *[other] { $count } uppgifter
}
table-statements = Uppgifter

correction-title = Rättad uppgift
correction-printed = { $subject }: källan anger { $printed }.
correction-correct = Rätt är { $correct }.
later-title = Känt den { $day }
later-lead = Med det som har blivit känt sedan dess är svaret den { $day }:

data-lead = Varje svar och varje uppgift om tal, tid och läge finns som filer att hämta och räkna vidare på.
data-records = Uppgifter
data-records-caption = Filer med alla uppgifter
data-answers = Svar
data-answers-caption = Ett svar per fil
data-terms = Format
data-terms-lead = Fälten har engelska namn. Datum är skrivna enligt EDTF (ISO 8601-2), så att ”2022” betyder någon gång under året. CSV-filerna följer RFC 4180 och är kodade i UTF-8.
data-statements = Varje uppgift med värde, tid, grund och källa
data-sources = Alla källor med sina datum
data-districts = Alla enheter med tillkomst och slut
not-found-title = Sidan finns inte
not-found-lead = Adressen leder ingenstans. Börja om från startsidan.
