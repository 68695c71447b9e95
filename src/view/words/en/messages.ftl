# English, the second language of the interface.
# Every message also has $district, $the-district, $districts and $the-districts: the site's own nouns.

and = and
or = or
an-unknown-number = an unknown number
unknown-number-of = an unknown number of
none-of = no
where = { $share ->
    [empty] nowhere, since no { $districts } are recorded
    [not-the-only] not in { only-district }
    [the-only] in { only-district }
    [neither] in neither of the two { $districts }
    [none] in none of the { $of } { $districts }
    [both] in both { $districts }
    [all] in all { $of } { $districts }
    [untold] { $in-place ->
        [0] in none of the { $districts }
        [one] in { one-district }
       *[other] in { $in-place } { $districts }
    }
   *[some] in { $in-place } of { $of } { $districts }
}
only-district = the only { $district }
none-of-district = none
any-of-district = any
one-district = one { $district }
no-district = no { $district }
where-any = { $share ->
    [empty] anywhere, since no { $districts } are recorded
    [not-the-only] in { only-district }
    [the-only] in { only-district }
    [neither] in either of the two { $districts }
    [both] in either of the two { $districts }
   *[other] in { any-of-district } of the { $of } { $districts }
}
where-beside = { $in-place ->
    [0] ; it is not stated where
   *[other] , { where }
}
where-range = { $in-place-range-form ->
    [none] in none of the { $districts }
   *[other] { $of-range-form ->
        [one] in at most { one-district }
       *[other] in { $in-place-range } of { $of-range } { $districts }
    }
}
in-category = { $category-told ->
    [yes] {" "}in the category “{ $category }”
   *[no] {""}
}
as-holder = { $holder-named ->
    [yes] { $what-unit ->
        [persons] { $what-form ->
            [one] {" "}as { A($holder-one) }
           *[many] {" "}as { $holder-many }
        }
       *[other] {" "}as { $holder-one }
    }
   *[no] {""}
}
has = { $names-count ->
    [one] has
   *[other] have
}
measured = { $measure ->
    [established] { $unit ->
        [persons] { $agree ->
            [many] { $noun } in established posts
           *[common] { $noun } in an established post
        }
       *[other] established { $noun }
    }
    [funded] { $unit ->
        [persons] { $agree ->
            [many] { $noun } in funded posts
           *[common] { $noun } in a funded post
        }
       *[other] funded { $noun }
    }
    [filled] { $unit ->
        [persons] { $agree ->
            [many] { $noun } in filled posts
           *[common] { $noun } in a filled post
        }
       *[other] filled { $noun }
    }
   *[none] { $noun }
}
counted-measure = { $held ->
    [established] established posts
    [funded] funded posts
   *[filled] filled posts
}

# Phrases that sentences share. `$share` says how `$in-place` stands to `$of`.
to = to
between = between
about = about
at-least = at least
at-most = at most
number-unknown = number unknown

years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
years-short = { $n } y
months-short = { $n } mo

unit-posts-one = post
unit-posts-many = posts
unit-posts-gender = common
unit-persons-one = person
unit-persons-many = people
unit-persons-gender = common
unit-fte-one = full-time equivalent
unit-fte-many = full-time equivalents
unit-fte-gender = common
unit-schools-one = school
unit-schools-many = schools
unit-schools-gender = common
unit-teams-one = team
unit-teams-many = teams
unit-teams-gender = common
unit-percent-one = per cent
unit-percent-many = per cent
unit-percent-gender = common
unit-times-one = time
unit-times-many = times
unit-times-gender = common
unit-parties-one = party
unit-parties-many = parties
unit-parties-gender = common

verdict-answered = Answered
verdict-partly = Partly answered
verdict-unanswerable = Cannot be answered
verdict-account = Account
verdicts-title = What the verdicts mean
verdict-answered-means = The sources give what is asked, for all whom the question concerns.
verdict-partly-means = The sources give part of the answer. What is missing is stated with it.
verdict-unanswerable-means = The sources are not enough for an answer. What would have to be known is stated with it.
verdict-account-means = What somebody has stated, with its sources. It is not computed, and whether it answers all of the question is not judged.

row-in-place = in place
row-planned = planned, not confirmed
row-not-in-place = not in place
row-not-established = not established
row-constant = unchanged
row-changed = changed
row-counted = documented
row-inferred = inferred
row-unknown = unknown
row-cannot-tell = not stated
row-exists = exists
row-ended = has ended
row-known = known
row-verbal = in words only
row-permanent = in the regular budget
row-other-funding = with other funding

duration-sentence = { $in-place ->
    [0] { $certain ->
        [yes] The programme “{ $programme }” is not in place { where-any }.
       *[no] The programme “{ $programme }” is not shown to be in place { where-any }.
    }
   *[other] The programme “{ $programme }” is in place { where }.
}
duration-range = The programme “{ $programme }” is in place { where-range }.
duration-sentence-untold-of = { $in-place ->
    [0] The sources name { no-district } in which the programme “{ $programme }” is in place, and do not say how many { $districts } there are.
    [one] The programme “{ $programme }” is in place in { one-district }; how many { $districts } there are is not stated.
   *[other] The programme “{ $programme }” is in place in { $in-place } { $districts }; how many { $districts } there are is not stated.
}
duration-first = { $names } { has } had it longest, since { $since }: { $months }.
duration-longest = { $names } may have had it longest, since { $since }: { $months }.
duration-only = { $names } { has } had it since { $since }: { $months }.
duration-least = { $count ->
    [one] It has been there for at least { $months }.
   *[other] All { $count } have had it for at least { $months }.
}
duration-none = The sources do not say for how long it has been in place.
duration-ended = In { $names }, it was in place from { $since } to { $until }, { $months }, and has ended.

none-has-it = { $certain ->
    [yes] None of the { $districts } has it.
   *[no] None of the { $districts } is shown to have it.
}
constancy-all = { $of ->
    [0] { none-has-it }
    [one] The number is unchanged in { only-district } that is shown to have it.
    [2] The number is unchanged in both { $districts } that have it.
   *[other] The number is unchanged in all { $of } { $districts } that have it.
}
constancy-some = { $share ->
    [empty] { none-has-it }
    [not-the-only] In { only-district } that is shown to have it, it is not shown that the number is unchanged.
    [the-only] The number is unchanged in { only-district } that is shown to have it.
    [neither] In neither of the two { $districts } that have it is it shown that the number is unchanged.
    [none] In none of the { $of } { $districts } that have it is it shown that the number is unchanged.
    [both] The number is unchanged in both { $districts } that have it.
    [all] The number is unchanged in all { $of } { $districts } that have it.
   *[some] The number is unchanged in { $count } of the { $of } { $districts } that have it.
}
constancy-no-constant = { $of ->
    [0] { none-has-it }
    [one] In { only-district } that is shown to have it, it is not shown that the number is unchanged.
    [2] In neither of the two { $districts } that have it is it shown that the number is unchanged.
   *[other] In none of the { $of } { $districts } that have it is it shown that the number is unchanged.
}
constancy-changed = { $to-form ->
    [none] { $names } went from { $from } to zero { $to-noun } { $when }.
   *[other] { $names } went from { $from } to { $to } { $when }.
}
constancy-changed-planned = { $to-form ->
    [none] Under an unconfirmed plan, { $names } will go from { $from } to zero { $to-noun } { $when }.
   *[other] Under an unconfirmed plan, { $names } will go from { $from } to { $to } { $when }.
}
constancy-changed-by = In { $names } the number changed by { SIGNED($by) }, { $when }.
constancy-changed-many = { $count ->
    [0] In { no-district } has the number changed.
    [one] In { one-district } the number has changed.
   *[other] In { $count } { $districts } the number has changed.
}
constancy-untold = { $names-few ->
    [yes] For { $names } the sources do not say whether the number has changed.
   *[no] For { $count } { $districts } the sources do not say whether the number has changed.
}
constancy-none = The sources give no number, so it cannot be said whether it is unchanged.

