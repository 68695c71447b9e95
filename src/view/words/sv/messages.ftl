# Svenska. En sats ska kunna stå i ett protokoll: inga förkortningar i löpande text. Uppgifter skrivs med siffror (`$n`); ord
# (`$n-word`) används där antalet inte är en uppgift. Är ett svar flera rader är den första satsen, och var och en av de andra en punkt.
# I varje meddelande finns $district, $the-district, $districts och $the-districts: webbplatsens egna ord.

and = och
or = eller
an-unknown-number = ett okänt antal
unknown-number-of = ett okänt antal
none-of = inga
where = { $share ->
    [empty] ingenstans, eftersom inga { $districts } är registrerade
    [not-the-only] inte i { only-district }
    [the-only] i { only-district }
    [neither] i { none-of-district } av de två { $the-districts }
    [none] i { none-of-district } av de { $of } { $the-districts }
    [both] i båda { $the-districts }
    [all] i alla { $of } { $districts }
    [untold] { $in-place ->
        [0] i { none-of-district } av { $the-districts }
        [one] i { one-district }
       *[other] i { $in-place } { $districts }
    }
   *[some] i { $in-place } av { $of } { $districts }
}
only-district = { $gender ->
    [neuter] det enda { $the-district }
   *[common] den enda { $the-district }
}
none-of-district = { $gender ->
    [neuter] inget
   *[common] ingen
}
any-of-district = { $gender ->
    [neuter] något
   *[common] någon
}
where-any = { $share ->
    [empty] någonstans, eftersom inga { $districts } är registrerade
    [not-the-only] i { only-district }
    [the-only] i { only-district }
    [neither] i { any-of-district } av de två { $the-districts }
    [both] i { any-of-district } av de två { $the-districts }
   *[other] i { any-of-district } av de { $of } { $the-districts }
}
where-beside = { $in-place ->
    [0] ; var framgår inte
   *[other] , { where }
}
where-range = { $in-place-range-form ->
    [none] i { none-of-district } av { $the-districts }
   *[other] { $of-range-form ->
        [one] i högst { one-district }
       *[other] i { $in-place-range } av { $of-range } { $districts }
    }
}
one-district = { $gender ->
    [neuter] ett { $district }
   *[common] en { $district }
}
in-category = { $category-told ->
    [yes] {" "}i kategorin ”{ $category }”
   *[no] {""}
}
as-holder = { $holder-named ->
    [yes] {" "}som { $holder-one }
   *[no] {""}
}
has = har
measured = { $measure ->
    [established] { $unit ->
        [persons] { $agree ->
            [many] { $noun } på inrättade tjänster
           *[common] { $noun } på en inrättad tjänst
        }
       *[other] { $agree ->
            [neuter] inrättat { $noun }
            [many] inrättade { $noun }
           *[common] inrättad { $noun }
        }
    }
    [funded] { $unit ->
        [persons] { $agree ->
            [many] { $noun } på finansierade tjänster
           *[common] { $noun } på en finansierad tjänst
        }
       *[other] { $agree ->
            [neuter] finansierat { $noun }
            [many] finansierade { $noun }
           *[common] finansierad { $noun }
        }
    }
    [filled] { $unit ->
        [persons] { $agree ->
            [many] { $noun } på tillsatta tjänster
           *[common] { $noun } på en tillsatt tjänst
        }
       *[other] { $agree ->
            [neuter] tillsatt { $noun }
            [many] tillsatta { $noun }
           *[common] tillsatt { $noun }
        }
    }
   *[none] { $noun }
}
counted-measure = { $held ->
    [established] inrättade tjänster
    [funded] finansierade tjänster
   *[filled] tillsatta tjänster
}

# Fraser som flera meningar har. `$share` säger hur `$in-place` förhåller sig till `$of`.
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
unit-posts-gender = common
unit-persons-one = person
unit-persons-many = personer
unit-persons-gender = common
unit-fte-one = heltidstjänst
unit-fte-many = heltidstjänster
unit-fte-gender = common
unit-schools-one = skola
unit-schools-many = skolor
unit-schools-gender = common
unit-teams-one = team
unit-teams-many = team
unit-teams-gender = neuter
unit-percent-one = procent
unit-percent-many = procent
unit-percent-gender = common
unit-times-one = gång
unit-times-many = gånger
unit-times-gender = common
unit-parties-one = part
unit-parties-many = parter
unit-parties-gender = common

verdict-answered = Besvarad
verdict-partly = Delvis besvarad
verdict-unanswerable = Kan inte besvaras
verdict-account = Redogörelse
verdicts-title = Vad bedömningarna betyder
verdict-answered-means = Källorna ger det som frågan gäller för alla som den gäller.
verdict-partly-means = Källorna ger en del av svaret. Vad som saknas står vid svaret.
verdict-unanswerable-means = Källorna räcker inte till något svar. Vad som skulle behöva vara känt står vid svaret.
verdict-account-means = Det som någon har uppgett, återgivet med källor. Det är inte beräknat, och om det besvarar hela frågan är inte bedömt.

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
duration-sentence = { $in-place ->
    [0] { $certain ->
        [yes] { $programme } finns inte på plats { where-any }.
       *[no] Det är inte belagt att { $programme } finns på plats { where-any }.
    }
   *[other] { $programme } finns på plats { where }.
}
duration-range = { $programme } finns på plats { where-range }.
duration-sentence-untold-of = { $in-place ->
    [0] Källorna nämner { no-district } där { $programme } finns på plats, och anger inte hur många { $districts } som finns.
    [one] { $programme } finns på plats i { one-district }; hur många { $districts } som finns framgår inte.
   *[other] { $programme } finns på plats i { $in-place } { $districts }; hur många { $districts } som finns framgår inte.
}
duration-first = Längst har { $names } haft insatsen, sedan { $since }: { $months }.
duration-longest = Längst kan { $names } ha haft insatsen, sedan { $since }: { $months }.
duration-only = { $names } har haft insatsen sedan { $since }: { $months }.
duration-least = { $count ->
    [one] Den har funnits i minst { $months }.
   *[other] Alla { $count } har haft den i minst { $months }.
}
duration-none = Av källorna framgår inte hur länge insatsen har funnits.
duration-ended = I { $names } fanns insatsen på plats från { $since } till { $until }, { $months }, och har upphört.

# Svar: oförändrat
none-has-it = { $certain ->
    [yes] { CAP(none-of-district) } av { $the-districts } har insatsen.
   *[no] Insatsen är inte belagd i { any-of-district } av { $the-districts }.
}
constancy-all = { $of ->
    [0] { none-has-it }
    [one] Antalet är oförändrat i { only-district } där insatsen är belagd.
    [2] Antalet är oförändrat i båda de { $districts } som har insatsen.
   *[other] Antalet är oförändrat i alla { $of } { $districts } som har insatsen.
}
constancy-some = { $share ->
    [empty] { none-has-it }
    [not-the-only] Att antalet är oförändrat framgår inte för { only-district } där insatsen är belagd.
    [the-only] Antalet är oförändrat i { only-district } där insatsen är belagd.
    [neither] För { none-of-district } av de två { $districts } som har insatsen är det belagt att antalet är oförändrat.
    [none] För { none-of-district } av de { $of } { $districts } som har insatsen är det belagt att antalet är oförändrat.
    [both] Antalet är oförändrat i båda de { $districts } som har insatsen.
    [all] Antalet är oförändrat i alla { $of } { $districts } som har insatsen.
   *[some] Antalet är oförändrat i { $count } av de { $of } { $districts } som har insatsen.
}
constancy-no-constant = { $of ->
    [0] { none-has-it }
    [one] Att antalet är oförändrat framgår inte för { only-district } där insatsen är belagd.
   *[other] För { none-of-district } av de { $of } { $districts } som har insatsen är det belagt att antalet är oförändrat.
}
constancy-changed = { $to-form ->
    [none] { $names } gick från { $from } till noll { $to-noun } { $when }.
   *[other] { $names } gick från { $from } till { $to } { $when }.
}
constancy-changed-planned = { $to-form ->
    [none] { $names } går enligt plan från { $from } till noll { $to-noun } { $when }, vilket inte är bekräftat.
   *[other] { $names } går enligt plan från { $from } till { $to } { $when }, vilket inte är bekräftat.
}
constancy-changed-by = I { $names } ändrades antalet med { SIGNED($by) } { $when }.
constancy-changed-many = { $count ->
    [0] I { no-district } har antalet ändrats.
    [one] I { one-district } har antalet ändrats.
   *[other] I { $count } { $districts } har antalet ändrats.
}
constancy-untold = { $names-few ->
    [yes] För { $names } säger källorna inte om antalet har ändrats.
   *[no] För { $count } { $districts } säger källorna inte om antalet har ändrats.
}
constancy-none = Källorna anger inget antal, och därför kan det inte sägas om det är oförändrat.

