# English, the second language of the interface.
# Every message also has $district, $the-district, $districts and $the-districts: the site's own nouns.

and = and
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
unit-persons-one = person
unit-persons-many = people
unit-fte-one = full-time equivalent
unit-fte-many = full-time equivalents
unit-schools-one = school
unit-schools-many = schools
unit-teams-one = team
unit-teams-many = teams
unit-percent-one = per cent
unit-percent-many = per cent
unit-times-one = time
unit-times-many = times
unit-parties-one = party
unit-parties-many = parties

verdict-answered = Answered
verdict-partly = Partly answered
verdict-unanswerable = Cannot be answered

row-in-place = in place
row-planned = planned, not confirmed
row-not-in-place = not in place
row-not-established = not established
row-constant = unchanged
row-changed = changed
row-counted = documented
row-inferred = inferred
row-unknown = unknown
row-cannot-tell = not told
row-exists = exists
row-ended = has ended
row-known = known
row-verbal = in words only
row-permanent = in the regular budget
row-other-funding = with other funding

duration-sentence = The programme “{ $programme }” is in place in { $in-place-word } of { $of-word } { $districts }.
duration-first = { $names } has had it longest, since { $since }: { $months }.
duration-longest = { $names } may have had it longest, since { $since }: { $months }.
duration-only = { $names } has had it since { $since }: { $months }.
duration-none = The sources do not tell for how long it has been in place.

constancy-all = The number is unchanged in { $of ->
    [one] the one { $district } that has it.
   *[other] all { $of-word } { $districts } that have it.
}
constancy-some = The number is unchanged in { $count-word } of the { $of-word } { $districts } that have it.
constancy-no-constant = In none of the { $of-word } { $districts } that have it is it shown that the number is unchanged.
constancy-changed = { $names } went from { $from } to { $to } { $when }.
constancy-changed-planned = { $names } goes by plan from { $from } to { $to } { $when }, which is not confirmed.
constancy-changed-by = In { $names } the number changed by { $by }, { $when }.
constancy-changed-many = In { $count-word } { $districts } the number has changed.
constancy-untold = For { $count ->
    [one] { $names }
   *[other] { $count-word }
} the sources do not tell whether the number has changed.
constancy-none = The sources give no number, so it cannot be told whether it is unchanged.

headcount-sentence = { $what-unit ->
    [persons] In { $in-place-word } of { $of-word } { $districts }, { $what } work as { $holder }.
   *[other] There are { $what } in all, in { $in-place-word } of { $of-word } { $districts }.
}
headcount-at-least = { $what-unit ->
    [persons] { $what-Cap } work as { $holder }, in { $in-place-word } of { $of-word } { $districts }.
   *[other] There are { $what } in all, in { $in-place-word } of { $of-word } { $districts }.
}
headcount-of = { $held ->
    [yes] { $basis ->
        [planned] By a plan that is not confirmed, { $names } is to have { $what } as { $holder } on { $day }.
       *[counted] { $names } has { $what } as { $holder } on { $day }.
    }
   *[no] { $basis ->
        [planned] By a plan that is not confirmed, { $names } is to have { $what } on { $day }.
       *[counted] { $names } has { $what } on { $day }.
    }
}
headcount-inferred = The sum includes a conclusion of ours for { $names }.
headcount-inferred-one = The number is a conclusion of ours.
headcount-planned = The sum includes a plan for { $names } that is not confirmed.
headcount-shared = { $count ->
    [one] One shared post is counted once.
   *[other] { $count-Word } shared posts are counted once each.
}
headcount-none = The sources give no number.

coverage-sentence = The programme “{ $programme }” is found in { $in-place-word } of { $of-word } { $districts }.
existence-sentence = { $count ->
    [one] There is one { $district }.
   *[other] There are { $count-word } { $districts }.
}
missing-short = ({ $names }: { $why })
sentence-missing-one = { $names } does not have it ({ $why }).
sentence-missing = { $count-Word } do not have it: { $names }.
sentence-cannot-tell = Whether { $names } { $count ->
    [one] has
   *[other] have
} it cannot be told.

remainder-sentence = Of the reinforcement of { $whole }, { $least ->
    [yes] at least {""}
   *[no] {""}
}{ $left } are left.
remainder-verbal = The reinforcement of { $whole } is “{ $said }” { $outcome ->
    [other-funding] paid for in another way
   *[permanent] part of the regular budget
}; the source does not say what number that amounts to.
remainder-no-number = Of the reinforcement of { $whole } some is left; the source does not tell how many.
remainder-untold = The sources do not tell what is left of the reinforcement of { $whole }.
remainder-none = The sources do not tell how large the reinforcement was.