headcount-sentence = { $works ->
    [yes] { $what-form ->
        [none] No person works as { A($holder-one) }{ in-category } { where-any }.
        [one] { $in-place ->
            [0] { CAP($what) } works as { A($holder-one) }{ in-category }; it is not stated where.
           *[other] { CAP(where) }, { $what } works as { A($holder-one) }{ in-category }.
        }
       *[many] { $in-place ->
            [0] { CAP($what) } work as { $holder-many }{ in-category }; it is not stated where.
           *[other] { CAP(where) }, { $what } work as { $holder-many }{ in-category }.
        }
    }
   *[no] { $what-form ->
        [none] The programme “{ $holder-programme }” has { $what }{ in-category } { where-any }.
       *[many] The programme “{ $holder-programme }” has { $what }{ in-category } in total{ where-beside }.
    }
}
headcount-at-least = { $works ->
    [yes] { $what-form ->
        [none] No person works as { A($holder-one) }{ in-category } { where-any }.
        [one] { CAP($what) } works as { A($holder-one) }{ in-category }{ where-beside }.
       *[many] { CAP($what) } work as { $holder-many }{ in-category }{ where-beside }.
    }
   *[no] { $what-form ->
        [none] The programme “{ $holder-programme }” has { $what }{ in-category } { where-any }.
       *[many] The programme “{ $holder-programme }” has { $what }{ in-category } in total{ where-beside }.
    }
}
headcount-sentence-untold-of = { $works ->
    [yes] { $what-form ->
        [none] No person is stated to work as { A($holder-one) }{ in-category }; how many { $districts } there are is not stated.
        [one] { CAP($what) } works as { A($holder-one) }{ in-category }; how many { $districts } there are is not stated.
       *[many] { CAP($what) } work as { $holder-many }{ in-category }, { $in-place ->
            [0] in { $districts } that are not named
            [one] in { one-district }
           *[other] in { $in-place } { $districts }
        }; how many { $districts } there are is not stated.
    }
   *[no] { $what-form ->
        [none] The programme “{ $holder-programme }” is not stated to have any { $what-noun }{ in-category }; how many { $districts } there are is not stated.
       *[many] The programme “{ $holder-programme }” has { $what }{ in-category } in total, { $in-place ->
            [0] in { $districts } that are not named
            [one] in { one-district }
           *[other] in { $in-place } { $districts }
        }; how many { $districts } there are is not stated.
    }
}
headcount-sentence-range = { $works ->
    [yes] { $what-form ->
        [none] No person works as { A($holder-one) }{ in-category } in { any-of-district } of the { $districts }.
        [one] { CAP($what) } works as { A($holder-one) }{ in-category }, { where-range }.
       *[many] { CAP($what) } work as { $holder-many }{ in-category }, { where-range }.
    }
   *[no] { $what-form ->
        [none] The programme “{ $holder-programme }” has { $what }{ in-category } in { any-of-district } of the { $districts }.
       *[many] The programme “{ $holder-programme }” has { $what }{ in-category } in total, { where-range }.
    }
}
headcount-family = { $what-form ->
    [one] There is { $what } in { $names-before }, or in { $names-after } if that had been formed by then.
   *[other] There are { $what } in { $names-before }, or in { $names-after } if that had been formed by then.
}
headcount-at = On { $day }: { $told }
headcount-whole = { $works ->
    [yes] { $what-form ->
        [none] In all, no person works as { A($holder-one) }.
        [one] In all, { $what } works as { A($holder-one) }.
        The sources do not divide the number by { $district }.
       *[many] In all, { $what } work as { $holder-many }.
        The sources do not divide the number by { $district }.
    }
   *[no] { $what-form ->
        [none] The programme “{ $holder-programme }” has { $what }.
       *[many] The programme “{ $holder-programme }” has { $what } in all.
        The sources do not divide the number by { $district }.
    }
}
headcount-by-category =
    The sources count by category: { $parts }.
    They do not say whether these are all.
headcount-apart = The sources count in several ways, which are not added: { $parts }.
definition-part = { $named ->
    [yes] { $what } ({ $how })
   *[no] { $what }
}
category-part = { $what } in the category “{ $category }”
headcount-of = { $basis ->
    [planned] { $names } { $names-count ->
        [one] plans
       *[other] plan
    } to have { $what }{ as-holder }{ in-category } on { $day } (unconfirmed).
   *[counted] { $works ->
        [yes] { $what-form ->
            [none] In { $names }, no person works as { A($holder-one) }{ in-category } on { $day }.
           *[many] { $names } { has } { $what }{ as-holder }{ in-category } on { $day }.
        }
       *[no] { $names } { has } { $what }{ as-holder }{ in-category } on { $day }.
    }
}
headcount-inferred = The sum includes a conclusion for { $names }.
headcount-organization = These are posts of { $organization }.
headcount-inferred-one = The number is a conclusion.
headcount-planned = { $count ->
    [one] A plan for { $names } is not confirmed. With it the number would be { $with }.
   *[other] Plans for { $names } are not confirmed. With them the number would be { $with }.
}
headcount-planned-only = The sum includes an unconfirmed plan for { $names }.
headcount-shared = { $count ->
    [0] No shared post is counted.
    [one] One shared post is counted once.
   *[other] { CAP($count-word) } shared posts are counted once each.
}
headcount-none = The sources give no number.

coverage-sentence = { $in-place ->
    [0] { $certain ->
        [yes] The programme “{ $programme }” is not found { where-any }.
       *[no] The programme “{ $programme }” is not shown to be found { where-any }.
    }
   *[other] The programme “{ $programme }” is found { where }.
}
coverage-sentence-untold-of = { $in-place ->
    [0] The sources name { no-district } that has the programme “{ $programme }”, and do not say how many { $districts } there are.
    [one] The programme “{ $programme }” is found in { one-district }; how many { $districts } there are is not stated.
   *[other] The programme “{ $programme }” is found in { $in-place } { $districts }; how many { $districts } there are is not stated.
}
coverage-range = The programme “{ $programme }” is found { where-range }.
existence-sentence = { $count ->
    [0] There are no { $districts }.
    [one] There is { one-district }.
   *[other] There are { $count } { $districts }.
}
existence-sentence-range = { $range-form ->
    [none] There are no { $districts }.
    [one] There is { $range } { $district }.
   *[other] There are { $range } { $districts }.
}
existence-untold = { $known ->
    [0] The sources do not say how many { $districts } there are; none is recorded.
    [one] The sources do not say how many { $districts } there are; one is recorded.
   *[other] The sources do not say how many { $districts } there are; { $known } are recorded.
}
missing-short = ({ $names }: { $why })
sentence-missing-one = { $names } { $names-count ->
    [one] does
   *[other] do
} not have it ({ $why }).
sentence-missing = { $count ->
    [0] None is without it.
    [one] { CAP(one-district) } does not have it: { $names }.
   *[other] It is missing in { $count } { $districts }: { $names }.
}
sentence-cannot-tell = Whether { $names } { has } it is not stated.

remainder-sentence = { $left-form ->
    [none] { $least ->
        [yes] The sources do not say whether anything is left of the reinforcement of { $whole }.
       *[no] Nothing is left of the reinforcement of { $whole }.
    }
    [one] Of the reinforcement of { $whole }, { left-told } is left.
   *[many] Of the reinforcement of { $whole }, { left-told } are left.
}
left-told = { $least ->
    [yes] { $left-bound ->
        [exact] at least { $left }
        [about] at least { $left }
       *[other] { $left }
    }
   *[no] { $left }
}
remainder-verbal = { $outcome ->
    [other-funding] { CAP($said) }, the reinforcement of { $whole } is now paid for in another way.
    [permanent] { CAP($said) }, the reinforcement of { $whole } is now part of the regular budget.
   *[unknown] What is left of the reinforcement of { $whole } is described as “{ $said }”.
}
remainder-verbal-untold = The source does not say how many that is.
remainder-no-number = Some of the reinforcement of { $whole } is left.
remainder-untold = The sources do not say what is left of the reinforcement of { $whole }.
remainder-none = The sources do not say how large the reinforcement was.

