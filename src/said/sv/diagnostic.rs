//! The words around every finding and every error.

pub const ALL: &[(&str, &str)] = &[
    ("error", "fel"),
    ("warning", "varning"),
    ("help", "gör så här"),
    ("see {place}", "se {place}"),
    ("1 error", "1 fel"),
    ("{n} errors", "{n} fel"),
    ("1 warning", "1 varning"),
    ("{n} warnings", "{n} varningar"),
    (
        "{counted}; `lagesbild explain {code}` tells more",
        "{counted}; `lagesbild explain {code}` förklarar",
    ),
    (
        "{message}; {more} more errors of this file are not told",
        "{message}; ytterligare {more} fel i den här filen visas inte",
    ),
    (
        "{message}; {more} more warnings of this file are not told",
        "{message}; ytterligare {more} varningar i den här filen visas inte",
    ),
    ("did you mean `{best}`?", "menar du `{best}`?"),
    ("{what}: none yet", "{what}: inga än"),
    ("{what}: {all}", "{what}: {all}"),
    (
        "none of the {n} known is like it ({what}: {some}, …)",
        "ingen av de {n} som finns liknar det ({what}: {some}, …)",
    ),
    ("error: {what}", "fel: {what}"),
    ("hint: {hint}", "gör så här: {hint}"),
    ("warning: {what}", "varning: {what}"),
    (
        "cannot write to standard output: {cause}",
        "kan inte skriva till standardutmatningen: {cause}",
    ),
];