by-definition-sentence = No single number can be given, because it depends on which of { $count-word } readings is meant; { $known ->
    [0] for none of them do the sources give a number.
    [one] for one of them the sources give a number.
   *[other] for { $known-word } of them the sources give a number.
}
by-definition-all = The number depends on which of { $count-word } readings is meant; for each of them the sources give one.
by-definition-one = The number is known.

account = { $text }
account-none = The record holds no answer to the question.

reason-no-start = The sources do not tell when it began.
reason-start-untold = The start is not told for { $names }.
reason-no-number = The sources give no number.
reason-not-established = For { $count-word } it is not shown: { $names }.
reason-other-unit = The question asks for { $asked }; the sources give { $held }.
reason-number-untold = The number is not told for { $names }.
reason-planned = One of the facts is a plan that no source confirms.
reason-disputed = Sources contradict each other.
reason-no-coverage = The sources do not tell where it is in place.
reason-cannot-tell = It cannot be told for { $names }.
reason-reinforcement-unknown = The sources do not tell how large the reinforcement was.
reason-no-outcome = The sources do not tell what became of the reinforcement.
reason-verbal = The source says only in words what part of the reinforcement of { $whole } this is.
reason-rest-unknown = What became of the rest is not known.
reason-readings = The answer depends on which of { $count-word } readings is meant.
reason-no-account = The record holds no answer.
reason-account-partly = { $text }
reason-account-without-source = The answer has no source that was known then.

caveat-start-side = The question asks { $asked ->
    [on-site] when somebody was there in person
    [appointed] when somebody was appointed
   *[introduced] when it was introduced
}. Where the source does not tell that, the time is counted from the start that it tells.
caveat-other-unit = The question asks for { $asked }, but the sources give { $held }. Numbers are not converted.
caveat-plan = By a plan, { $names } is to have { $what }, { $when ->
    [undated] without a date
   *[other] from { $when }
}. The plan does not count before that day.
caveat-plan-change = According to the source, { $names } is expected to have { $what } { $sign ->
    [fewer] fewer
   *[more] more
}, { $when ->
    [undated] without a date
   *[other] from { $when }
}. The change is not counted until a source gives the new number.
caveat-group-unresolved = The sources do not say which { $districts } belong to the group “{ $name }”.
caveat-claim-all = The source says this of all; the records show the contrary for { $names }.
caveat-claim-total = The source gives { $claimed } in all; the rows give { $rows }.

note-absent-reason = { $standing ->
    [pending] { $reason }
    [vacant] vacant: { $reason }
    [ended] ended: { $reason }
    [recruiting] recruiting: { $reason }
   *[unknown] unknown: { $reason }
}
note-absent = { $standing ->
    [pending] pending
    [vacant] vacant
    [ended] ended
    [recruiting] recruiting
   *[unknown] unknown
}
note-not-yet = has not begun yet
note-from-predecessors = counted from { $names }
note-from-first-predecessor = counted from the first of { $names }
note-start-from-statement = counted from the first number told
note-shared = shared post
note-younger-member = { $names } joined later
note-member-since-untold = it is not told when { $names } joined
crumb-question = Question { $number }
crumb-own = Own compilation
note-member-one-of = which of { $before } shared the post before { $names } is not told
note-merged = { $before } → { $after }
note-regrouped = only the sum can be compared across the reorganisation
note-gap = no source tells what held { $span }
note-before-and-after = the same was told before and after
note-last-evidence = last shown { $day }
note-announced = planned, no time given
note-planned = planned, not confirmed
note-inferred = inferred by us
note-disputed = sources contradict each other
note-changing = may have changed before the day
note-number-unknown = in place; the number is not told
note-as-said = “{ $said }”
note-no-number = no number
note-told = { $text }
note-told-of = { $names }: { $text }
note-nothing-told = nothing is known
note-resulted-from = resulted from { $names }
note-changed-into = part of { $names } since { $day }