by-definition-sentence = { $share ->
    [empty] No number can be given, since no reading of the question is recorded.
    [not-the-only] No number can be given, since the sources give none.
    [the-only] The number is known.
    [neither] No number can be given.
        The question can be read in two ways, and the sources give no number for either of them.
    [none] No number can be given.
        The question can be read in { $count-word } ways, and the sources give no number for any of them.
    [both] No single number can be given.
        The question can be read in two ways, and the sources give a number for both of them.
    [all] No single number can be given.
        The question can be read in { $count-word } ways, and the sources give a number for each of them.
   *[some] { $known ->
        [one] No single number can be given.
        The question can be read in { $count-word } ways, and the sources give a number for one of them.
       *[other] No single number can be given.
        The question can be read in { $count-word } ways, and the sources give a number for { $known-word } of them.
    }
}
by-definition-all = { $count ->
    [0] No number can be given, since no reading of the question is recorded.
    [one] The number is known.
    [2] The question can be read in two ways, and the sources give a number for both of them.
   *[other] The question can be read in { $count-word } ways, and the sources give a number for each of them.
}
by-definition-one = The number is known.

account = { $text }
account-none = The record holds no answer to the question.
refusal = { $who } refused to answer, { $when-when }: { $text }
reason-refused = Whoever was asked has refused to answer.

reason-no-start = The sources do not say when it began.
reason-start-untold = The start is not stated for { $names }.
reason-no-number = The sources give no number.
reason-not-established = { $count ->
    [0] It is not shown.
    [one] It is not shown for { $names }.
   *[other] It is not shown for { $count } { $districts }: { $names }.
}
reason-other-unit = The question asks for { $asked }; the sources give { $held }.
reason-number-untold = The number is not stated for { $names }.
reason-planned = One of the facts is a plan that no source confirms.
reason-disputed = Sources contradict each other.
reason-no-coverage = The sources do not say where it is in place.
reason-cannot-tell = It is not stated for { $names }.
reason-reinforcement-unknown = The sources do not say how large the reinforcement was.
reason-no-outcome = The sources do not say what became of the reinforcement.
reason-verbal = The source says only in words what part of the reinforcement of { $whole } this is.
reason-rest-unknown = What became of the rest is not stated.
reason-readings = { $count ->
    [0] No reading of the question is recorded.
    [one] The sources give no number for the only reading of the question.
   *[other] The answer depends on which of { $count-word } readings is meant.
}
reason-other-measure = { $asked ->
    [none] The sources count { counted-measure } alone.
    [established] { $held ->
        [none] The sources do not say whether the posts are established.
       *[other] The sources do not say whether the posts are established; they count { counted-measure }.
    }
    [funded] { $held ->
        [none] The sources do not say whether the posts are funded.
       *[other] The sources do not say whether the posts are funded; they count { counted-measure }.
    }
   *[filled] { $held ->
        [none] The sources do not say whether the posts are filled.
       *[other] The sources do not say whether the posts are filled; they count { counted-measure }.
    }
}
reason-other-category = The sources do not say how many are in the category “{ $category }”.
reason-apart = The sources count in several ways, which are not added.
reason-by-category = The sources count by category and do not say whether the categories are all.
reason-claim-differs = A source gives { $claimed } in all; the rows give { $rows }.
reason-units-claimed = The source counts { $claimed ->
    [one] { one-district }
   *[other] { $claimed } { $districts }
}; { $count ->
    [0] none is recorded.
    [one] one is recorded.
   *[other] { $count } are recorded.
}
reason-constancy-untold = The sources do not say whether the number has changed.
reason-no-account = The record holds no answer.
reason-account-partly = { $text }
reason-account-without-source = The answer has no source that was known then.

caveat-start-side = { $asked ->
    [on-site] The question asks when somebody was there in person. Where the source does not say that, the time is counted from the start that it gives.
    [appointed] The question asks when somebody was appointed. Where the source does not say that, the time is counted from the start that it gives.
   *[introduced] The question asks when it was introduced. Where the source does not say that, the time is counted from the start that it gives.
}
caveat-other-unit = The question asks for { $asked }, but the sources give { $held }. Numbers are not converted.
caveat-plan = { $when ->
    [undated] { $names } { $names-count ->
        [one] plans
       *[other] plan
    } to have { $what } at a time that is not stated (unconfirmed). The plan does not count.
   *[other] { $names } { $names-count ->
        [one] plans
       *[other] plan
    } to have { $what } from { $when } (unconfirmed). The plan does not count before that day.
}
caveat-plan-change = { $sign ->
    [fewer] According to the source, { $names } { $names-count ->
        [one] is
       *[other] are
    } expected to lose { $what } { $when ->
        [undated] at a time that is not stated
       *[other] from { $when }
    }. The change does not count until a source gives the new number.
   *[more] According to the source, { $names } { $names-count ->
        [one] is
       *[other] are
    } expected to gain { $what } { $when ->
        [undated] at a time that is not stated
       *[other] from { $when }
    }. The change does not count until a source gives the new number.
}
caveat-change-planned = { $sign ->
    [fewer] According to the source, { $names } { $names-count ->
        [one] plans
       *[other] plan
    } to have { $what } fewer { $when ->
        [undated] at a time that is not stated
       *[other] from { $when-date }
    }. The change is a plan and is not counted.
   *[more] According to the source, { $names } { $names-count ->
        [one] plans
       *[other] plan
    } to have { $what } more { $when ->
        [undated] at a time that is not stated
       *[other] from { $when-date }
    }. The change is a plan and is not counted.
}
caveat-plan-overtaken = { $when ->
    [undated] { $names } planned to have { $what }. Later sources give the number, and the plan does not count.
   *[other] { $names } planned to have { $what } from { $when-date }. Later sources give the number, and the plan does not count.
}
caveat-figure-later = A later source gives { $what } in { $names }, { $when-when }. It does not show what held before that.
caveat-sums-differ = Before “{ $event }” there { $before-form ->
    [one] was
   *[other] were
} { $before }, after it { $after }. Whether anybody was moved, added or withdrawn is not stated.
caveat-other-measure = { $asked ->
    [none] The sources count { counted-measure } alone.
    [established] { $held ->
        [none] The sources do not say whether the posts are established.
       *[other] The sources do not say whether the posts are established; they count { counted-measure }.
    }
    [funded] { $held ->
        [none] The sources do not say whether the posts are funded.
       *[other] The sources do not say whether the posts are funded; they count { counted-measure }.
    }
   *[filled] { $held ->
        [none] The sources do not say whether the posts are filled.
       *[other] The sources do not say whether the posts are filled; they count { counted-measure }.
    }
}
caveat-group-unresolved = The sources do not say which { $districts } belong to the group “{ $name }”.
caveat-claim-all = The source says this of all; the records show the contrary for { $names }.
caveat-claim-total = The source gives { $claimed } in all; the rows give { $rows }.
caveat-claim-differs = The source gives { $claimed } in all; the rows give { $rows }. Which is right is not stated.
caveat-units-claimed = The source counts { $claimed ->
    [one] { one-district }
   *[other] { $claimed } { $districts }
}; { $count ->
    [0] none is recorded.
    [one] one is recorded.
   *[other] { $count } are recorded.
} What is missing in the records is not counted.