# Svar: antal
headcount-sentence = { $works ->
    [yes] { $what-form ->
        [none] Ingen arbetar som { $holder-one }{ in-category } { where-any }.
        [one] { $in-place ->
            [0] { CAP($what) } arbetar som { $holder-one }{ in-category }; var framgår inte.
           *[other] { CAP(where) } arbetar { $what } som { $holder-one }{ in-category }.
        }
       *[many] { $in-place ->
            [0] { CAP($what) } arbetar som { $holder-many }{ in-category }; var framgår inte.
           *[other] { CAP(where) } arbetar { $what } som { $holder-many }{ in-category }.
        }
    }
   *[no] { $what-form ->
        [none] { $holder-programme } har { $what }{ in-category } { where-any }.
       *[many] { $holder-programme } har sammanlagt { $what }{ in-category }{ where-beside }.
    }
}
headcount-at-least = { $works ->
    [yes] { $what-form ->
        [none] Ingen arbetar som { $holder-one }{ in-category } { where-any }.
        [one] { CAP($what) } arbetar som { $holder-one }{ in-category }{ where-beside }.
       *[many] { CAP($what) } arbetar som { $holder-many }{ in-category }{ where-beside }.
    }
   *[no] { $what-form ->
        [none] { $holder-programme } har { $what }{ in-category } { where-any }.
       *[many] { $holder-programme } har sammanlagt { $what }{ in-category }{ where-beside }.
    }
}
headcount-sentence-untold-of = { $works ->
    [yes] { $what-form ->
        [none] Ingen uppges arbeta som { $holder-one }{ in-category }; hur många { $districts } som finns framgår inte.
        [one] { CAP($what) } arbetar som { $holder-one }{ in-category }; hur många { $districts } som finns framgår inte.
       *[many] { CAP($what) } arbetar som { $holder-many }{ in-category }, { $in-place ->
            [0] i { $districts } som inte är namngivna
            [one] i { one-district }
           *[other] i { $in-place } { $districts }
        }; hur många { $districts } som finns framgår inte.
    }
   *[no] { $what-form ->
        [none] { $holder-programme } uppges inte ha några { $what-noun }{ in-category }; hur många { $districts } som finns framgår inte.
       *[many] { $holder-programme } har sammanlagt { $what }{ in-category }, { $in-place ->
            [0] i { $districts } som inte är namngivna
            [one] i { one-district }
           *[other] i { $in-place } { $districts }
        }; hur många { $districts } som finns framgår inte.
    }
}
headcount-sentence-range = { $works ->
    [yes] { $what-form ->
        [none] Ingen arbetar som { $holder-one }{ in-category } i { any-of-district } av { $the-districts }.
        [one] { CAP($what) } arbetar som { $holder-one }{ in-category }, { where-range }.
       *[many] { CAP($what) } arbetar som { $holder-many }{ in-category }, { where-range }.
    }
   *[no] { $what-form ->
        [none] { $holder-programme } har { $what }{ in-category } i { any-of-district } av { $the-districts }.
       *[many] { $holder-programme } har sammanlagt { $what }{ in-category }, { where-range }.
    }
}
headcount-family = Det finns { $what } i { $names-before }, eller i { $names-after } om omorganisationen hade skett då.
headcount-at = Läget den { $day }: { $told }
headcount-whole = { $works ->
    [yes] { $what-form ->
        [none] Sammanlagt arbetar ingen som { $holder-one }.
        [one] Sammanlagt arbetar { $what } som { $holder-one }.
        Källorna fördelar inte antalet per { $district }.
       *[many] Sammanlagt arbetar { $what } som { $holder-many }.
        Källorna fördelar inte antalet per { $district }.
    }
   *[no] { $what-form ->
        [none] { $holder-programme } har { $what }.
       *[many] { $holder-programme } har sammanlagt { $what }.
        Källorna fördelar inte antalet per { $district }.
    }
}
headcount-by-category =
    Källorna anger antalet per kategori: { $parts }.
    De säger inte om kategorierna omfattar alla.
headcount-apart = Källorna räknar på flera sätt, som inte läggs ihop: { $parts }.
definition-part = { $named ->
    [yes] { $what } ({ $how })
   *[no] { $what }
}
category-part = { $what } i kategorin ”{ $category }”
headcount-of = { $basis ->
    [planned] Enligt en plan som inte är bekräftad ska { $names } ha { $what }{ as-holder }{ in-category } den { $day }.
   *[counted] { $works ->
        [yes] { $what-form ->
            [none] Den { $day } arbetar ingen som { $holder-one }{ in-category } i { $names }.
           *[many] Den { $day } har { $names } { $what }{ as-holder }{ in-category }.
        }
       *[no] Den { $day } har { $names } { $what }{ as-holder }{ in-category }.
    }
}
headcount-inferred = I talet ingår en slutsats för { $names }.
headcount-organization = Det är tjänster som tillhör { $organization }.
headcount-inferred-one = Antalet är en slutsats.
headcount-planned = { $count ->
    [one] En plan för { $names } är inte bekräftad. Med den blir antalet { $with }.
   *[other] Planer för { $names } är inte bekräftade. Med dem blir antalet { $with }.
}
headcount-planned-only = I talet ingår en plan för { $names } som inte är bekräftad.
headcount-shared = { $count ->
    [0] Ingen delad tjänst är räknad.
    [one] En delad tjänst är räknad en gång.
   *[other] { CAP($count-word) } delade tjänster är räknade en gång var.
}
headcount-none = Källorna anger inget antal.

# Svar: täckning
coverage-sentence = { $in-place ->
    [0] { $certain ->
        [yes] { $programme } finns inte { where-any }.
       *[no] Det är inte belagt att { $programme } finns { where-any }.
    }
   *[other] { $programme } finns { where }.
}
coverage-sentence-untold-of = { $in-place ->
    [0] Källorna nämner { no-district } som har insatsen { $programme }, och anger inte hur många { $districts } som finns.
    [one] { $programme } finns i { one-district }; hur många { $districts } som finns framgår inte.
   *[other] { $programme } finns i { $in-place } { $districts }; hur många { $districts } som finns framgår inte.
}
no-district = { $gender ->
    [neuter] inget { $district }
   *[common] ingen { $district }
}
coverage-range = { $programme } finns { where-range }.
existence-sentence = { $count ->
    [0] Det finns inga { $districts }.
    [one] Det finns { one-district }.
   *[other] Det finns { $count } { $districts }.
}
existence-sentence-range = { $range-form ->
    [none] Det finns inga { $districts }.
    [one] Det finns { $range } { $district }.
   *[other] Det finns { $range } { $districts }.
}
existence-untold = { $known ->
    [0] Källorna anger inte hur många { $districts } som finns; { no-district } finns i registret.
    [one] Källorna anger inte hur många { $districts } som finns; { one-district } finns i registret.
   *[other] Källorna anger inte hur många { $districts } som finns; { $known } finns i registret.
}
missing-short = ({ $names }: { $why })
sentence-missing-one = { $names } saknar insatsen ({ $why }).
sentence-missing = { $count ->
    [0] { CAP(none-of-district) } av { $the-districts } saknar insatsen.
    [one] { CAP(one-district) } saknar insatsen: { $names }.
   *[other] Insatsen saknas i { $count } { $districts }: { $names }.
}
sentence-cannot-tell = Om { $names } har insatsen framgår inte.