unknown-start = When it began in { $names }. { $names-count ->
    [one] The { $district }
   *[other] The { $districts }
} could tell.
unknown-constancy = How many there have been since the start in { $names }. { $names-count ->
    [one] The { $district }
   *[other] The { $districts }
} could tell.
unknown-other-unit = The number of { $asked }. The sources give only { $held }; { $the-districts } could tell.
unknown-number = The number. The { $districts } could tell.
unknown-numbers = The number in { $names }. { $names-count ->
    [one] The { $district }
   *[other] The { $districts }
} could tell.
unknown-coverage = Where it is in place. The { $districts } could tell.
unknown-coverage-of = Whether it is in place in { $names }. { $names-count ->
    [one] The { $district }
   *[other] The { $districts }
} could tell.
unknown-remainder = How many remain of the reinforcement of { $whole }, and where. Whoever made the statement could tell.
unknown-reading = The number under the reading “{ $reading }”.
unknown-account = The answer of whoever the question was put to.

chart-duration = { $programme }, by { $district }
chart-one-line = One line is one { $unit }
chart-total = { $programme }, in all
chart-total-subtitle = Number of { $unit }; hatched where it is uncertain
chart-description = { $sentence } The time line shows { $lanes ->
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
mark-unsure = started at some point in this period
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
table-rows = The answer row by row

basis-stated = stated
basis-observed = observed
basis-planned = planned
basis-need = need
measure-established = established
measure-funded = funded
measure-filled = filled
extent-partly = part of the time
extent-days = { $n } { $plural ->
    [one] day
   *[other] days
} a week

change-count = { $from } → { $to }, { $when }
change-count-by = { $by }, { $when }
change-count-planned = { $from } → { $to }, { $when }, planned
change-home = new organisational home { $when }
change-duties = new duties { $when }
since-words = since { $date }
dash = –

frequency = { $times } { $plural ->
    [one] time
   *[other] times
} { $count ->
    [1] { $unit ->
        [days] a day
        [weeks] a week
        [months] a month
        [terms] a term
       *[years] a year
    }
   *[other] every { $count-word } { $unit ->
        [days] days
        [weeks] weeks
        [months] months
        [terms] terms
       *[years] years
    }
}

# The paper
path-editions = utgavor
path-paper = paper
paper-kind = Report to the committee
paper-answers = Reply to a { $kind } from { $who }
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
paper-part-attachments = Attachments
paper-part-approval = Approved by
paper-approval-original = The approval is that of the original document, not of this reconstruction.
paper-proposal = { $who ->
    [known] { $addressee } approves this report as the reply in the matter.
   *[none] This report is approved as the reply in the matter.
}
paper-summary = { $known ->
    [known] { $who } has in a { $kind } put
   *[none] The matter raises
} { $count ->
    [one] one question
   *[other] { $count-word } questions
}. The answers in brief:
paper-computed = Numbers, lengths of time and totals in this report are computed from what the sources contain. Each of them refers to the place in the source where it stands.
paper-account-sources = The account rests on the sources in the footnotes
paper-unknowns = For a full answer the following would have to be known:
paper-table-moved = The answer has { $rows } rows. They are in the attachment { $file }.
paper-attached-json = The answers as data, with rows, caveats and sources: { $names }
paper-attached-csv = The rows of the answers as tables: { $names }
paper-attached-records = The records that the answers rest on, as they are written ({ $count ->
    [one] one file
   *[other] { $count } files
})
paper-see-note = (note { $note })
inquiry-paper = Report to the committee
paper-as-pdf = PDF for the archive and for print (PDF/A-3a, PDF/UA-1)
paper-as-html = HTML in one file
paper-records-file = records.yaml
paper-record = Records that the answers rest on

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
    [one] One printed figure has been compared and agrees with our answers.
   *[other] { $n-Word } printed figures have been compared and agree with our answers.
}
edition-disagrees = { $same } of { $count } printed figures agree with our answers. These differ:
edition-changed-title = Changed since the edition of { $day }
edition-differs-title = Differs from the document handed in on { $day }
col-edition = Edition
col-compared = Compared with today's answers
col-files = Files
# Differences between two versions
diff-title = From { $before } to { $after }
diff-nothing = No difference between { $before } and { $after }: the same records, the same answers, the same pages.
diff-work-tree = the folder as it is now
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
diff-text-changed = the text has changed
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
ui-own-compilation = Own compilation
ui-since-then = Since the answer was given
ui-comment = The investigator's text
ui-unknowns = What would have to be known
ui-files = Files
ui-questions = Questions in this inquiry
ui-previous = Previous
ui-next = Next
ui-filter-rows = Search the table
ui-rows-shown = {"{"}shown{"}"} of {"{"}all{"}"} rows shown
ui-sort-by = Sort by {"{"}column{"}"}