note-absent-reason = { $standing ->
    [pending] { $reason }
    [vacant] vacant: { $reason }
    [ended] ended: { $reason }
    [recruiting] recruiting: { $reason }
    [none] none, according to the source: { $reason }
   *[unknown] unknown: { $reason }
}
note-absent = { $standing ->
    [pending] pending
    [vacant] vacant
    [ended] ended
    [recruiting] recruiting
    [none] none, according to the source
   *[unknown] unknown
}
note-none = none, according to the source
note-not-yet = has not begun yet
note-from-predecessors = counted from { $names }
note-from-first-predecessor = counted from the first of { $names }
note-start-from-statement = counted from the first number stated
note-open-event = it is not stated whether { $names-after } had been formed { $when-when }; the number is either that of { $names-before } or that of { $names-after }
note-may-not-exist = it is not stated whether { $names } existed on the day
note-carried-over = the number is that of { $names } before the reorganisation
note-one-by-one = resulted from { $names }, and is given by itself since
note-rest-of-event = { $names }: nothing is stated of { $names-count ->
    [one] this one, while the others are given one by one
   *[other] these, while the others are given one by one
}
note-change-told = the number is not stated: it was last { $last }, and a change of { SIGNED($by) } was reported { $when-when }
note-organization = the posts belong to { $organization }
note-parts-sum = the sum of the categories { $categories }
note-shared = shared post
note-younger-member = { $names } joined later
note-member-since-untold = it is not stated when { $names } joined
crumb-question = Question { $number }
crumb-question-of = Question { $number } of { $count }
crumb-own = Own compilation
note-member-one-of = which of { $before } shared the post before { $names } is not stated
note-merged = { $parts } became { $after }
merged-part = { $number } in { $names }
merged-number = { $number }
note-regrouped = only the sum can be compared across the reorganisation
note-gap = { $span-form ->
    [one] the sources do not state the number on { $span-to }
   *[many] the sources do not state the number from { $span-from } to { $span-to }
}
note-gap-before = the sources do not state the number before { $day }
note-seen-once = seen once; what held before that is not stated
note-universal = according to the source all have it
note-before-and-after = as stated before and after
note-last-evidence = { $day-form ->
    [latest] shown { $day-when }
   *[other] last shown { $day-when }
}
note-announced = planned, no time given
note-planned = planned, not confirmed
note-inferred = conclusion
note-disputed = sources contradict each other
note-changing = may have changed before the day
note-number-unknown = in place; the number is not stated
note-as-said = “{ $said }”
note-no-number = no number
note-told = { $text }
note-told-of = { $names }: { $text }
note-nothing-told = nothing is known
note-resulted-from = resulted from { $names }
note-changed-into = part of { $names } since { $day }
note-founded = founded { $day }
note-dissolved = dissolved { $day }

can-answer = { $names-count ->
    [one] { CAP($the-district) }
   *[other] { CAP($the-districts) }
} could say.
unknown-start = When it began in { $names }. { can-answer }
unknown-constancy = How many there have been since the start in { $names }. { can-answer }
unknown-other-unit = The number of { $asked }. The sources give only { $held }; { $the-districts } could say.
unknown-number = The number. { CAP($the-districts) } could say.
unknown-numbers = The number in { $names }. { can-answer }
unknown-coverage = Where it is in place. { CAP($the-districts) } could say.
unknown-coverage-of = Whether it is in place in { $names }. { can-answer }
unknown-remainder = How many remain of the reinforcement of { $whole }, and where. { $who ->
    [none] Whoever made the statement
   *[other] { CAP($who) }
} could say.
unknown-reading = The number under the reading “{ $reading }”.
unknown-account = The answer of whoever the question was put to.

chart-duration = { $programme }, by { $district }
chart-one-line = One line is { $unit }{ $parts ->
    [yes] {" "}or part of one
   *[no] {""}
}{ $bands ->
    [yes] ; more than { $most-word } are a band, higher the more they are
   *[no] {""}
}
# A time line that a page does not hold: $n of $of.
tiles-one-dot = One dot is { $unit }
tile-count = { $what }
then-planned = { $after } planned
tile-planned = { $before }; { $after } planned
dot-known = documented
dot-changed = changed
dot-plan = planned, not confirmed
dot-untold = not stated
dot-missing = not in place
groups-title = { $programme }: has the number changed?
groups-one-square = One square is { one-district }
group-constant = unchanged
group-changed = changed
group-not-established = not stated
group-not-in-place = not in place
chart-part = { $title } ({ $n } of { $of })
chart-total = { $programme }, in all
chart-total-subtitle = Number of { $unit }; hatched where it is uncertain
chart-description = { $sentence } The time line shows { $lanes ->
    [0] no rows
    [one] one row
   *[other] { $lanes-word } rows
} { $within ->
    [yes] in { $to }
   *[no] from { $from } to { $to }
}.
chart-description-total = { $sentence } The curve shows the sum from { $from } to { $to }.
chart-district = Posts in { $name }
chart-into = → { $names }
chart-as-of = { $day }
chart-planned = planned: { $value }
mark-fact = in place
mark-past = in place, in a former { $district }
mark-unsure = uncertain in this period
mark-open = number not documented
mark-carried = after the latest evidence
mark-planned = planned, not confirmed
mark-pending = not in place, waiting
mark-home = new organisational home
mark-duties = new duties
mark-ended = ended
mark-total = in all
mark-band-both = between least and most; open upwards where the most is not known
mark-band-open = at least so many; how many more is not known
mark-band = between least and most
mark-planned-total = in all, with plans

col-district = { $district }
col-post = Post
col-programme = Programme
col-since = In place since
col-time = Time in place
col-count = Number
col-change = Change
col-reason = Reason
col-source = Source
col-state = State
col-note = Comment
col-reading = Reading
col-meaning = Meaning
col-told = What the sources say
col-date = Date
col-value = Value
col-basis = Basis
col-when = Time
col-what = Statement
col-outcome = Outcome
col-unit = Unit
col-period = From
col-until = To
col-title = Title
col-type = Type
col-known = Known
col-due = Due
col-owner = Owner
col-status = State
col-subject = Concerns
col-measured = Measured
col-forum = Forum
col-frequency = Meetings
col-participants = Participants
col-question = Question
col-answer = Answer
col-file = File
col-content = Content
col-size = Size
col-min = At least
col-max = At most
table-caption = The same data as a table
table-total = Total
matrix-title-year = Who had what in { $year }
matrix-lead = What each { $district } had on { $day }. A number is how many were in place.
matrix-caption = Who has what on { $day }
matrix-total = Found in
matrix-found = { $in-place-range }{ $told ->
    [yes] {" "}of { $of-range }
   *[no] {""}
}
matrix-pick = Pick
matrix-shared = shared
matrix-in-place = in place, number not stated
matrix-claimed = in place according to the source, number not stated
matrix-planned = planned
matrix-number-planned = { $number } planned
matrix-number-then-planned = { $before }; { $number } planned
ui-years = Other years
ui-as-of = As of
ui-only-picked = Show only the rows that are picked
table-rows = The answer row by row

basis-stated = stated
basis-observed = observed
basis-planned = planned
basis-need = need
measure-established = established
measure-funded = funded
measure-filled = filled
period-calendar-year = calendar year
period-school-year = school year
period-financial-year = financial year
extent-partly = part of the time
extent-days = { $n-form ->
    [one] { $n } day a week
   *[other] { $n } days a week
}

change-count = { $from } → { $to }, { $when }
change-count-by = { SIGNED($by) }, { $when }
change-count-planned = { $from } → { $to }, { $when }, planned
change-home = new organisational home { $when }
change-duties = new duties { $when }
only-in-sv = This text is available in Swedish only.
only-in-en = This text is available in English only.
since-words = since { $date }
dash = –

frequency = { $times-form ->
    [one] { $count ->
        [1] { $times-bound ->
            [exact] { frequency-once }
           *[other] { $times } time { frequency-every }
        }
       *[other] { $times-bound ->
            [exact] { frequency-every }
            [least] at least { frequency-every }
            [about] about { frequency-every }
           *[other] { $times } time { frequency-every }
        }
    }
   *[many] { $times } times { frequency-every }
}
frequency-once = { $unit ->
    [days] every day
    [weeks] every week
    [months] every month
    [terms] every term
   *[years] every year
}
frequency-ordinal = { $count-word }
frequency-every = { $count ->
    [1] { $unit ->
        [days] a day
        [weeks] a week
        [months] a month
        [terms] a term
       *[years] a year
    }
    [2] { $unit ->
        [days] every other day
        [weeks] every other week
        [months] every other month
        [terms] every other term
       *[years] every other year
    }
   *[other] { $unit ->
        [days] every { frequency-ordinal } days
        [weeks] every { frequency-ordinal } weeks
        [months] every { frequency-ordinal } months
        [terms] every { frequency-ordinal } terms
       *[years] every { frequency-ordinal } years
    }
}

