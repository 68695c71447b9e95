//! `shared-post-twice`: one post written in two places, which would count it twice.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::diagnostic::{Code, Finding};
use crate::model::{Citation, DistrictIx, Model, Post, ProgrammeIx, Seat, SourceIx};
use crate::said::say;

pub fn check(model: &Model, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<(ProgrammeIx, Vec<DistrictIx>), &Post> = BTreeMap::new();
    for (_, a) in model.posts() {
        let Seat::Shared { members, .. } = &a.seat else {
            continue;
        };
        let mut by: Vec<DistrictIx> = members.iter().map(|m| m.district).collect();
        by.sort();
        match first.entry((a.programme, by)) {
            Entry::Vacant(free) => drop(free.insert(a)),
            Entry::Occupied(taken) => findings.push(
                Finding::at(
                    Code::SharedPostTwice,
                    a.span,
                    say!(
                        "`{taken}` and `{other}` are shared by the same districts in the same programme",
                        taken = taken.get().id,
                        other = a.id
                    ),
                    say!("keep one record and move the statements into it"),
                )
                .and(taken.get().span, say!("the same post")),
            ),
        }
        for member in members {
            for own in &model[member.district].posts {
                let own = &model[*own];
                if own.programme == a.programme && same_place(own, a) {
                    findings.push(
                        Finding::at(
                            Code::SharedPostTwice,
                            own.span,
                            say!(
                                "`{own}` rests on the same place of a source as the shared post `{shared}`",
                                own = own.id,
                                shared = a.id
                            ),
                            say!("a shared post stands in `shared-posts/` alone: take it out of the district's record"),
                        )
                        .and(a.span, say!("the shared post")),
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