# Svar: vad som är kvar
remainder-sentence = { $left-form ->
    [none] { $least ->
        [yes] Källorna säger inte om något är kvar av förstärkningen på { $whole }.
       *[no] Inget är kvar av förstärkningen på { $whole }.
    }
   *[other] Av förstärkningen på { $whole } är { left-told } kvar.
}
left-told = { $least ->
    [yes] { $left-bound ->
        [exact] minst { $left }
        [about] minst { $left }
       *[other] { $left }
    }
   *[no] { $left }
}
remainder-verbal = { $outcome ->
    [other-funding] { CAP($said) } är förstärkningen på { $whole } nu finansierad på annat sätt.
    [permanent] { CAP($said) } ryms förstärkningen på { $whole } nu i ordinarie budget.
   *[unknown] Vad som är kvar av förstärkningen på { $whole } beskrivs som ”{ $said }”.
}
remainder-verbal-untold = Källan anger inte hur många det är.
remainder-no-number = En del av förstärkningen på { $whole } är kvar.
remainder-untold = Källorna säger inte vad som är kvar av förstärkningen på { $whole }.
remainder-none = Källorna anger inte hur stor förstärkningen var.

# Svar: beroende på definition
by-definition-sentence = { $share ->
    [empty] Det går inte att ange ett antal, eftersom ingen tolkning av frågan är angiven.
    [not-the-only] Det går inte att ange ett antal, eftersom källorna inte ger något.
    [the-only] Antalet är känt.
    [neither] Det går inte att ange ett antal.
        Frågan kan tolkas på två sätt, och källorna ger inget antal för något av dem.
    [none] Det går inte att ange ett antal.
        Frågan kan tolkas på { $count-word } sätt, och källorna ger inget antal för något av dem.
    [both] Det går inte att ange ett enda antal.
        Frågan kan tolkas på två sätt, och källorna ger ett antal för båda.
    [all] Det går inte att ange ett enda antal.
        Frågan kan tolkas på { $count-word } sätt, och källorna ger ett antal för vart och ett av dem.
   *[some] { $known ->
        [one] Det går inte att ange ett enda antal.
        Frågan kan tolkas på { $count-word } sätt, och källorna ger ett antal för ett av dem.
       *[other] Det går inte att ange ett enda antal.
        Frågan kan tolkas på { $count-word } sätt, och källorna ger ett antal för { $known-word } av dem.
    }
}
by-definition-all = { $count ->
    [0] Det går inte att ange ett antal, eftersom ingen tolkning av frågan är angiven.
    [one] Antalet är känt.
    [2] Frågan kan tolkas på två sätt, och källorna ger ett antal för båda.
   *[other] Frågan kan tolkas på { $count-word } sätt, och källorna ger ett antal för vart och ett av dem.
}
by-definition-one = Antalet är känt.

# Svar: redogörelse
account = { $text }
account-none = Underlaget innehåller inget svar på frågan.
refusal = { $who } avböjde { $when-when } att svara: { $text }
reason-refused = Den som frågan ställdes till har avböjt att svara.

# Skäl
reason-no-start = Källorna anger inte när insatsen började.
reason-start-untold = Starten framgår inte för { $names }.
reason-no-number = Källorna anger inget antal.
reason-not-established = { $count ->
    [0] Det är inte belagt.
    [one] Det är inte belagt för { $names }.
   *[other] För { $count } av { $the-districts } är det inte belagt: { $names }.
}
reason-other-unit = Frågan gäller { $asked }; källorna anger { $held }.
reason-number-untold = Antalet framgår inte för { $names }.
reason-planned = En uppgift är en plan som ingen källa bekräftar.
reason-disputed = Källor säger emot varandra.
reason-no-coverage = Källorna säger inte var insatsen finns.
reason-cannot-tell = Det framgår inte för { $names }.
reason-reinforcement-unknown = Källorna anger inte hur stor förstärkningen var.
reason-no-outcome = Källorna säger inte vad som hände med förstärkningen.
reason-verbal = Källan anger bara i ord hur stor del av förstärkningen på { $whole } det gäller.
reason-rest-unknown = Vad som hände med resten framgår inte.
reason-readings = { $count ->
    [0] Ingen tolkning av frågan är angiven.
    [one] Källorna ger inget antal för den enda tolkningen av frågan.
   *[other] Svaret beror på vilken av { $count-word } tolkningar som avses.
}
reason-other-measure = { $asked ->
    [none] Källorna räknar bara { counted-measure }.
    [established] { $held ->
        [none] Källorna säger inte om tjänsterna är inrättade.
       *[other] Källorna säger inte om tjänsterna är inrättade; de räknar { counted-measure }.
    }
    [funded] { $held ->
        [none] Källorna säger inte om tjänsterna är finansierade.
       *[other] Källorna säger inte om tjänsterna är finansierade; de räknar { counted-measure }.
    }
   *[filled] { $held ->
        [none] Källorna säger inte om tjänsterna är tillsatta.
       *[other] Källorna säger inte om tjänsterna är tillsatta; de räknar { counted-measure }.
    }
}
reason-other-category = Källorna säger inte hur många som ingår i kategorin ”{ $category }”.
reason-apart = Källorna räknar på flera sätt, som inte läggs ihop.
reason-by-category = Källorna anger antalet per kategori och säger inte om kategorierna omfattar alla.
reason-claim-differs = En källa anger { $claimed } sammanlagt; raderna ger { $rows }.
reason-units-claimed = Källan räknar till { $claimed ->
    [one] { one-district }
   *[other] { $claimed } { $districts }
}; { $count ->
    [0] { no-district }
    [one] { one-district }
   *[other] { $count }
} finns i registret.
reason-constancy-untold = Källorna säger inte om antalet har ändrats.
reason-no-account = Underlaget innehåller inget svar.
reason-account-partly = { $text }
reason-account-without-source = Svaret har ingen källa som var känd då.

# Förbehåll
caveat-start-side = { $asked ->
    [on-site] Frågan gäller när någon var på plats. Där källan inte anger det räknas tiden från den start som den anger.
    [appointed] Frågan gäller när någon blev utsedd. Där källan inte anger det räknas tiden från den start som den anger.
   *[introduced] Frågan gäller när insatsen infördes. Där källan inte anger det räknas tiden från den start som den anger.
}
caveat-other-unit = Frågan gäller { $asked }, men källorna anger { $held }. Antalen räknas inte om.
caveat-plan = { $when ->
    [undated] { $names } ska enligt en plan som inte är bekräftad ha { $what }, utan angivet datum. Planen räknas inte.
   *[other] { $names } ska enligt en plan som inte är bekräftad ha { $what } från { $when }. Planen räknas inte förrän den dagen.
}
caveat-plan-change = { $sign ->
    [fewer] { $names } väntas enligt källan få { $what } färre{ $when ->
        [undated] , utan angivet datum
       *[other] {" "}från { $when }
    }. Ändringen räknas inte förrän en källa anger det nya antalet.
   *[more] { $names } väntas enligt källan få { $what } till{ $when ->
        [undated] , utan angivet datum
       *[other] , från { $when }
    }. Ändringen räknas inte förrän en källa anger det nya antalet.
}
caveat-change-planned = { $sign ->
    [fewer] { $names } ska enligt en plan ha { $what } färre{ $when ->
        [undated] , utan angivet datum
       *[other] {" "}från { $when-date }
    }. Ändringen är en plan och räknas inte.
   *[more] { $names } ska enligt en plan ha { $what } mer{ $when ->
        [undated] , utan angivet datum
       *[other] {" "}från { $when-date }
    }. Ändringen är en plan och räknas inte.
}
caveat-plan-overtaken = { $when ->
    [undated] { $names } skulle enligt en plan ha { $what }. Senare källor anger antalet, och planen räknas inte.
   *[other] { $names } skulle enligt en plan ha { $what } från { $when-date }. Senare källor anger antalet, och planen räknas inte.
}
caveat-figure-later = En senare källa anger { $what } i { $names }, { $when-when }. Den visar inte vad som gällde dessförinnan.
caveat-sums-differ = Före ”{ $event }” fanns { $before }, efter { $after }. Om någon har flyttats, tillkommit eller dragits in framgår inte.
caveat-other-measure = { $asked ->
    [none] Källorna räknar bara { counted-measure }.
    [established] { $held ->
        [none] Källorna säger inte om tjänsterna är inrättade.
       *[other] Källorna säger inte om tjänsterna är inrättade; de räknar { counted-measure }.
    }
    [funded] { $held ->
        [none] Källorna säger inte om tjänsterna är finansierade.
       *[other] Källorna säger inte om tjänsterna är finansierade; de räknar { counted-measure }.
    }
   *[filled] { $held ->
        [none] Källorna säger inte om tjänsterna är tillsatta.
       *[other] Källorna säger inte om tjänsterna är tillsatta; de räknar { counted-measure }.
    }
}
caveat-group-unresolved = Vilka som ingår i gruppen ”{ $name }” framgår inte.
caveat-claim-all = Källan säger detta om alla; uppgifterna visar motsatsen för { $names }.
caveat-claim-total = Källan anger { $claimed } sammanlagt; raderna ger { $rows }.
caveat-claim-differs = Källan anger { $claimed } sammanlagt; raderna ger { $rows }. Vilket som är rätt framgår inte.
caveat-units-claimed = Källan räknar till { $claimed ->
    [one] { one-district }
   *[other] { $claimed } { $districts }
}; { $count ->
    [0] { no-district }
    [one] { one-district }
   *[other] { $count }
} finns i registret. Det som saknas i registret räknas inte.