# The paper
path-editions = editions
path-paper = paper
paper-kind = Report to the committee
paper-answers = Reply to { A($kind) } from { $who }
paper-holds = The facts are those of { $day } and rest on sources known by { $known }.
paper-reconstruction = Reconstruction
paper-date = Date
paper-case-number = Case number
paper-officer = Case officer
paper-to = To
paper-part-proposal = Proposed decision
paper-part-summary = Summary
paper-part-background = Background
paper-part-matter = The matter
paper-part-preparation = Preparation
paper-part-views = Views and proposals
paper-part-overview = Who has what
paper-part-attachments = Attachments
paper-part-approval = Approved by
paper-approval-original = The approval is that of the original document, not of this reconstruction.
paper-proposal = { $who ->
    [known] { $addressee } approves this report as the reply in the matter.
   *[none] This report is approved as the reply in the matter.
}
paper-summary = { $known ->
    [known] { $who } { $count ->
        [one] has put one question in { A($kind) }. The answer in brief:
       *[other] has put { $count-word } questions in { A($kind) }. The answers in brief:
    }
   *[none] { $count ->
        [one] The matter raises one question. The answer in brief:
       *[other] The matter raises { $count-word } questions. The answers in brief:
    }
}
paper-computed = Numbers, lengths of time and totals are computed from what the sources contain. Each of them refers to the place in the source where it stands.
paper-account-sources = The account rests on the sources in the footnotes
paper-unknowns = For a full answer the following would have to be known:
paper-table-moved = { $rows ->
    [one] The answer has one row. It is in the attachment { $file }.
   *[other] The answer has { $rows } rows. They are in the attachment { $file }.
}
paper-attached-json = The answers as data, with rows, caveats and sources: { $names }
paper-attached-csv = The rows of the answers as tables: { $names }
paper-attached-records = The records that the answers rest on, as they are written ({ $count ->
    [one] one file
   *[other] { $count } files
})
paper-see-note = (note { $note })
paper-as-pdf = Download as PDF
paper-as-html = Download as one HTML file
paper-as-docx = Word, for case systems and editing
paper-records-file = records.yaml
paper-record = Records that the answers rest on

differs-on = { $day }: { $told }
differs-verdict = { $from } → { $to }
differs-total = total { $from } → { $to }
differs-row = { $name }: { $from } → { $to }
differs-since = { $name }: since { $from } → since { $to }
differs-new = { $name }: a new row
differs-gone = { $name }: the row is no longer there
differs-sentence = “{ $from }” → “{ $to }”
inquiry-editions = Editions
inquiry-editions-lead = The report as it was handed in, and how today's answers compare with it.
editions-caption = Editions, the latest last
edition-frozen = Edition
edition-reference = Document handed in
edition-same = unchanged since the edition
edition-changed = changed since the edition
edition-agrees = { $n ->
    [0] No printed figure has been compared with our answers.
    [one] One printed figure has been compared and agrees with our answers.
   *[other] { CAP($n-word) } printed figures have been compared and agree with our answers.
}
edition-disagrees = { $count ->
    [0] No printed figure has been compared with our answers.
    [one] The only printed figure does not agree with our answers:
   *[other] { $same ->
        [0] None of the { $count-word } printed figures agrees with our answers. They differ so:
        [one] One of { $count-word } printed figures agrees with our answers. These differ:
       *[other] { CAP($same-word) } of { $count-word } printed figures agree with our answers. These differ:
    }
}
edition-changed-title = Changed since the edition of { $day }
edition-differs-title = Differs from the document handed in on { $day }
col-edition = Edition
col-compared = Compared with today's answers
col-files = Files
# Differences between two versions
diff-title = From { $before } to { $after }
diff-nothing = No difference between { $before } and { $after }: the same records, the same answers, the same pages.
diff-work-tree = the folder as it is now
diff-unseen = Said otherwise, and no new document is cited: compare with the document
diff-answers = Answers
diff-records = Records
diff-pages = Pages and files
diff-more-pages = { $n ->
    [one] and one more
   *[other] and { $n } more
}
diff-editions = Reports whose edition now differs from the answers
diff-brought = New findings
diff-removed-findings = Findings that are gone
diff-not-compared = The answers have not been compared.
diff-errors = Errors in the records must be mended first: { $sides }.
diff-question-new = a new question
diff-question-gone = the question is no longer there
diff-at-same = as of { $day }
diff-at-pair = as of { $day }, known by { $known }
diff-row-since = since { $date }: { $value }
diff-row-start = since { $date }
diff-row = Row
diff-before = Before
diff-after = After
diff-text-of = The text on { $name }
diff-text-changed = the text has changed: { $from } → { $to }
diff-record-new = new
diff-record-gone = removed
diff-record-unreadable = changed, and not readable as YAML
diff-added = { $place }: added: { $to }
diff-removed = { $place }: removed: { $from }
diff-changed = { $place }: { $from } → { $to }
diff-from = from { $date }
diff-to = to { $date }
diff-at = on { $date }
diff-source = source { $source }
key-posts = post
key-home = home
key-duties = duties
key-start = start
key-introduced = introduced
key-appointed = appointed
key-name = name
key-title = title
key-value = value
key-unit = unit
key-from = from
key-to = to
key-at = at
key-basis = basis
key-source = source
key-sources = sources
key-text = text
key-as_said = in words
key-due_as_said = time in words
key-due_inferred = reason for the time
key-inferred = conclusion
key-extent = extent
key-change = change
key-category = category
key-outcome = outcome
key-account = account
key-partly = left open
key-accepted = accepted
key-reading = reading
key-date = date
key-dates = days
key-facts_at = tells of
key-received = received
key-disputed = what is said to it
key-status = status
key-reason = reason
key-questions = question
key-summary = summary
key-caveats = caveat
key-claims = claim
key-corrections = correction
key-places = place
key-members = members
key-decided = decided
key-original = original
key-resulting = resulting
key-due = due
key-observations = observation
key-participants = participants
key-frequency = frequency
key-paper = paper
key-meeting = meeting
key-signed = signed
key-published = published
key-statements = statement
key-on_site = on site
key-shared_by = shared by
key-in_force = in force
key-as_of = as of
key-known_by = known by

# Words in the templates
ui-contents = Contents
ui-note = Note
ui-notes = Notes
ui-page-of = of
ui-back = Back to the text
ui-files-elsewhere = The files are too large for this form. They are in the document as PDF.
ui-files-in-pdf = The data files are inside the same report as PDF.
ui-attached-files = Files in this document
ui-skip = Skip to content
ui-menu = Main menu
ui-languages = Languages
ui-crumbs = Breadcrumb
ui-facts-hold = The facts hold at
ui-known-until = known until
ui-former = former
ui-pages = Pages of the table
ui-page = Page
ui-of = of
ui-key = Key
ui-as-table = The same data as a table
ui-sources = Sources
ui-words-here = Words on this page
ui-own-compilation = Own compilation
ui-since-then = Since the answer was given
ui-comment = How the answer was reached
contents-picture = Picture
contents-rows = Table
contents-notes = Good to know
ui-cite = How to cite
ui-print = Print
ui-on-page = On this page
cite-text = { $publisher }, { $site }: “{ $question }” As of { $day }, from sources known by { $known }.
ui-unknowns = What would have to be known
ui-files = Files
ui-questions = Questions in this inquiry
ui-previous = Previous
ui-next = Next
ui-search = Search
ui-search-key = The key / leads to the search field
ui-filter-rows = Search the table
ui-rows-shown = {"{"}shown{"}"} of {"{"}all{"}"} rows shown
ui-sort-by = Sort by {"{"}column{"}"}

# Addresses: lower-case ascii, and they never change
path-inquiries = inquiries
path-matrix = who-has-what
path-districts = units
path-programmes = programmes
path-forums = forums
path-commitments = commitments
path-indicators = indicators
path-gaps = gaps
path-terms = terms
path-sources = sources
path-changes = new
path-data = data
path-a-z = a-z
path-feed = new
anchor-source = source

nav-start = Start
nav-inquiries = Inquiries
nav-matrix = Who has what
nav-districts = { $districts }
nav-programmes = Programmes
nav-forums = Forums
nav-commitments = Commitments
nav-indicators = Indicators
nav-terms = Words explained
nav-gaps = Gaps
nav-sources = Sources
nav-changes = New
nav-data = Open data
nav-a-z = A–Z

n-sources = { $n ->
    [one] one source
   *[other] { $n } sources
}
n-corrections = { $n ->
    [one] one correction
   *[other] { $n } corrections
}
n-own = { $n ->
    [one] one compilation of our own
   *[other] { $n-word } compilations of our own
}
stamp-corrections = { $n ->
    [one] one correction in the sources
   *[other] { $n-word } corrections in the sources
}
n-answered = { $n ->
    [0] none answered
   *[other] { $n-word } answered
}
n-partly = { $n ->
    [0] none partly answered
   *[other] { $n-word } partly answered
}
n-unanswerable = { $n ->
    [0] none that cannot be answered
   *[other] { $n-word } cannot be answered
}
caveats-title = { $n ->
    [one] Caveat
   *[other] Caveats
}

