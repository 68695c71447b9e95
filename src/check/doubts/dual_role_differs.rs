//! `dual-role-differs`: two posts are said to be held by the same people, and something in them says otherwise.

use super::super::rules::place;
use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::evidence::post_count;
use crate::model::{Model, Placement, Post, PostIx, ProgrammeIx};
use crate::said::say;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    for (ix, post) in cx.model.posts() {
        if let Some(other) = post.dual_role {
            numbers(cx, ix, other, findings);
            untold(cx, post, &cx.model[other], findings);
        } else {
            twice(cx, ix, post, findings);
        }
    }
}

/// The numbers of both, on the days for which one of them tells its own.
fn numbers(cx: &Cx<'_>, a: PostIx, b: PostIx, findings: &mut Vec<Finding>) {
    for (own, other) in [(b, a), (a, b)] {
        for held in cx.known.counts(own) {
            let (Some(definition), Some(value)) = (&held.statement.definition, &held.value) else {
                continue;
            };
            let (Some(exact), Some((_, day))) = (value.exact(), held.begins()) else {
                continue;
            };
            let there = post_count(&cx.known, other, definition, day).value;
            // the one may begin after the other
            if there.is_zero() || there.exact().is_none_or(|there| there == exact) {
                continue;
            }
            let (id, unit) = (&cx.model[other].id, &definition.unit);
            findings.push(
                Finding::at(
                    Code::DualRoleDiffers,
                    place::figure(cx.files, held.statement),
                    say!(
                        "the same people hold `{id}`, which has {there} {unit} on {day}, and here they are {value}",
                        id,
                        there,
                        unit,
                        day,
                        value
                    ),
                    say!("correct the number that is wrong, or take `dual_role` out where not all of them hold both"),
                )
                .and(cx.model[other].span, say!("the other post")),
            );
            return;
        }
    }
}

/// `dual_role` has no source of its own: a duty that names the other programme tells where it is said.
fn untold(cx: &Cx<'_>, post: &Post, other: &Post, findings: &mut Vec<Finding>) {
    let told = |post: &Post, of: ProgrammeIx| post.duties.iter().any(|duty| names(cx.model, duty, of));
    if !told(post, other.programme) && !told(other, post.programme) {
        findings.push(Finding::at(
            Code::DualRoleDiffers,
            post.span,
            say!(
                "no duty of this post tells that the same people hold `{other}`, and `dual_role` has no source of its own",
                other = other.id
            ),
            say!("add the duty, with its time and its source: `duties: [{{ at: …, name: …, source: … }}]`"),
        ));
    }
}

/// A duty that is another programme, of which the district has a post as well: the same people would be counted twice.
fn twice(cx: &Cx<'_>, ix: PostIx, post: &Post, findings: &mut Vec<Finding>) {
    let districts = post.seat.districts();
    let posts = districts.iter().flat_map(|district| &cx.model[*district].posts);
    for other in posts.map(|ix| &cx.model[*ix]) {
        if other.programme == post.programme
            || other.dual_role == Some(ix)
            || other.statements.iter().all(|s| s.value.is_none())
        {
            continue;
        }
        let Some(duty) = post.duties.iter().find(|duty| names(cx.model, duty, other.programme)) else {
            continue;
        };
        findings.push(
            Finding::at(
                Code::DualRoleDiffers,
                post.span,
                say!(
                    "a duty of this post is what `{other}` counts, so that the same people may be counted twice",
                    other = other.id
                ),
                say!("write `dual_role` with the id of that post where the same people hold both"),
            )
            .and(duty.span, say!("the duty")),
        );
        return;
    }
}

/// Whether the name of a duty names a programme: by its name, its short name or what its holders are called.
fn names(model: &Model, duty: &Placement, programme: ProgrammeIx) -> bool {
    let programme = &model[programme];
    let holders = programme.holder.0.iter().map(|(_, noun)| noun.one.as_str());
    let names = programme
        .name
        .forms()
        .into_iter()
        .chain(programme.abbreviation.as_deref())
        .chain(holders);
    let names: Vec<String> = names.map(str::to_lowercase).collect();
    let forms = duty.name.forms();
    forms.iter().any(|form| {
        let form = form.to_lowercase();
        names.iter().any(|name| whole(&form, name))
    })
}

/// Whether words stand in a text, and not as a part of other words; what is joined by a hyphen counts.
fn whole(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text[..at].chars().next_back()) && !letter(text[at + words.len()..].chars().next())
    })
}
