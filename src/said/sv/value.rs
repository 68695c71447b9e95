//! What is wrong with numbers and dates: `model`.

pub const ALL: &[(&str, &str)] = &[
    ("write {meant}", "skriv {meant}"),
    ("`{text}` has blanks in it", "`{text}` har mellanslag i sig"),
    ("`{text}` is written in words", "`{text}` är skrivet med ord"),
    // numbers
    ("the number is empty", "här står inget tal"),
    ("`{text}` has a comma", "`{text}` har ett komma"),
    (
        "`{text}` lacks a digit before or after the point",
        "`{text}` saknar en siffra före eller efter punkten",
    ),
    (
        "`{text}` has a dash for the minus",
        "`{text}` har ett tankstreck i stället för ett minus",
    ),
    (
        "`{text}` is not how a lower or upper limit is written",
        "`{text}` är inte så som en undre eller övre gräns skrivs",
    ),
    (
        "`{text}` does not join the ends of a range with two points",
        "`{text}` har inte två punkter mellan spannets ändar",
    ),
    (
        "`{text}` ends below its beginning",
        "`{text}` slutar lägre än det börjar",
    ),
    (
        "`{text}` has a unit after the number",
        "`{text}` har en enhet efter talet",
    ),
    ("`{text}` is about something unknown", "`{text}` är ungefär något okänt"),
    (
        "`{text}` has a sign, and how many there are has none",
        "`{text}` har plus eller minus framför sig, och det ska ett antal inte ha",
    ),
    (
        "`{text}` is not a change, which is a figure after its sign",
        "`{text}` är ingen förändring, som skrivs med plus eller minus före talet",
    ),
    (
        "`{text}` has more than three decimals",
        "`{text}` har fler än tre decimaler",
    ),
    ("`{text}` is too large", "`{text}` är för stort"),
    ("`{text}` is not a number", "`{text}` är inget tal"),
    (
        "write {meant}, or {whole} where the comma parts thousands",
        "skriv {meant}, eller {whole} om kommat skiljer tusental",
    ),
    (
        "write {meant}: `>=` and `<=` include the limit itself",
        "skriv {meant}: `>=` och `<=` räknar in gränsen själv",
    ),
    (
        "write {meant}, and the unit under a key of its own",
        "skriv {meant}, och enheten vid en egen nyckel",
    ),
    (
        "write {meant} for more, a minus for fewer, or how many there were as a value",
        "skriv {meant} för fler, ett minus för färre, eller hur många de var som ett värde",
    ),
    (
        "write a number, or \"?\" where it is not known",
        "skriv ett tal, eller \"?\" om det inte är känt",
    ),
    ("write \"?\" alone", "skriv bara \"?\""),
    (
        "write how many there were without a sign, or how many more or fewer as a change",
        "skriv hur många de var utan tecken, eller hur många fler eller färre som en förändring",
    ),
    (
        "write one figure after its sign, such as +1 or -2",
        "skriv ett tal efter plus eller minus, till exempel +1 eller -2",
    ),
    (
        "write at most three decimals, such as 0.125",
        "skriv högst tre decimaler, till exempel 0.125",
    ),
    ("write the number in a larger unit", "skriv talet i en större enhet"),
    (
        "write a number as 2, 1.5, ~100, 1..2, >=7 or <=3, or \"?\" where it is not known",
        "skriv ett tal som 2, 1.5, ~100, 1..2, >=7 eller <=3, eller \"?\" om det inte är känt",
    ),
    // dates
    ("the date is empty", "här står inget datum"),
    (
        "`{text}`: there is no month {month}",
        "`{text}`: det finns ingen månad {month}",
    ),
    (
        "`{text}`: there is no month {month} that has days",
        "`{text}`: det finns ingen månad {month} som har dagar",
    ),
    (
        "`{text}`: the month has no day {day}",
        "`{text}`: månaden har ingen dag {day}",
    ),
    (
        "`{text}` is not a four-digit year with two-digit month and day, joined by hyphens",
        "`{text}` är inte ett år med fyra siffror och månad och dag med två, med bindestreck emellan",
    ),
    ("`{text}` has no hyphens", "`{text}` saknar bindestreck"),
    ("`{text}` does not begin with the year", "`{text}` börjar inte med året"),
    (
        "`{text}` joins two dates in a way that dates do not have",
        "`{text}` är två datum, skrivna ihop på ett sätt som inte går att läsa",
    ),
    ("`{text}` ends before it begins", "`{text}` slutar innan det börjar"),
    (
        "`{text}` has no date at either end",
        "`{text}` har inget datum i någon ände",
    ),
    ("`{text}` has a time of day", "`{text}` har ett klockslag"),
    (
        "`{text}` has a year of more than four digits",
        "`{text}` har ett år med fler än fyra siffror",
    ),
    ("`{text}` has a year before the year 0", "`{text}` har ett år före år 0"),
    (
        "`{text}` leaves out digits that have to be told",
        "`{text}` utelämnar siffror som måste stå där",
    ),
    (
        "`{text}` does not have one qualifier in the last place",
        "`{text}` ska ha ett av tecknen `~`, `?` och `%`, sist i datumet",
    ),
    (
        "`{text}` is not a complete set",
        "`{text}` är en uppräkning av datum som inte är hel",
    ),
    (
        "`{text}` means all of several dates, which is not supported",
        "`{text}` betyder alla datumen på en gång, och det går inte att läsa",
    ),
    (
        "`{text}` says that nothing is known, and is not a date",
        "`{text}` säger att inget är känt, och är inget datum",
    ),
    ("`{text}` is not a date", "`{text}` är inget datum"),
    (
        "write a day as 01 to {last}, or leave it out",
        "skriv en dag som 01 till {last}, eller utelämna den",
    ),
    (
        "write {start}/{end} for the whole time, [{start}..{end}] for some time within it",
        "skriv {start}/{end} för hela tiden, [{start}..{end}] för någon gång under den",
    ),
    ("write the day alone, {meant}", "skriv bara dagen, {meant}"),
    (
        "write {meant}: `~` about, `?` uncertain, `%` both, last in the date",
        "skriv {meant}: `~` ungefär, `?` osäkert, `%` båda, sist i datumet",
    ),
    (
        "write a year, a month or a day, such as 2024, 2024-04 or 2024-04-01, or leave the key out where nothing is known",
        "skriv ett år, en månad eller en dag, till exempel 2024, 2024-04 eller 2024-04-01, eller utelämna nyckeln om inget är känt",
    ),
    (
        "write a month as 01 to 12, a season as 21 to 24, a quarter as 33 to 36, four months as 37 to 39, a half year as 40 or 41",
        "skriv en månad som 01 till 12, en årstid som 21 till 24, ett kvartal som 33 till 36, ett tertial som 37 till 39, ett halvår som 40 eller 41",
    ),
    (
        "write the month of a day as 01 to 12, or the season or other part of the year without a day",
        "skriv dagens månad som 01 till 12, eller årstiden eller en annan del av året utan dag",
    ),
    (
        "write a date at one end, such as 2022/.. or [..2022], or leave the key out where nothing is known",
        "skriv ett datum i ena änden, till exempel 2022/.. eller [..2022], eller utelämna nyckeln om inget är känt",
    ),
    (
        "write a year of four digits, 0000 to 9999",
        "skriv ett år med fyra siffror, 0000 till 9999",
    ),
    (
        "write a year of 0000 to 9999, or [..2023] for 2023 at the latest",
        "skriv ett år från 0000 till 9999, eller [..2023] för senast 2023",
    ),
    (
        "write X for the last digits of a year (201X), or XX for a month or a day (2024-XX, 2024-04-XX)",
        "skriv X för de sista siffrorna i ett år (201X), eller XX för en månad eller en dag (2024-XX, 2024-04-XX)",
    ),
    (
        "write [2022,2023], [2022..2023], [..2023] or [2022..]",
        "skriv [2022,2023], [2022..2023], [..2023] eller [2022..]",
    ),
    (
        "write one record for each date, an interval such as 2022/2023, or [2022,2023] for one of them",
        "skriv en uppgift för varje datum, ett intervall som 2022/2023, eller [2022,2023] för ett av dem",
    ),
    (
        "leave the key out where nothing is known",
        "utelämna nyckeln om inget är känt",
    ),
    (
        "write a year, a month or a day, such as 2024, 2024-04 or 2024-04-01, or an interval, 2022/2023",
        "skriv ett år, en månad eller en dag, till exempel 2024, 2024-04 eller 2024-04-01, eller ett intervall, 2022/2023",
    ),
];
