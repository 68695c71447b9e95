//! `status-differs`: one place of a source tells how a post stands and how far a commitment for it has come, and the two do
//! not agree; or it promises something and tells that it is done; or a post is there and nothing is told of it.

use super::Cx;
use crate::diagnostic::{Code, Finding};
use crate::model::word::{Progress, Standing, Word};
use crate::model::{Citation, Commitment, Post, Seat};
use crate::said::say;

pub fn check(cx: &Cx<'_>, findings: &mut Vec<Finding>) {
    let same = |a: Citation, b: Citation| a.source == b.source && a.place == b.place;
    for (_, commitment) in cx.model.commitments() {
        for status in &commitment.statuses {
            if status.progress == Progress::Done && same(status.source, commitment.source) {
                findings.push(
                    Finding::at(
                        Code::StatusDiffers,
                        status.span,
                        say!("done, as the same place of the source tells that makes the commitment"),
                        say!("correct the status, or cite the source that tells that it is done"),
                    )
                    .and(commitment.source.span, say!("where it is promised")),
                );
            }
            for post in posts(cx, commitment) {
                for standing in post.statuses.iter().filter(|s| same(s.source, status.source)) {
                    if agree(standing.standing, status.progress) {
                        continue;
                    }
                    findings.push(
                        Finding::at(
                            Code::StatusDiffers,
                            standing.span,
                            say!(
                                "the post is {standing}, and what is promised of it {progress}, in the same place of a source",
                                standing = standing.standing.word(),
                                progress = status.progress.word()
                            ),
                            say!("correct the one that is wrong"),
                        )
                        .and(status.span, say!("the commitment")),
                    );
                }
            }
        }
    }
    for (_, post) in cx.model.posts() {
        let shared = matches!(post.seat, Seat::Shared { .. });
        let told = post.start.sides().next().is_some()
            || !(post.homes.is_empty()
                && post.duties.is_empty()
                && post.statuses.is_empty()
                && post.statements.is_empty());
        if !told && !shared {
            findings.push(Finding::at(
                Code::StatusDiffers,
                post.span,
                say!(
                    "nothing is told of `{post}`: neither a start, a number, a status nor a word",
                    post = post.id
                ),
                say!("add what a source tells of it, or take the post out"),
            ));
        }
    }
}

/// The posts of a commitment's programme in the districts that owe it.
fn posts<'m>(cx: &Cx<'m>, commitment: &'m Commitment) -> impl Iterator<Item = &'m Post> {
    let model = cx.model;
    let districts = commitment.owners.iter().map(move |district| &model[*district]);
    let posts = districts
        .flat_map(|d| d.posts.iter().chain(&d.shared))
        .map(move |ix| &model[*ix]);
    posts.filter(move |post| Some(post.programme) == commitment.programme)
}

/// Whether a post that is not in place and a commitment for it can stand so at once.
fn agree(standing: Standing, progress: Progress) -> bool {
    match progress {
        Progress::Recruiting => matches!(standing, Standing::Recruiting | Standing::Vacant),
        Progress::Waiting => standing == Standing::Pending,
        Progress::Done => false,
        Progress::Promised | Progress::Decided | Progress::UnderWay => standing != Standing::Ended,
        Progress::Abandoned => true,
    }
}