# Rader
note-absent-reason = { $standing ->
    [pending] { $reason }
    [vacant] vakant: { $reason }
    [ended] har upphört: { $reason }
    [recruiting] rekrytering pågår: { $reason }
    [none] finns inte enligt källan: { $reason }
   *[unknown] okänt: { $reason }
}
note-absent = { $standing ->
    [pending] avvaktar
    [vacant] vakant
    [ended] har upphört
    [recruiting] rekrytering pågår
    [none] finns inte enligt källan
   *[unknown] okänt
}
note-none = finns inte enligt källan
note-not-yet = har inte börjat än
note-from-predecessors = räknat från { $names }
note-from-first-predecessor = räknat från den första av { $names }
note-start-from-statement = räknat från den första uppgiften om antal
note-open-event = om { $names-after } hade bildats { $when-when } framgår inte; det rör sig antingen om { $names-before } eller om { $names-after }
note-may-not-exist = om { $names } fanns den dagen framgår inte
note-carried-over = antalet är det som { $names } hade före omorganisationen
note-one-by-one = bildades av { $names }, och redovisas för sig sedan dess
note-rest-of-event = { $names }: antalet framgår inte, medan övriga redovisas var för sig
note-change-told = antalet framgår inte: det var senast { $last }, och en ändring med { SIGNED($by) } har uppgetts { $when-when }
note-organization = tjänsterna finns hos { $organization }
note-parts-sum = summan av kategorierna { $categories }
note-shared = delad tjänst
note-younger-member = { $names } kom med senare
note-member-since-untold = när { $names } kom med framgår inte
crumb-question = Fråga { $number }
crumb-question-of = Fråga { $number } av { $count }
crumb-own = Egen sammanställning
note-member-one-of = vilken av { $before } som delade tjänsten före { $names } framgår inte
note-merged = { $parts } blev { $after }
merged-part = { $number } i { $names }
merged-number = { $number }
note-regrouped = bara summan kan jämföras över omorganisationen
note-gap = { $span-form ->
    [one] källorna anger inte antalet den { $span-to }
   *[many] källorna anger inte antalet från { $span-from } till { $span-to }
}
note-gap-before = källorna anger inte antalet före den { $day }
note-seen-once = sedd en gång; vad som gällde före det framgår inte
note-universal = enligt källan finns insatsen i alla
note-before-and-after = enligt uppgifter före och efter
note-last-evidence = { $day-form ->
    [latest] belagd { $day-when }
   *[other] senast belagd { $day-when }
}
note-announced = planerad, utan angiven tid
note-planned = enligt plan, inte bekräftad
note-inferred = slutsats
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
note-founded = bildades { $day }
note-dissolved = upphörde { $day }

# Vad som skulle behöva vara känt
can-answer = { $names-count ->
    [one] { CAP($the-district) } kan svara.
   *[other] { CAP($the-districts) } kan svara.
}
unknown-start = När insatsen började i { $names }. { can-answer }
unknown-constancy = Hur många det har varit sedan starten i { $names }. { can-answer }
unknown-other-unit = Antalet { $asked }. Källorna anger bara { $held }. { CAP($the-districts) } kan svara.
unknown-number = Antalet. { CAP($the-districts) } kan svara.
unknown-numbers = Antalet i { $names }. { can-answer }
unknown-coverage = Var insatsen finns. { CAP($the-districts) } kan svara.
unknown-coverage-of = Om insatsen finns i { $names }. { can-answer }
unknown-remainder = Hur många som finns kvar av förstärkningen på { $whole }, och var. { $who ->
    [none] Den som lämnade uppgiften kan svara.
   *[other] { CAP($who) } kan svara.
}
unknown-reading = Antalet enligt tolkningen ”{ $reading }”.
unknown-account = Svaret från den som frågan ställdes till.

