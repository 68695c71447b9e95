//! `shared-post-twice`: one post written in two places, which would count it twice.

use crate::diagnostic::{Code, Finding};
use crate::model::{Citation, Model, Post, Seat, SourceIx};

pub fn check(model: &Model, findings: &mut Vec<Finding>) {
    let shared: Vec<&Post> = model
        .posts()
        .map(|(_, p)| p)
        .filter(|p| matches!(p.seat, Seat::Shared { .. }))
        .collect();
    for (i, a) in shared.iter().enumerate() {
        for b in &shared[i + 1..] {
            let members = |p: &Post| -> Vec<_> {
                let Seat::Shared { members, .. } = &p.seat else {
                    return Vec::new();
                };
                let mut all: Vec<_> = members.iter().map(|m| m.district).collect();
                all.sort();
                all
            };
            if a.programme == b.programme && members(a) == members(b) {
                findings.push(
                    Finding::at(
                        Code::SharedPostTwice,
                        b.span,
                        format!(
                            "`{}` and `{}` are shared by the same districts in the same programme",
                            a.id, b.id
                        ),
                        "keep one record and move the statements into it",
                    )
                    .and(a.span, "the same post"),
                );
            }
        }
        let Seat::Shared { members, .. } = &a.seat else {
            continue;
        };
        for member in members {
            for own in &model[member.district].posts {
                let own = &model[*own];
                if own.programme == a.programme && same_place(own, a) {
                    findings.push(
                        Finding::at(
                            Code::SharedPostTwice,
                            own.span,
                            format!(
                                "`{}` rests on the same place of a source as the shared post `{}`",
                                own.id, a.id
                            ),
                            "a shared post stands in `shared-posts/` alone: take it out of the district's record",
                        )
                        .and(a.span, "the shared post"),
                    );
                }
            }
        }
    }
}

fn same_place(a: &Post, b: &Post) -> bool {
    let places = |p: &Post| -> Vec<(SourceIx, Option<u32>)> {
        let all = p
            .statements
            .iter()
            .map(|s| s.source)
            .chain(p.start.sides().map(|s| s.source));
        all.map(|c: Citation| (c.source, c.place)).collect()
    };
    let others = places(b);
    places(a).iter().any(|place| others.contains(place))
}