state-clock-same = As of { $day }, based on what was known then
state-clock = As of { $day }, known by { $known }
state-coverage-range = { $of-range-form ->
    [none] no { $districts }
    [one] { $in-place-range } of { $of-range } { $district }
   *[other] { $in-place-range } of { $of-range } { $districts }
}
state-coverage-untold = { $in-place ->
    [one] { $in-place } { $district }
   *[other] { $in-place } { $districts }
}; how many there are is not stated
state-coverage = { $of ->
    [one] { $in-place } of { $of } { $district }
   *[other] { $in-place } of { $of } { $districts }
}
state-not-computed = an account, not computed
stamp-districts = { $count ->
    [one] one { $district }
   *[other] { $count } { $districts }
}

start-matrix = Who has what, all programmes in all { $districts }
start-changes = Latest changes
start-sources = Latest sources
ui-neighbours = Before and after in the list
inquiry-line = { $count ->
    [0] As of { $day }; { $all ->
        [one] one own compilation
       *[other] { $all-word } own compilations
    }
    [one] One question, as of { $day }
   *[other] { CAP($count-word) } questions, as of { $day }
}
inquiries-lead = What committees have asked, and what the records answer.
inquiries-caption = Inquiries, the newest first
inquiry-questions = Questions and answers
inquiry-own = Own compilations
inquiry-text = About the inquiry
inquiry-claims = What the asker says
inquiry-claims-lead = What a question says is not a fact. It is given here in summary, with what other documents say of it.
claim-title = Claim
claim-disputed = Claim and what contradicts it
claim-replied = Claim and reply
claim-reply = The reply:
claim-document = { $dated ->
    [yes] { $title }, { $date }:
   *[no] { $title }:
}
asked-by-number = Question { $number } from { $who }, in summary.
asked-by = Question from { $who }, in summary.
asked-number = Question { $number }, in summary.
asked = The question in summary.

fact-addressed-to = Put to
fact-received = Received
fact-asking-document = Question
fact-reply = Reply
fact-clock = The answers hold
fact-begun = Came into being
fact-ended = Ended
fact-from = from
fact-into = part of
fact-original = Before
fact-resulting = Became
fact-decided = Decided
fact-in-force = In force from
fact-members = Members
fact-size = Size
fact-purpose = Purpose
fact-stands-for = Stands for
fact-means = Means
fact-also = Also
fact-programme = Programme
fact-told = Told
fact-population = Group
fact-publisher = Publisher
fact-identifier = Case number
fact-signed = Signed
fact-meeting = Handled
fact-published = Published
fact-facts-at = The facts hold at
fact-url = Original
fact-resting = Rests on it
district-lead = On { $day }. { $list }.
district-answers = Answers that include { $the-district }
fact-note = On the source
fact-attachments = Attachments
fact-member = Shared by
fact-home = Home
fact-duties = Duties beside

col-inquiry = Inquiry
col-asked-by = From
col-as-of = As of
col-history = Beginning and end
col-programmes = Programmes
col-home = Organisational home
col-commitment = Commitment
col-resting = Statements
col-places = Places
col-coverage = Coverage

event-merger = Merger
event-split = Split
event-regrouping = Regrouping
event-absorption = Absorption
event-transfer = Transfer
event-creation = Creation
event-closing = Closing
event-renaming = Renaming
group-unresolved = The source does not say which { $districts } belong to it.
districts-lead-untold = { $count ->
    [0] { CAP(no-district) } is recorded as existing on { $day }
    [one] { CAP(one-district) } is recorded as existing on { $day }
   *[other] { $count } { $districts } are recorded as existing on { $day }
}; how many there were is not stated. For the reorganisations between them and those before, see below.
districts-lead = { $count ->
    [0] { CAP(no-district) } existed on { $day }.
    [one] { CAP(one-district) } existed on { $day }.
   *[other] { $count } { $districts } existed on { $day }.
} For the reorganisations between them and those before, see below.
shared-with = shared with { $names }
dual-role = the same people are also { $name }
district-posts = Posts
district-posts-caption = Posts and the evidence for them
district-text = In short
district-told = All statements
district-more = More
district-description = posts, statements and sources
district-documents = Own documents
district-documents-caption = Documents that only this record cites
chart-one-line-mixed = One line is one person or post{ $parts ->
    [yes] {" "}or part of one
   *[no] {""}
}{ $bands ->
    [yes] ; more than { $most-word } are a band, higher the more they are
   *[no] {""}
}
accepted-heading = Examined and accepted
accepted-lead = The program warns where facts do not seem to agree. These are the ones that somebody has examined and let stand, and the reason why.
corrections-heading = Corrections

programmes-lead = The forms of work that the records are about.
programme-line-partly = { $rest ->
    [all] { $in-place ->
        [0] In which { $districts } it is in place is not stated.
       *[other] Shown { where }; for the others it is not stated.
    }
   *[some] { $share ->
        [not-the-only] For { only-district } it is not stated.
       *[other] { $untold ->
            [one] Shown { where }; for one it is not stated.
           *[other] Shown { where }; for { $untold } it is not stated.
        }
    }
}
programme-line-all = { $all ->
    [one] The source says
   *[other] The sources say
} that it is in all { $districts }{ $except ->
    [yes] {" "}but { $names }
   *[no] {""}
}.{ $in-place ->
    [0] {""}
   *[other] {" "}Posts are shown { where }.
}
programme-line = { $share ->
    [empty] No { $districts } are recorded.
    [not-the-only] Not in place in { only-district }.
   *[other] In place { where }.
}
programme-posts = Where, since when and how many
programme-text = About the programme
programme-told = Statements about the programme
terms-lead = Abbreviations and words of the documents, and what they mean.
forums-lead = Standing meetings: who takes part, how often and why.
participant-sometimes = sometimes
participant-planned = to be involved
indicators-lead = Shares and numbers that the sources have measured. Those of different surveys cannot be compared.
period-untold = time not stated
base = Size of the group measured:
base-untold = The size of the group measured is not given.
commitments-lead = { $count ->
    [0] No commitments found in the documents, as of { $day }.
    [one] One commitment found in the documents, as of { $day }.
   *[other] { CAP($count-word) } commitments found in the documents, as of { $day }.
}
commitments-overdue = The time has passed; no report that it is done
commitments-due = Remaining
commitments-undated = Without a date
commitments-need = A need only
commitments-done = Done
commitments-abandoned = Abandoned
owner-site = the whole area
undated = without a date
progress-promised = reported as promised,
progress-decided = reported as decided,
progress-under-way = reported as begun,
progress-recruiting = reported as recruiting,
progress-waiting = reported as waiting,
progress-done = reported as done,
progress-abandoned = reported as abandoned,
commitment-kind-promise = promised
commitment-kind-plan = planned
commitment-kind-need = need

sources-lead = The documents that the statements rest on, and those that are only referred to.
sources-list = Sources that statements rest on
sources-idle = Read, without statements of their own
sources-named = Referred to, not in our hands
identifier-untold = not recorded
original-with = The original is with { $publisher }. Its address is not recorded.
source-not-supplied = not in our hands
source-text = About the source
source-whole = The document as a whole
source-nothing-rests = No statement rests on this place.
remark-title = On the text
start-introduced = introduced
start-appointed = appointed
start-on-site = on site
inferred = Inferred
changes-lead = Answers that have changed when new facts became known, and the sources in the order in which they became known, the newest first.
changes-sources = New documents
changes-answers = Changed answers
changes-none = No answer has changed since it was given.
changes-first = Answered inquiries
changes-first-line = { $day }: { $count ->
    [one] one answer
   *[other] { $count } answers
}
changes-answers-lead = Each row compares the answer before and after the day on which the fact became known. An answer is compared for the day of its inquiry, and what became known after the inquiry for the day of the site.
changes-answers-caption = Changed answers, the newest first
changes-feed = Follow changed answers (Atom)
feed-title = Changed answers
news-first = { $verdict ->
    [partly] Partly answered for the first time
    [unanswerable] First answer: cannot be answered
   *[answered] Answered for the first time
}
news-more = { $n ->
    [one] One more change
   *[other] { CAP($n-word) } more changes
}
news-more-sources = { $n ->
    [one] and one more source
   *[other] and { $n-word } more sources
}
news-edition = New edition
news-as-of = The answer holds for { $day }.
news-sources = { $count ->
    [one] Source: { $names }.
   *[other] Sources: { $names }.
}
changes-line = { $count ->
    [one] one statement
   *[other] { $count } statements
}
table-statements = Statements