# Tidslinjer
chart-duration = { $programme }, per { $district }
chart-one-line = Ett streck är { $unit }{ $parts ->
    [yes] {" "}eller en del därav
   *[no] {""}
}{ $bands ->
    [yes] ; fler än { $most-word } är ett band, högre ju fler de är
   *[no] {""}
}
# En tidslinje som inte ryms på en sida: $n av $of.
chart-part = { $title } ({ $n } av { $of })
chart-total = { $programme }, sammanlagt
chart-total-subtitle = Antal { $unit }; skrafferat där antalet är osäkert
chart-description = { $sentence } Tidslinjen visar { $lanes ->
    [0] inga rader
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
mark-unsure = osäkert under den tiden
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

# Bilder som är text: rutor och grupper
tiles-one-dot = En prick är { $unit }
tile-count = { $what }
then-planned = { $after } enligt plan
tile-planned = { $before }; { $after } enligt plan
dot-known = belagt
dot-changed = ändrat
dot-plan = enligt plan, inte bekräftat
dot-untold = framgår inte
dot-missing = inte på plats
groups-title = { $programme }: har antalet ändrats?
groups-one-square = En ruta är { one-district }
group-constant = oförändrat
group-changed = ändrat
group-not-established = framgår inte
group-not-in-place = inte på plats

# Tabeller
table-total = Sammanlagt
matrix-title-year = Vem hade vad { $year }
matrix-lead = Vad varje { $district } hade den { $day }. Ett tal är hur många som var på plats.
matrix-caption = Vem har vad den { $day }
matrix-total = Finns i
matrix-found = { $in-place-range }{ $told ->
    [yes] {" "}av { $of-range }
   *[no] {""}
}
matrix-pick = Välj
matrix-shared = delad
matrix-in-place = finns, antal okänt
matrix-claimed = finns enligt källan, antal okänt
matrix-planned = planerat
matrix-number-planned = { $number } enligt plan
matrix-number-then-planned = { $before }; { $number } enligt plan
ui-years = Andra år
ui-as-of = Läget
ui-only-picked = Visa bara de rader som är valda
col-district = { $district }
col-post = Tjänst
col-programme = Insats
col-since = På plats sedan
col-time = Tid på plats
col-count = Antal
col-change = Förändring
col-reason = Skäl
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

basis-stated = gällde hela tiden
basis-observed = gällde vid tillfället
basis-planned = planerad
basis-need = behov
measure-established = inrättade
measure-funded = finansierade
measure-filled = tillsatta
period-calendar-year = kalenderår
period-school-year = läsår
period-financial-year = räkenskapsår
extent-partly = en del av tiden
extent-days = { $n-form ->
    [one] { $n } dag i veckan
   *[other] { $n } dagar i veckan
}

change-count = { $from } → { $to }, { $when }
change-count-by = { SIGNED($by) }, { $when }
change-count-planned = { $from } → { $to }, { $when }, enligt plan
change-home = ny organisatorisk hemvist { $when }
change-duties = nytt arbetsinnehåll { $when }
since-words = sedan { $date }
dash = –
only-in-sv = Texten finns bara på svenska.
only-in-en = Texten finns bara på engelska.

# Hur ofta
frequency = { $times-form ->
    [one] { $count ->
        [1] { $times-bound ->
            [exact] { frequency-once }
           *[other] { $times } gång { frequency-every }
        }
       *[other] { $times-bound ->
            [exact] { frequency-every }
            [least] minst { frequency-every }
            [about] omkring { frequency-every }
           *[other] { $times } gång { frequency-every }
        }
    }
   *[many] { $times } gånger { frequency-every }
}
frequency-once = { $unit ->
    [days] varje dag
    [weeks] varje vecka
    [months] varje månad
    [terms] varje termin
   *[years] varje år
}
frequency-every = { $count ->
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
   *[other] { $unit ->
        [days] var { frequency-ordinal } dag
        [weeks] var { frequency-ordinal } vecka
        [months] var { frequency-ordinal } månad
        [terms] var { frequency-ordinal } termin
       *[years] vart { frequency-ordinal } år
    }
}
frequency-ordinal = { $count ->
    [3] tredje
    [4] fjärde
    [5] femte
    [6] sjätte
    [7] sjunde
    [8] åttonde
    [9] nionde
    [10] tionde
    [11] elfte
    [12] tolfte
   *[other] { $count }:e
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
paper-part-overview = Vem har vad
paper-part-attachments = Bilagor
paper-part-approval = Attesterat av
paper-approval-original = Attesten gäller den ursprungliga handlingen, inte den här rekonstruktionen.
paper-proposal = { $who ->
    [known] { $addressee } godkänner tjänsteutlåtandet som svar i ärendet.
   *[none] Tjänsteutlåtandet godkänns som svar i ärendet.
}
paper-summary = { $known ->
    [known] { $count ->
        [one] I { $kind } från { $who } ställs en fråga. Svaret är i korthet:
       *[other] I { $kind } från { $who } ställs { $count-word } frågor. Svaren är i korthet:
    }
   *[none] { $count ->
        [one] I ärendet ställs en fråga. Svaret är i korthet:
       *[other] I ärendet ställs { $count-word } frågor. Svaren är i korthet:
    }
}
paper-computed = Antal, tider och summor är beräknade ur de uppgifter som källorna innehåller. Varje uppgift har en hänvisning till den plats i källan där den står.
paper-account-sources = Redogörelsen bygger på källorna i fotnoterna
paper-unknowns = För ett fullständigt svar behöver följande vara känt:
paper-table-moved = { $rows ->
    [one] Svaret har en rad. Den finns i bilagan { $file }.
   *[other] Svaret har { $rows } rader. De finns i bilagan { $file }.
}
paper-attached-json = Svaren som data, med rader, förbehåll och källor: { $names }
paper-attached-csv = Svarens rader som tabeller: { $names }
paper-attached-records = Uppgifterna som svaren vilar på, så som de är registrerade ({ $count ->
    [one] en fil
   *[other] { $count } filer
})
paper-see-note = (not { $note })
paper-as-pdf = Ladda ned som PDF
paper-as-html = Ladda ned som en HTML-fil
paper-as-docx = Word, för ärendesystem och bearbetning
paper-records-file = underlag.yaml
paper-record = Uppgifter som svaren vilar på

differs-on = { $day }: { $told }
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
    [0] Ingen tryckt uppgift är jämförd med våra svar.
    [one] En tryckt uppgift är jämförd och stämmer med våra svar.
   *[other] { CAP($n-word) } tryckta uppgifter är jämförda och stämmer med våra svar.
}
edition-disagrees = { $count ->
    [0] Ingen tryckt uppgift är jämförd med våra svar.
    [one] Den enda tryckta uppgiften stämmer inte med våra svar:
   *[other] { $same ->
        [0] Ingen av { $count-word } tryckta uppgifter stämmer med våra svar. De skiljer sig så:
        [one] En av { $count-word } tryckta uppgifter stämmer med våra svar. Följande skiljer sig:
       *[other] { CAP($same-word) } av { $count-word } tryckta uppgifter stämmer med våra svar. Följande skiljer sig:
    }
}
edition-changed-title = Ändrat sedan utgåvan den { $day }
edition-differs-title = Skiljer sig från den inlämnade handlingen den { $day }
col-edition = Utgåva
col-compared = Jämfört med dagens svar
col-files = Filer
# Skillnader mellan två versioner
diff-title = Från { $before } till { $after }
diff-nothing = Ingen skillnad mellan { $before } och { $after }: samma uppgifter, samma svar, samma sidor.
diff-work-tree = mappen som den är nu
diff-unseen = Sagt på annat sätt, utan att en ny handling anges: jämför med handlingen
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
diff-text-changed = texten är ändrad: { $from } → { $to }
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
key-as_said = i ord
key-due_as_said = tid i ord
key-due_inferred = skäl för tiden
key-inferred = slutsats
key-extent = omfattning
key-change = förändring
key-category = befattning
key-outcome = utfall
key-account = redogörelse
key-partly = lämnas öppet
key-accepted = godtaget
key-reading = läsning
key-date = datum
key-dates = dagar
key-facts_at = avser
key-received = inkom
key-disputed = svar på påståendet
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
ui-files-in-pdf = Datafilerna finns inuti samma tjänsteutlåtande som PDF.
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
ui-words-here = Ord på sidan
ui-own-compilation = Egen sammanställning
ui-since-then = Sedan svaret lämnades
ui-comment = Så har vi kommit fram till svaret
contents-picture = Bild
contents-rows = Tabell
contents-notes = Att känna till
ui-cite = Hänvisa till svaret
ui-print = Skriv ut
ui-on-page = På sidan
cite-text = { $publisher }, { $site }: ”{ $question }” Läget { $day }, enligt källor kända till och med { $known }.
ui-unknowns = Vad som skulle behöva vara känt
ui-files = Filer
ui-questions = Frågorna i ärendet
ui-previous = Föregående
ui-next = Nästa
ui-search = Sök
ui-search-key = Tangenten / leder till sökfältet
ui-filter-rows = Sök i tabellen
ui-rows-shown = {"{"}shown{"}"} av {"{"}all{"}"} rader visas
ui-sort-by = Sortera efter {"{"}column{"}"}

# Adresser: bara små bokstäver utan prickar, och de ändras aldrig
path-inquiries = arenden
path-matrix = vem-har-vad
path-districts = enheter
path-programmes = insatser
path-forums = samverkansforum
path-commitments = ataganden
path-indicators = nyckeltal
path-gaps = luckor
path-terms = ordlista
path-sources = kallor
path-changes = nytt
path-data = data
path-a-z = a-o
path-feed = nytt
anchor-source = kalla

nav-start = Start
nav-inquiries = Ärenden
nav-matrix = Vem har vad
nav-districts = { $districts }
nav-programmes = Insatser
nav-forums = Samverkansforum
nav-commitments = Åtaganden
nav-indicators = Nyckeltal
nav-gaps = Luckor
nav-terms = Ordlista
nav-sources = Källor
nav-changes = Nytt
nav-data = Öppna data
nav-a-z = A–Ö

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
    [0] ingen besvarad
    [one] en besvarad
   *[other] { $n-word } besvarade
}
n-partly = { $n ->
    [0] ingen delvis besvarad
    [one] en delvis besvarad
   *[other] { $n-word } delvis besvarade
}
n-unanswerable = { $n ->
    [0] ingen som inte kan besvaras
    [one] en kan inte besvaras
   *[other] { $n-word } kan inte besvaras
}
caveats-title = { $n ->
    [one] Förbehåll
   *[other] Förbehåll
}

state-clock-same = Läget { $day }, enligt det som var känt då
state-clock = Läget { $day }, känt till och med { $known }
state-coverage-range = { $of-range-form ->
    [none] inga { $districts }
    [one] { $in-place-range } av { $of-range } { $district }
   *[other] { $in-place-range } av { $of-range } { $districts }
}
state-coverage-untold = { $in-place ->
    [one] { $in-place } { $district }
   *[other] { $in-place } { $districts }
}; hur många som finns framgår inte
state-coverage = { $of ->
    [one] { $in-place } av { $of } { $district }
   *[other] { $in-place } av { $of } { $districts }
}
state-not-computed = redogörelse, inte beräknad
stamp-districts = { $count ->
    [one] { one-district }
   *[other] { $count } { $districts }
}