# Addresses: lower-case ascii, and they never change
path-inquiries = inquiries
path-districts = districts
path-programmes = programmes
path-forums = forums
path-commitments = commitments
path-indicators = indicators
path-sources = sources
path-changes = new
path-data = data
path-feed = new
anchor-source = source

nav-start = Start
nav-inquiries = Inquiries
nav-districts = { $districts }
nav-programmes = Programmes
nav-forums = Forums
nav-commitments = Commitments
nav-indicators = Indicators
nav-sources = Sources
nav-changes = New
nav-data = Open data

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
n-answered = { $n-word } answered
n-partly = { $n-word } partly answered
n-unanswerable = { $n-word } cannot be answered
caveats-title = { $n ->
    [one] Caveat
   *[other] Caveats
}

state-clock-same = As of { $day }, known by the same day
state-clock = As of { $day }, known by { $known }
state-coverage = { $of ->
    [one] { $in-place } of { $of } { $district }
   *[other] { $in-place } of { $of } { $districts }
}
state-not-computed = an account, not computed
stamp-districts = { $count ->
    [one] one { $district }
   *[other] { $count } { $districts }
}

start-answers = Inquiries
start-changes = Latest sources
inquiry-line = { $count ->
    [0] As of { $day }; { $all ->
        [one] one own compilation
       *[other] { $all-word } own compilations
    }
    [one] One question, as of { $day }
   *[other] { $count-Word } questions, as of { $day }
}
inquiries-lead = What committees have asked, and what the records answer.
inquiries-caption = Inquiries, the newest first
inquiry-questions = Questions and answers
inquiry-own = Own compilations
inquiry-text = About the inquiry
inquiry-claims = What the asker says
inquiry-claims-lead = What a question says is not a fact. It is given here in summary, with what the reply says of it.
claim-title = Claim
claim-disputed = Claim and reply
claim-reply = The reply:
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
fact-told = Told
fact-population = Group
fact-publisher = Publisher
fact-identifier = Case number
fact-signed = Signed
fact-meeting = Handled
fact-published = Published
fact-facts-at = The facts hold at
fact-url = Address
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
group-unresolved = The source does not say which { $districts } belong to it.
districts-lead = { $count ->
    [one] One { $district } existed on { $day }.
   *[other] { $count-Word } { $districts } existed on { $day }.
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
chart-one-line-mixed = One line is one person or post
corrections-heading = Corrections

programmes-lead = The forms of work that the records are about.
programme-line-partly = Shown in { $in-place-word } of { $of-word } { $districts }; for { $rest ->
    [all] the others
   *[some] { $untold-word }
} it is not told.
programme-line-all = { $all ->
    [one] The source says
   *[other] The sources say
} that it is in all { $districts }{ $except ->
    [yes] {" "}but { $names }
   *[no] {""}
}.{ $in-place ->
    [0] {""}
   *[other] {" "}Posts of its own are shown in { $in-place-word } of { $of-word }.
}
programme-line = In place in { $in-place-word } of { $of-word } { $districts }.
programme-posts = Where, since when and how many
programme-text = About the programme
programme-told = Statements about the programme
forums-lead = Standing meetings: who takes part, how often and why.
participant-sometimes = sometimes
participant-planned = to be involved
indicators-lead = Shares and numbers that the sources have measured. Those of different surveys cannot be compared.
period-untold = time not told
base = Size of the group measured:
base-untold = The size of the group measured is not given.
commitments-lead = { $count ->
    [one] One commitment
   *[other] { $count-Word } commitments
} found in the documents, as of { $day }.
commitments-overdue = The time has passed; nothing told of it being done
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

sources-lead = The documents that all statements rest on.
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
changes-sources = Sources
changes-answers = Answers
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
   *[other] { $n-Word } more changes
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
correction-printed = { $subject }: the source says { $printed }.
correction-correct = The correct one is { $correct }.
later-title = Known { $day }
later-lead = With what has become known since, the answer on { $day } is:

data-lead = Every answer, and every statement of numbers, times and states, can be fetched as files.
data-records = Records
data-records-caption = Files with all records
data-answers = Answers
data-answers-caption = One file per answer
data-terms = Format
data-terms-lead = Dates are written as EDTF (ISO 8601-2), so that “2022” means some time in that year. CSV files follow RFC 4180 and are encoded in UTF-8.
data-statements = Every statement with value, time, basis and source
data-sources = All sources with their dates
data-districts = All districts with their beginning and end
not-found-title = There is no such page
not-found-lead = The address leads nowhere. Begin again from the start page.