correction-title = Corrected
correction-printed = { $of ->
    [formed] The source says that { $subject } was formed { $printed }.
   *[other] { $subject }: the source says { $printed }.
}
correction-correct = { $dated ->
    [yes] The right date is { $correct }.
   *[no] The right one is { $correct }.
}
later-title = Known { $day }
later-lead = With what has become known since, the answer on { $day } is:

data-lead = Every answer, and every statement of numbers, times and states, can be fetched as files.
data-records = Records
data-records-caption = Files with all records
data-answers = Answers
data-answers-caption = Files for each answer
data-terms = Format
data-terms-lead = Workbooks (xlsx) have heads in words, and a sheet that tells what the table is, at which dates it holds and on which sources it rests. Dates are text as EDTF (ISO 8601-2) has them, so that “2022” means some time in that year. CSV is for other programs: it follows RFC 4180 and is encoded in UTF-8 with a byte order mark. An apostrophe stands in it before a text that a spreadsheet would run as a formula.
data-untranslated = Texts that are not translated
data-untranslated-lead = Headings, answers and the words of tables are in both languages. Running text, caveats and notes of these pages are in the original language only, and are marked so.
data-statements = Every statement with value, time, basis and source
data-sources = All sources with their dates
data-districts = All districts with their beginning and end
data-machines = For other programs
data-machines-lead = The catalogue tells which files there are, after DCAT-AP-SE. The districts with their reorganisations, and what each answer rests on, are there as linked data (JSON-LD). Beside each CSV file is a description of its columns. It is called as the file is, with -metadata.json behind.
data-machines-caption = Files for other programs
data-catalogue = Catalogue of all files
data-organisation = Districts, reorganisations and posts
data-licence = How the data may be used
catalogue-about = Answers to written questions of committees, and the statements that they rest on. Every number is computed from the statements and has its source, its date and how sure it is.
catalogue-everything = All tables
catalogue-everything-about = All tables in one workbook, a sheet for each table
catalogue-organisation = Organisation
catalogue-organisation-about = The districts, how they began and ended, and what the sources say of how many posts they have
not-found-title = There is no such page
not-found-alone-lead = The address leads nowhere. Take away what stands after the name of the site in the address to come to its start page.
not-found-lead = The address leads nowhere. Begin again from the start page.
moved-title = The page has moved
moved-lead = It has a new address. Mostly it is shown by itself; otherwise the link leads there.
# Import of spreadsheets
import-why = { $file }, { $cell }, says { $value }.
import-ask-count = How many has { $named }?
import-ask-where = Where is there { $named }?
import-ask-since = How long has there been { $named }?
import-cells = { $n ->
    [one] { $n } number read in { $file }
   *[other] { $n } numbers read in { $file }
}
import-answered = { $n ->
    [one] { $n } answered row in { $file }
   *[other] { $n } answered rows in { $file }
}
import-returned-title = Answer from { $names }: { $inquiry }
import-returned-type = returned questionnaire
import-added = { $n ->
    [one] { $n } new statement
   *[other] { $n } new statements
}
import-confirmed = { $n ->
    [one] { $n } statement that confirms one that was there
   *[other] { $n } statements that confirm some that were there
}
import-changed = { $n ->
    [one] { $n } statement of what has changed
   *[other] { $n } statements of what has changed
}
import-corrected = { $n ->
    [one] { $n } correction of a statement that was wrong
   *[other] { $n } corrections of statements that were wrong
}
import-disagrees = { $n ->
    [one] { $n } statement of what the sources disagree about
   *[other] { $n } statements of what the sources disagree about
}
import-kept = { $n ->
    [one] { $n } statement is there already from the same file
   *[other] { $n } statements are there already from the same file
}
import-sums = { $n ->
    [one] { $n } sum compared with its rows
   *[other] { $n } sums compared with their rows
}
import-new-districts = New districts: { $list }
import-new-programmes = New programmes: { $list }
import-new-inquiry = The site had no question to answer, and has been given an inquiry: { $list }
import-nothing = Nothing is new: the statements are those that are there.
import-open = Differs from the records
import-differs = { $where }: { $value } in { $cell }, but { $held } ({ $dated }) by { $source }
import-read-as = Read in this way
import-doubts = To be looked at
import-by-hand = Must be written by hand
import-ways = Say what the differences are, and run it again:
import-way-new = --as new: new since { $dated }
import-way-correction = --as correction: a correction of what was wrong
import-way-disagree = --as disagree: the sources disagree
import-way-cell = for one cell alone: --as { $cell }=correction
import-as-read = The columns are taken as:
import-column-ignored = not read
# Questionnaires to the districts
ask-title = { $inquiry }: questions to { $names }
ask-page = Page
ask-sheet-guide = How to answer
ask-sheet-questions = Questions
ask-table-alt = One row for each thing that is asked. Columns F to L are filled in.
ask-used-for = The answers are used to answer:
ask-col-about = What is asked about
ask-col-today = Known today
ask-col-since = Since
ask-col-basis = Basis and source
ask-col-missing = What is missing
ask-col-right = Is this right?
ask-col-number = How many today?
ask-col-from = Since when?
ask-col-unchanged = Same number all the time?
ask-col-plans = Planned changes
ask-col-who = Who answers? (role)
ask-col-day = Day of the answer
ask-col-key = Lägesbild
ask-col-right-note = Choose Yes, No or Do not know. Yes means that what stands to the left is right today.
ask-col-number-note = Write this only where the figure is wrong or missing. Write 0 if you have none, and for example about 4 if the number is not exact.
ask-col-from-note = Write it as exactly as you know: 2022, September 2022 or 2022-09-01. If the number has changed, write when it changed.
ask-col-unchanged-note = Yes means that the number has been the same every day from the time given under Since when, or else under Since, until today.
ask-col-plans-note = Say shortly what is decided or under way, and when. Leave it empty if nothing is planned.
ask-col-who-note = Write a role, for example head of unit. Never a name, a phone number or a mail address.
ask-col-day-note = The day that the answer is of, for example 2024-11-20. One row is enough if the day is the same for all.
ask-yes = Yes
ask-no = No
ask-unknown = Do not know
ask-roles = head of unit, deputy head of unit, head of department, director, coordinator, investigator, controller
ask-error = Check the cell
ask-error-list = Choose Yes, No or Do not know in the list.
ask-error-role = Write a role, never a name. Is what you have written a role?
ask-error-day = Write a day, for example 2024-11-20. It cannot be before the day of the records.
ask-about = { $programme }: number of { $unit }{ $is-apart ->
    [yes] , { $apart }
   *[no] {""}
}{ $shared ->
    [yes] , shared with { $others }
   *[no] {""}
}
ask-untold = not known
ask-nothing-missing = Nothing
gap-start = When it began.
gap-constancy = Whether the number has been the same since the start.
gap-other-unit = The number of { $asked }. The sources give only { $held }.
gap-number = The number.
gap-coverage = Whether it is there.
gap-remainder = How many remain of the reinforcement of { $whole }, and where.
gap-account = The reply of whoever the question was put to.
ask-guide-why = { $publisher } needs to know how things are with you. The sheet Questions has what was known { $day-when }, with its source, and what is missing.
ask-guide-where = Fill in the yellow cells on the sheet Questions, columns F to L. The other cells are locked.
ask-guide-right = Is this right? Choose Yes, No or Do not know in the list. If it is right, the row needs nothing more.
ask-guide-number = How many today? Write the number if it is wrong or missing. Write 0 if you have none, and for example about 4 if the number is not exact.
ask-guide-since = Since when? Write it as exactly as you know: 2022, September 2022 or 2022-09-01.
ask-guide-unchanged = Same number all the time? Choose Yes only if the number has been the same every day since then.
ask-guide-plans = Planned changes? Say shortly what is decided or under way, and when.
ask-guide-who = Who answers? Write a role, for example head of unit. Never write names, phone numbers or mail addresses: the answers may become public.
ask-guide-day = The day of the answer is the day that it is of. Role and day are needed on one row only, if they are the same for all.
ask-guide-blank = A row that is left empty means that you have not answered it. Do not add rows of your own.
ask-guide-save = Save the file as it is, as an Excel workbook (.xlsx), and send it { $has-contact ->
    [yes] to { $contact }
   *[no] back to whoever sent it
}.
ask-letter-subject = Subject: { $inquiry }: is what is known of you right?
ask-letter-hello = Hello,
ask-letter-why = We are to answer the questions below. The attached workbook has what was known of your { $district } { $day-when }, where it comes from, and what is missing. Please confirm what is right, correct what is wrong and fill in what is missing.
ask-letter-how = It takes about a quarter of an hour. The first sheet explains how. Send the workbook { $has-contact ->
    [yes] to { $contact }
   *[no] as a reply to this mail
}.
ask-letter-by = Please answer by ____________.
ask-letter-public = The answer becomes a source that we cite, with the day that you give. Write roles, never names or contacts.
ask-letter-thanks = Thank you for your help.
ask-letter-files = To attach, one file to each:
ask-made = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $gaps ->
    [0] nothing missing
   *[other] { $gaps } with something missing
}
ask-answered = answered { $day-when }
ask-unanswered = has not answered
ask-answered-of = { $n } of { $of } { $of ->
    [one] has
   *[other] have
} answered.
# Gaps
gaps-lead = The answers lack { $count ->
    [one] one thing
   *[other] { $count-word } things
}. As of { $day }.
gaps-missing = { $inquiry }: what is missing
gaps-asked = { $inquiry }: who has answered
gaps-who-all = { $the-districts }
gaps-who-source = whoever gave the figure
gaps-who-asked = whoever the question was put to
col-gap = What is missing
col-who-can-say = Who can say
col-answered = Answered