start-matrix = Vem har vad, alla insatser i alla { $districts }
start-changes = Ändrat senast
start-sources = Senaste källor
ui-neighbours = Före och efter i listan
inquiry-line = { $count ->
    [0] Läget { $day }; { $all ->
        [one] en egen sammanställning
       *[other] { $all-word } egna sammanställningar
    }
    [one] En fråga, läget { $day }
   *[other] { CAP($count-word) } frågor, läget { $day }
}
inquiries-lead = Vad nämnderna har frågat, och vad uppgifterna svarar.
inquiries-caption = Ärenden, det senaste först
inquiry-questions = Frågor och svar
inquiry-own = Egna sammanställningar
inquiry-text = Om ärendet
inquiry-claims = Vad frågeställaren säger
inquiry-claims-lead = Det som står i en fråga är inte en uppgift. Här återges det i sammandrag, med vad andra handlingar säger om det.
claim-title = Påstående
claim-disputed = Påstående och vad som talar emot det
claim-replied = Påstående och svar
claim-reply = Svaret:
claim-document = { $dated ->
    [yes] { $title }, { $date }:
   *[no] { $title }:
}
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
fact-stands-for = Står för
fact-means = Betyder
fact-also = Även
fact-programme = Insats
fact-population = Grupp
fact-publisher = Utgivare
fact-identifier = Diarienummer
fact-signed = Undertecknad
fact-meeting = Behandlad
fact-published = Publicerad
fact-facts-at = Uppgifterna avser
fact-url = Original
fact-resting = Vilar på källan
district-lead = Den { $day }. { $list }.
district-answers = Svar där { $the-district } ingår
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
event-absorption = Införlivande
event-transfer = Överföring
event-creation = Nybildning
event-closing = Nedläggning
event-renaming = Namnbyte
group-unresolved = Vilka som ingår framgår inte av källan.
districts-lead-untold = { $count ->
    [0] { CAP(no-district) } finns i registret den { $day }
    [one] { CAP(one-district) } finns i registret den { $day }
   *[other] { $count } { $districts } finns i registret den { $day }
}; hur många som fanns framgår inte. Omorganisationerna mellan dem och tidigare indelningar står längre ned.
districts-lead = { $count ->
    [0] Den { $day } finns { no-district }.
    [one] Den { $day } finns { one-district }.
   *[other] Den { $day } finns { $count } { $districts }.
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
chart-one-line-mixed = Ett streck är en person eller tjänst{ $parts ->
    [yes] {" "}eller en del av en
   *[no] {""}
}{ $bands ->
    [yes] ; fler än { $most-word } är ett band, högre ju fler de är
   *[no] {""}
}
accepted-heading = Granskat och godtaget
accepted-lead = Programmet varnar när uppgifter inte tycks stämma med varandra. Här står de som någon har granskat och låtit stå, och skälet till det.
corrections-heading = Rättelser

programmes-lead = De arbetsformer som uppgifterna gäller.
programme-line-partly = { $rest ->
    [all] { $in-place ->
        [0] I vilka { $districts } insatsen finns på plats framgår inte.
       *[other] Belagd { where }; om övriga framgår inte.
    }
   *[some] { $share ->
        [not-the-only] Om { only-district } framgår inte.
       *[other] { $untold ->
            [one] Belagd { where }; om { one-district } framgår inte.
           *[other] Belagd { where }; om { $untold } framgår inte.
        }
    }
}
programme-line-all = Enligt { $all ->
    [one] källan
   *[other] källorna
} finns insatsen i alla { $districts }{ $except ->
    [yes] {" "}utom { $names }
   *[no] {""}
}.{ $in-place ->
    [0] {""}
   *[other] {" "}Tjänster är belagda { where }.
}
programme-line = { $share ->
    [empty] Inga { $districts } är registrerade.
    [not-the-only] Inte på plats i { only-district }.
   *[other] På plats { where }.
}
programme-posts = Var, sedan när och hur många
programme-text = Om insatsen
programme-told = Uppgifter om insatsen
terms-lead = Förkortningar och ord i handlingarna, och vad de betyder.
forums-lead = Stående möten: vilka som deltar, hur ofta och varför.
participant-sometimes = ibland
participant-planned = ska involveras
indicators-lead = Andelar och tal som källorna har mätt. Mätningar ur olika undersökningar kan inte jämföras.
period-untold = tidpunkt ej angiven
base = Underlagets storlek:
base-untold = Underlagets storlek är inte angiven.
commitments-lead = { $count ->
    [0] Handlingarna innehåller inga åtaganden. Läget gäller den { $day }.
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

sources-lead = Handlingarna som uppgifterna vilar på, och de som nämns utan att ingå.
sources-list = Källor som uppgifter vilar på
sources-idle = Lästa, utan egna uppgifter
sources-named = Nämns men ingår inte i underlaget
identifier-untold = inte registrerat
original-with = Originalet finns hos { $publisher }. Adressen till det är inte registrerad.
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
changes-sources = Nya handlingar
changes-answers = Ändrade svar
changes-none = Inget svar har ändrats sedan det lämnades.
changes-first = Besvarade ärenden
changes-first-line = { $day }: { $count ->
    [one] ett svar
   *[other] { $count } svar
}
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
   *[other] { CAP($n-word) } ändringar till
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
correction-printed = { $of ->
    [formed] Källan skriver att { $subject } bildades { $printed }.
   *[other] { $subject }: källan skriver { $printed }.
}
correction-correct = { $dated ->
    [yes] Rätt datum är { $correct }.
   *[no] Rätt är { $correct }.
}
later-title = Känt den { $day }
later-lead = Med det som har blivit känt sedan dess är svaret den { $day }:

data-lead = Varje svar och varje uppgift om tal, tid och läge finns som filer att hämta och räkna vidare på.
data-records = Uppgifter
data-records-caption = Filer med alla uppgifter
data-answers = Svar
data-answers-caption = Filer för varje svar
data-terms = Format
data-terms-lead = Excel-filerna (xlsx) har rubriker på svenska, och ett blad som säger vad tabellen är, vilka datum den avser och vilka källor den bygger på. Datum är text enligt EDTF (ISO 8601-2), så att ”2022” betyder någon gång under året. CSV är för andra program: fälten har engelska namn, filen följer RFC 4180 och är kodad i UTF-8 med byteordningsmärke. ”CSV för svenskt Excel” är samma tabell med semikolon mellan kolumnerna och decimalkomma; Excel visar då månader som ”2022-09” på sitt eget sätt. En apostrof står i CSV före en text som ett kalkylprogram annars skulle köra som formel.
data-untranslated = Texter som inte är översatta
data-untranslated-lead = Rubriker, svar och ord i tabeller finns på båda språken. Löpande text, förbehåll och kommentarer till de här sidorna finns bara på originalspråket, och är märkta så.
data-statements = Varje uppgift med värde, tid, grund och källa
data-sources = Alla källor med sina datum
data-districts = Alla enheter med tillkomst och slut
data-machines = För andra program
data-machines-lead = Katalogen säger vilka filer som finns, enligt DCAT-AP-SE. Enheterna med sina omorganisationer, och vad varje svar bygger på, finns som länkade data (JSON-LD). Bredvid varje CSV-fil ligger en beskrivning av kolumnerna. Den heter som filen, med -metadata.json efter.
data-machines-caption = Filer för andra program
data-catalogue = Katalog över alla filer
data-organisation = Enheter, omorganisationer och tjänster
data-licence = Så får data användas
catalogue-about = Svar på skriftliga frågor från nämnder, och de uppgifter som svaren bygger på. Varje tal är räknat ur uppgifterna och har källa, datum och hur säkert det är.
catalogue-everything = Alla tabeller
catalogue-everything-about = Alla tabeller i en arbetsbok, ett blad per tabell
catalogue-organisation = Organisation
catalogue-organisation-about = Enheterna, hur de bildades och upphörde, och vad källorna säger om hur många tjänster de har
not-found-title = Sidan finns inte
not-found-alone-lead = Adressen leder ingenstans. Ta bort det som står efter webbplatsens namn i adressen, så visas startsidan.
not-found-lead = Adressen leder ingenstans. Börja om från startsidan.
moved-title = Sidan har flyttat
moved-lead = Den har en ny adress. Oftast visas den av sig själv; annars leder länken dit.
# Inläsning av kalkylblad
import-why = { $file }, { $cell }, säger { $value }.
import-ask-count = Hur många har { $named }?
import-ask-where = Var finns { $named }?
import-ask-since = Hur länge har { $named } funnits?
import-cells = { $n ->
    [one] { $n } tal läst i { $file }
   *[other] { $n } tal lästa i { $file }
}
import-answered = { $n ->
    [one] { $n } besvarad rad i { $file }
   *[other] { $n } besvarade rader i { $file }
}
import-returned-title = Svar från { $names }: { $inquiry }
import-returned-type = ifyllt frågeformulär
import-added = { $n ->
    [one] { $n } ny uppgift
   *[other] { $n } nya uppgifter
}
import-confirmed = { $n ->
    [one] { $n } uppgift som bekräftar en som fanns
   *[other] { $n } uppgifter som bekräftar sådana som fanns
}
import-changed = { $n ->
    [one] { $n } uppgift om något som har ändrats
   *[other] { $n } uppgifter om något som har ändrats
}
import-corrected = { $n ->
    [one] { $n } rättelse av en uppgift som var fel
   *[other] { $n } rättelser av uppgifter som var fel
}
import-disagrees = { $n ->
    [one] { $n } uppgift som källorna säger olika om
   *[other] { $n } uppgifter som källorna säger olika om
}
import-kept = { $n ->
    [one] { $n } uppgift finns redan från samma fil
   *[other] { $n } uppgifter finns redan från samma fil
}
import-sums = { $n ->
    [one] { $n } summa jämförd med sina rader
   *[other] { $n } summor jämförda med sina rader
}
import-new-districts = Nya enheter: { $list }
import-new-programmes = Nya insatser: { $list }
import-new-inquiry = Webbplatsen hade ingen fråga att besvara, och har fått ett ärende: { $list }
import-nothing = Ingenting är nytt: uppgifterna är de som redan finns.
import-open = Skiljer sig från uppgifterna
import-differs = { $where }: { $value } i { $cell }, men { $held } ({ $dated }) enligt { $source }
import-read-as = Läst så här
import-doubts = Att se över
import-by-hand = Måste skrivas för hand
import-ways = Säg vad skillnaderna är, och kör igen:
import-way-new = --as new: nytt sedan { $dated }
import-way-correction = --as correction: rättelse av det som var fel
import-way-disagree = --as disagree: källorna säger olika
import-way-cell = för en enda cell: --as { $cell }=correction
import-as-read = Kolumnerna är tolkade så:
import-column-ignored = läses inte
# Frågeformulär till förvaltningarna
ask-title = { $inquiry }: frågor till { $names }
ask-page = Sida
ask-sheet-guide = Så här gör du
ask-sheet-questions = Frågor
ask-table-alt = En rad för varje sak som vi frågar om. Kolumn F till L fylls i.
ask-used-for = Svaren används för att besvara:
ask-col-about = Vad frågan gäller
ask-col-today = Uppgift i dag
ask-col-since = Sedan
ask-col-basis = Grund och källa
ask-col-missing = Det som saknas
ask-col-right = Stämmer uppgiften?
ask-col-number = Hur många i dag?
ask-col-from = Sedan när?
ask-col-unchanged = Samma antal hela tiden?
ask-col-plans = Planerade ändringar
ask-col-who = Vem svarar? (roll)
ask-col-day = Dag för svaret
ask-col-key = Lägesbild
ask-col-right-note = Välj Ja, Nej eller Vet inte. Ja betyder att uppgiften till vänster stämmer i dag.
ask-col-number-note = Skriv bara om uppgiften är fel eller saknas. Skriv 0 om ni inte har insatsen, och till exempel ca 4 om talet är ungefärligt.
ask-col-from-note = Skriv så noga som ni vet: 2022, september 2022 eller 2022-09-01. Har antalet ändrats, skriv när det ändrades.
ask-col-unchanged-note = Ja betyder att antalet har varit detsamma varje dag från den tid som står under Sedan när, eller annars under Sedan, till i dag.
ask-col-plans-note = Skriv kort vad som är beslutat eller på gång, och när. Lämna tomt om ingenting är planerat.
ask-col-who-note = Skriv en roll, till exempel enhetschef. Aldrig ett namn, telefonnummer eller en e-postadress.
ask-col-day-note = Den dag som svaret gäller, till exempel 2024-11-20. Det räcker med en rad om dagen är densamma för alla.
ask-yes = Ja
ask-no = Nej
ask-unknown = Vet inte
ask-roles = enhetschef, biträdande enhetschef, avdelningschef, verksamhetschef, samordnare, utredare, controller
ask-error = Kontrollera cellen
ask-error-list = Välj Ja, Nej eller Vet inte i listan.
ask-error-role = Skriv en roll, aldrig ett namn. Är det du har skrivit en roll?
ask-error-day = Skriv en dag, till exempel 2024-11-20. Den kan inte ligga före den dag som uppgifterna gäller.
ask-about = { $programme }: antal { $unit }{ $is-apart ->
    [yes] , { $apart }
   *[no] {""}
}{ $shared ->
    [yes] , delat med { $others }
   *[no] {""}
}
ask-untold = ingen uppgift
ask-nothing-missing = Ingenting
gap-start = När det började.
gap-constancy = Om antalet har varit detsamma sedan starten.
gap-other-unit = Antalet { $asked }. Källorna anger bara { $held }.
gap-number = Antalet.
gap-coverage = Om insatsen finns.
gap-remainder = Hur många som finns kvar av förstärkningen på { $whole }, och var.
gap-account = Svaret från den som frågan ställdes till.
ask-guide-why = { $publisher } behöver veta hur det är hos er. På bladet Frågor står det som är känt { $day-when }, med källa, och det som saknas.
ask-guide-where = Fyll i de gula cellerna på bladet Frågor, kolumn F till L. De andra cellerna är låsta.
ask-guide-right = Stämmer uppgiften? Välj Ja, Nej eller Vet inte i listan. Stämmer den behöver raden inget mer.
ask-guide-number = Hur många i dag? Skriv antalet om uppgiften är fel eller saknas. Skriv 0 om ni inte har insatsen, och till exempel ca 4 om talet är ungefärligt.
ask-guide-since = Sedan när? Skriv så noga som ni vet: 2022, september 2022 eller 2022-09-01.
ask-guide-unchanged = Samma antal hela tiden? Välj Ja bara om antalet har varit detsamma varje dag sedan dess.
ask-guide-plans = Planerade ändringar? Skriv kort vad som är beslutat eller på gång, och när.
ask-guide-who = Vem svarar? Skriv en roll, till exempel enhetschef. Skriv aldrig namn, telefonnummer eller e-postadresser: svaren kan bli offentliga.
ask-guide-day = Dag för svaret är den dag som svaret gäller. Roll och dag räcker på en rad, om de är desamma för alla.
ask-guide-blank = En rad som lämnas tom betyder att ni inte har svarat på den. Lägg inte till egna rader.
ask-guide-save = Spara filen som den är, som Excel-arbetsbok (.xlsx), och skicka den { $has-contact ->
    [yes] till { $contact }
   *[no] tillbaka till den som sände den
}.
ask-letter-subject = Ämne: { $inquiry }: stämmer uppgifterna om er?
ask-letter-hello = Hej,
ask-letter-why = Vi ska besvara frågorna nedan. I den bifogade arbetsboken står det som är känt om er { $district } { $day-when }, var uppgifterna kommer från, och vad som saknas. Vi ber er bekräfta det som stämmer, rätta det som är fel och fylla i det som saknas.
ask-letter-how = Det tar ungefär en kvart. Första bladet förklarar hur ni gör. Skicka arbetsboken { $has-contact ->
    [yes] till { $contact }
   *[no] som svar på det här brevet
}.
ask-letter-by = Svara senast den ____________.
ask-letter-public = Svaret blir en källa som vi hänvisar till, med den dag som ni anger. Skriv roller, aldrig namn eller kontaktuppgifter.
ask-letter-thanks = Tack för hjälpen!
ask-letter-files = Att bifoga, en fil till var och en:
ask-made = { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}, { $gaps ->
    [0] ingenting saknas
   *[other] { $gaps } med något som saknas
}
ask-answered = svarade { $day-when }
ask-unanswered = har inte svarat
ask-answered-of = { $n } av { $of } har svarat.
# Luckor
gaps-lead = I svaren saknas { $count ->
    [one] en uppgift
   *[other] { $count-word } uppgifter
}. Läget gäller den { $day }.
gaps-missing = { $inquiry }: det som saknas
gaps-asked = { $inquiry }: vilka som har svarat
gaps-who-all = { $the-districts }
gaps-who-source = den som lämnade uppgiften
gaps-who-asked = den som frågan ställdes till
col-gap = Det som saknas
col-who-can-say = Vem kan svara
col-answered = Svarade

# Tabeller som filer

format-xlsx = Excel
format-rdf = RDF
format-json-ld = JSON-LD
format-excel-csv = CSV för svenskt Excel
sheet-about = Om tabellen
sheet-about-all = Om tabellerna
sheet-answer-rows = Svaret
sheet-data-statements = Uppgifter
sheet-data-sources = Källor
sheet-data-districts = Enheter
sheet-sheet = Blad
sheet-holds = Innehåll
sheet-column = Kolumn
sheet-means = Betyder
sheet-field = Fält i data
sheet-question = Fråga
sheet-inquiry = Ärende
sheet-answer = Svar
sheet-verdict = Hur långt svaret räcker
sheet-reason = Varför inte längre
sheet-as-of = Uppgifterna avser
sheet-known-by = Källor kända till och med
sheet-clocks = Svarens datum
sheet-clocks-of-answers = Varje svar avser sitt ärendes dag, som står på svarets sida. Datumen här ovanför gäller de övriga bladen.
sheet-caveats = Förbehåll
sheet-sources = Källor
sheet-publisher = Utgivare
sheet-licence = Så får tabellen användas
sheet-notice = Att veta
sheet-address = Finns på webbplatsen
sheet-dates = Datum
sheet-dates-about = Datum är text enligt EDTF (ISO 8601-2), så att de inte säger mer än källan: 2022 är någon gång under året, 2022-09 någon gång i september 2022, ~2022 ungefär då.
sheet-cut = Tabellen har fler rader än ett blad rymmer. Alla finns i CSV-filen.
data-everything = Allt nedan i en arbetsbok, ett blad per tabell
field-subject = Vem det gäller
field-subject-about = Post, enhet eller helhet som uppgiften handlar om: slag och id
field-programme = Insats
field-programme-about = Insatsens id
field-value = Antal
field-value-about = Hur många. Ett tal där källan säger ett; annars så som det är skrivet: ~4 är ungefär fyra, 7+ är minst sju, och två tal med två punkter emellan är det minsta och det högsta
field-min = Minst
field-min-about = Det minsta som antalet kan vara; tomt om det inte framgår
field-max = Högst
field-max-about = Det mesta som antalet kan vara; tomt om det inte framgår
field-change = Ändring
field-change-about = Hur antalet har ändrats, där bara det är sagt: +1, -2
field-as_said = Källans ord
field-as_said-about = Ord som källan använder i stället för ett tal
field-text = Text
field-text-about = Vad källan säger i ord
field-extent = Omfattning
field-extent-about = Hur stor del av tiden eller av enheterna det gäller
field-unit = Enhet
field-unit-about = Vad som räknas: posts är tjänster, persons personer, fte årsarbetskrafter
field-category = Kategori
field-category-about = Yrke eller roll som räknas
field-measure = Mått
field-measure-about = Om tjänsterna är inrättade, finansierade eller tillsatta
field-period = Period
field-period-about = Vilket slags år talet gäller
field-reading = Tolkning
field-reading-about = Vilken tolkning av ett ord som talet bygger på
field-from = Från
field-from-about = Datum då det började gälla
field-to = Till och med
field-to-about = Sista dagen som det gällde; tomt om inget slut är känt
field-at = Avser
field-at-about = Dagen eller tiden som uppgiften är en ögonblicksbild av
field-basis = Grund
field-basis-about = Hur källan vet det: att det gällde hela tiden, att det gällde vid tillfället, eller att det är planerat
field-inferred = Slutsats
field-inferred-about = Varför uppgiften är vår slutsats och inte källans ord; tomt om källan säger det
field-outcome = Utfall
field-outcome-about = Vad som blev av en tillfällig förstärkning
field-claims = Påstår
field-claims-about = Om källan säger en summa (total) eller att alla har det (all)
field-source = Källa
field-source-about = Källans id, och platsen i den efter #
field-id = Id
field-id-about = Vad raden heter i uppgifterna
field-title = Titel
field-title-about = Källans titel
field-type = Typ
field-type-about = Slag av handling
field-publisher = Utgivare
field-publisher-about = Vem som har gett ut den
field-identifier = Beteckning
field-identifier-about = Diarienummer eller annan beteckning
field-signed = Undertecknad
field-signed-about = Datum då den undertecknades
field-meeting = Sammanträde
field-meeting-about = Datum för sammanträdet
field-published = Publicerad
field-published-about = Datum då den blev offentlig
field-facts_at = Uppgifterna avser
field-facts_at-about = Datum som källan själv säger att dess uppgifter gäller
field-supplied = Finns i underlaget
field-supplied-about = Om handlingen har funnits att läsa
field-url = Adress
field-url-about = Var källan finns på webben
field-corrections = Rättelser
field-corrections-about = Hur många fel i källan som är rättade här
field-name = Namn
field-name-about = Namnet
field-resulted_from = Bildad genom
field-resulted_from-about = Id för omorganisationen som den kom ur
field-changed_by = Upphörde genom
field-changed_by-about = Id för omorganisationen som den upphörde i
field-label = Rad
field-label-about = Vad raden handlar om
field-districts = Enheter
field-districts-about = Id för de enheter som raden täcker
field-verdict = Läge
field-verdict-about = Svaret för raden
field-since = Sedan
field-since-about = Datum då det började
field-months_min = Månader, minst
field-months_min-about = Hela månader från början till dagen som svaret avser, minst
field-months_max = Månader, högst
field-months_max-about = Hela månader från början till dagen som svaret avser, högst
field-evidence = Senast belagt
field-evidence-about = Sista dagen som någon källa säger något om
field-confirmed = Bekräftad
field-confirmed-about = FALSKT där raden bygger på en plan, eller där källor säger emot varandra
field-notes = Kommentar
field-notes-about = Vad mer som är att säga om raden
field-sources = Källor
field-sources-about = Källornas id, och platsen i dem efter #

# Rättelser från läsare

suggest = Föreslå rättelse
suggest-subject = Rättelse: { $what }
suggest-page = Sida
suggest-row = Gäller
suggest-record = Post
suggest-source = Källa
suggest-shown = Så står det
suggest-right = Så borde det stå
suggest-how = Det framgår av (handling, sida eller datum)
ui-suggest-row = Föreslå rättelse av en rad

# Sökningen och A–Ö. Orden i klamrar sätter webbläsaren in.
a-z-lead = Allt som har ett namn på webbplatsen, i bokstavsordning.
found-programme = Insats
found-question = Fråga
found-inquiry = Ärende
found-commitment = Åtagande
found-forum = Samverkansforum
found-indicator = Nyckeltal
found-term = Ord
found-group = Grupp
found-event = Omorganisation
found-overview = Översikt
found-page = Sida
found-source = Källa
found-passage = Avsnitt
found-statement = Uppgift
search-count = Träffar: {"{"}count{"}"}
search-some = Inget innehåller alla orden. Träffar på några av dem: {"{"}count{"}"}
search-none = Inget hittades. Allt som har ett namn finns under A–Ö.
search-all = Visa alla {"{"}count{"}"} träffar
search-results = Träffar på ”{"{"}query{"}"}”
# Ord som en fråga ställs med, och som inte säger vad den gäller
search-idle = hur många mycket vad vem vilka vilken vilket var när varför är finns har hade i på av om och eller en ett den det de som till för med från