# Tables as files

format-xlsx = Excel
format-rdf = RDF
format-json-ld = JSON-LD
format-excel-csv = CSV for a Swedish Excel
sheet-about = About the table
sheet-about-all = About the tables
sheet-answer-rows = The answer
sheet-data-statements = Statements
sheet-data-sources = Sources
sheet-data-districts = Districts
sheet-sheet = Sheet
sheet-holds = Content
sheet-column = Column
sheet-means = Means
sheet-field = Field in the data
sheet-question = Question
sheet-inquiry = Inquiry
sheet-answer = Answer
sheet-verdict = How far it is answered
sheet-reason = Why not further
sheet-as-of = Facts hold at
sheet-known-by = Sources known until
sheet-clocks = Dates of the answers
sheet-clocks-of-answers = Each answer is of the day of its own inquiry, which its page tells. The dates above are those of the other sheets.
sheet-caveats = Caveats
sheet-sources = Sources
sheet-publisher = Publisher
sheet-licence = How the table may be used
sheet-notice = To know
sheet-address = On the site
sheet-dates = Dates
sheet-dates-about = Dates are text as EDTF (ISO 8601-2) has them, so that they say no more than the source does: 2022 is some time in that year, 2022-09 some time in September 2022, ~2022 about then.
sheet-cut = The table has more rows than a sheet has room for. All are in the CSV file.
data-everything = All of the below in one workbook, a sheet for each table
field-subject = Subject
field-subject-about = Post, unit or whole that the statement is about: kind and id
field-programme = Programme
field-programme-about = Id of the programme
field-value = Number
field-value-about = How many. A number where the source says one; else as it is written: ~4 is about four, 7+ is seven or more, and two numbers with two points between them are the least and the most
field-min = At least
field-min-about = The least that the number can be; empty where it is not told
field-max = At most
field-max-about = The most that the number can be; empty where it is not told
field-change = Change
field-change-about = How the number has changed, where only that is told: +1, -2
field-as_said = As said
field-as_said-about = The words that the source uses in place of a number
field-text = Text
field-text-about = What the source says in words
field-extent = Extent
field-extent-about = How much of the time or of the units it is about
field-unit = Unit
field-unit-about = What is counted: posts, persons, fte (full-time equivalents)
field-category = Category
field-category-about = The profession or role that is counted
field-measure = Measure
field-measure-about = Whether posts are established, funded or filled
field-period = Period
field-period-about = The kind of year that the number is of
field-reading = Reading
field-reading-about = The reading of a word that the number rests on
field-from = From
field-from-about = The date on which it began to hold
field-to = Until
field-to-about = The last day on which it held; empty where no end is known
field-at = At
field-at-about = The day or time that the figure is of
field-basis = Basis
field-basis-about = How the source knows it: that it held all through, that it was so when seen, or that it is planned
field-inferred = Inferred
field-inferred-about = Why the figure is our conclusion and not the source’s words; empty where the source says it
field-outcome = Outcome
field-outcome-about = What became of a temporary reinforcement
field-claims = Claims
field-claims-about = Whether the source tells a total, or that all have it
field-source = Source
field-source-about = Id of the source, and the place in it behind #
field-id = Id
field-id-about = What the row is called in the records
field-title = Title
field-title-about = The title of the source
field-type = Type
field-type-about = The kind of document
field-publisher = Publisher
field-publisher-about = Who published it
field-identifier = Identifier
field-identifier-about = Case number or another identifier
field-signed = Signed
field-signed-about = The date on which it was signed
field-meeting = Meeting
field-meeting-about = The date of the meeting
field-published = Published
field-published-about = The date on which it became public
field-facts_at = Facts at
field-facts_at-about = The date that the source itself says its facts hold at
field-supplied = Supplied
field-supplied-about = Whether the document has been at hand to read
field-url = Address
field-url-about = Where the source is on the web
field-corrections = Corrections
field-corrections-about = How many mistakes of the source are corrected here
field-name = Name
field-name-about = The name
field-resulted_from = Resulted from
field-resulted_from-about = Id of the reorganisation that it came from
field-changed_by = Changed by
field-changed_by-about = Id of the reorganisation that it ended in
field-label = Row
field-label-about = What the row is about
field-districts = Districts
field-districts-about = Ids of the units that the row covers
field-verdict = State
field-verdict-about = The answer for the row
field-since = Since
field-since-about = The date on which it began
field-months_min = Months, at least
field-months_min-about = Whole months from the beginning to the day of the answer, at least
field-months_max = Months, at most
field-months_max-about = Whole months from the beginning to the day of the answer, at most
field-evidence = Last evidence
field-evidence-about = The last day of which a source tells
field-confirmed = Confirmed
field-confirmed-about = FALSE where the row rests on a plan, or where sources disagree
field-notes = Notes
field-notes-about = What else there is to say of the row
field-sources = Sources
field-sources-about = Ids of the sources, and the places in them behind #

# Corrections from readers

suggest = Suggest a correction
suggest-subject = Correction: { $what }
suggest-page = Page
suggest-row = About
suggest-record = Record
suggest-source = Source
suggest-shown = It says
suggest-right = It should say
suggest-how = As told by (document, page or date)
ui-suggest-row = Suggest a correction of a row

# The search and A–Z. The words in braces are put in by the browser.
a-z-lead = All that has a name on the site, in the order of its letters.
found-programme = Programme
found-question = Question
found-inquiry = Inquiry
found-commitment = Commitment
found-forum = Forum
found-indicator = Indicator
found-term = Word
found-group = Group
found-event = Reorganisation
found-overview = Overview
found-page = Page
found-source = Source
found-passage = Section
found-statement = Statement
search-count = Hits: {"{"}count{"}"}
search-some = Nothing has all of the words. Hits on some of them: {"{"}count{"}"}
search-none = Nothing was found. All that has a name is under A–Z.
search-all = Show all {"{"}count{"}"} hits
search-results = Hits on “{"{"}query{"}"}”
# Words that a question is asked with, and that do not say what it is about
search-idle = how many much what who which where when why is are there has have had in on of at about and or a an the to for with from do does
