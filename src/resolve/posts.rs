//! Districts, their posts and documents; shared posts.

use std::collections::BTreeSet;

use super::ids::{Broken, Table};
use super::read::{Read, post_id};
use super::statements::{self, cite, last_day, origin, when};
use super::{Cx, each, old_addresses, sources};
use crate::diagnostic::{Code, Finding, did_you_mean};
use crate::model::RefKind;
use crate::model::word::Basis;
use crate::model::{Dated, District, Member, Placement, Post, PostIx, ProgrammeIx, Seat, Source, Start, Status};
use crate::model::{DistrictIx, Text};
use crate::said::say;
use crate::source::{FileId, Span};
use crate::written::{self, At, Cite, OneOf};

/// What one district's record gives.
#[derive(Default)]
pub struct DistrictParts {
    pub district: Option<District>,
    pub posts: Vec<Post>,
    pub sources: Vec<Source>,
    pub findings: Vec<Finding>,
    pub failed: Broken,
    pub incomplete: BTreeSet<FileId>,
}

/// Resolves one district's record.
pub fn district(table: &Table, read: &Read<written::District>) -> DistrictParts {
    let mut cx = Cx::new(table, Some(&read.id));
    let place = table.usable(RefKind::District, &read.id).map(DistrictIx);
    let (Some(record), Some(place)) = (&read.record, place) else {
        return DistrictParts::default();
    };
    let mut sources = own_sources(&mut cx, &read.id, place, record);
    let mut posts = own_posts(&mut cx, &read.id, place, record);
    let district = District {
        id: read.id.clone(),
        name: record.name.clone(),
        classification: record.classification.clone(),
        posts: Vec::new(),
        shared: Vec::new(),
        statements: statements::all(&mut cx, &record.statements, None),
        founded: record.founded.as_ref().and_then(|day| life_day(&mut cx, day)),
        dissolved: record.dissolved.as_ref().and_then(|day| life_day(&mut cx, day)),
        went_through: Vec::new(),
        resulted_from: None,
        changed_by: None,
        own_sources: Vec::new(),
        aliases: old_addresses(&record.aliases),
        narrative: read.narrative,
        span: read.span,
    };
    // here, where many districts are at hand at once, so that hardly anything is left to sort in the whole
    posts.sort_by(|a, b| a.id.cmp(&b.id));
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    DistrictParts {
        district: Some(district),
        posts,
        sources,
        findings: cx.findings,
        failed: cx.failed,
        incomplete: cx.incomplete,
    }
}

/// The sources that stand in a district's record.
fn own_sources(cx: &mut Cx<'_>, district: &str, place: DistrictIx, record: &written::District) -> Vec<Source> {
    let mut all = Vec::new();
    for (id, source) in record.sources.iter().flat_map(|s| &s.0) {
        let whole_id = format!("{district}/{}", id.value);
        cx.check_id(id);
        let Some(source) = source else { continue };
        let source = sources::source(cx, &whole_id, Some(place), source, None, id.span);
        all.extend(cx.keep(RefKind::Source, &whole_id, source));
    }
    all
}

/// The posts that stand in a district's record.
fn own_posts(cx: &mut Cx<'_>, district: &str, place: DistrictIx, record: &written::District) -> Vec<Post> {
    let mut all = Vec::with_capacity(record.posts.len());
    let mut seen: Vec<&str> = Vec::new();
    for written in &record.posts {
        let id = post_id(written);
        if seen.contains(&id.value.as_str()) {
            continue;
        }
        seen.push(&id.value);
        if let Some(own) = &written.id {
            cx.check_id(own);
        }
        let whole_id = format!("{district}/{}", id.value);
        let other = written.dual_role.as_ref();
        let dual_role = other.and_then(|other| dual_role(cx, district, record, other));
        let common = Common {
            organization: &written.organization,
            start: &written.start,
            home: &written.home,
            duties: &written.duties,
            status: &written.status,
            statements: &written.statements,
            span: id.span,
        };
        let programme = cx.table.programme(&written.programme, &mut cx.findings);
        let seat = Seat::District(place);
        let post = common.resolve(cx, whole_id.clone(), seat, programme, dual_role, None);
        all.extend(cx.keep(RefKind::Post, &whole_id, post));
    }
    all
}

/// The other post of a district that the same persons have.
fn dual_role(cx: &mut Cx<'_>, district: &str, record: &written::District, other: &At<String>) -> Option<PostIx> {
    let whole_id = format!("{district}/{}", other.value);
    let found = cx.table.usable(RefKind::Post, &whole_id).map(PostIx);
    let ids = record.posts.iter().map(|p| post_id(p).value.as_str());
    if found.is_none() && !record.flawed && !ids.clone().any(|id| id == other.value) {
        cx.report(Finding::at(
            Code::DanglingReference,
            other.span,
            say!("this district has no post `{other}`", other = other.value),
            did_you_mean(&other.value, say!("its posts"), ids),
        ));
    }
    found
}

/// A day on which a district began or ended.
fn life_day(cx: &mut Cx<'_>, day: &written::LifeDay) -> Option<Dated> {
    let source = cite(cx, &day.source);
    if day.flawed {
        return None;
    }
    last_day(cx, &day.date)?;
    Some(Dated {
        date: day.date.value.clone(),
        source: source?,
        span: day.date.span,
    })
}

/// Resolves the shared posts, and finds one written twice: beside a district's own post of the same programme
/// that rests on the same place, or as two records with the same members.
pub fn shared(cx: &mut Cx<'_>, list: &[Read<written::SharedPost>]) -> Vec<Post> {
    let mut posts = Vec::new();
    for read in list {
        let Some(record) = &read.record else { continue };
        let members: Vec<Member> = record.shared_by.iter().filter_map(|m| member(cx, m)).collect();
        if record.shared_by.len() < 2 && !record.flawed {
            cx.report(Finding::at(
                Code::MissingKey,
                read.span,
                say!("a shared post names fewer than two districts"),
                say!(
                    "name each district that shares it under `shared_by`; one district's own post stands in its record"
                ),
            ));
        }
        let programme = cx.table.programme(&record.programme, &mut cx.findings);
        let common = Common {
            organization: &record.organization,
            start: &record.start,
            home: &record.home,
            duties: &record.duties,
            status: &record.status,
            statements: &record.statements,
            span: record.programme.span,
        };
        let seat = Seat::Shared {
            name: record.name.clone(),
            members,
        };
        let post = common.resolve(cx, read.id.clone(), seat, programme, None, read.narrative);
        let kept = cx.keep(RefKind::Post, &read.id, post);
        posts.extend(kept);
    }
    posts
}

fn member(cx: &mut Cx<'_>, m: &written::Member) -> Option<Member> {
    if m.flawed {
        cite(cx, &m.source);
        return None;
    }
    let district = cx.table.district(&m.district, &mut cx.findings);
    let basis = if m.at.is_some() { Basis::Observed } else { Basis::Stated };
    let time = when(cx, &m.from, &None, &m.at, basis, m.span);
    let origin = origin(cx, &m.source, &m.inferred, None, m.at.is_some());
    let before = match &m.before {
        Some(OneOf::Districts(list)) => list
            .iter()
            .filter_map(|d| cx.table.district(d, &mut cx.findings))
            .collect(),
        Some(OneOf::Unknown) | None => Vec::new(),
    };
    Some(Member {
        district: district?,
        when: time?,
        before,
        origin: origin?,
        span: m.span,
    })
}

/// What a district's own post and a shared one have in common.
struct Common<'w> {
    organization: &'w Option<Text>,
    start: &'w Option<written::Start>,
    home: &'w [written::Placement],
    duties: &'w [written::Placement],
    status: &'w [written::Status],
    statements: &'w [written::Statement],
    span: Span,
}

impl Common<'_> {
    fn resolve(
        &self,
        cx: &mut Cx<'_>,
        id: String,
        seat: Seat,
        programme: Option<ProgrammeIx>,
        dual_role: Option<PostIx>,
        narrative: Option<FileId>,
    ) -> Option<Post> {
        let start = self.start.as_ref().map(|s| start(cx, s)).unwrap_or_default();
        let homes = each(self.home, |p| placement(cx, p));
        let duties = each(self.duties, |p| placement(cx, p));
        let statuses = each(self.status, |s| status(cx, s));
        let statements = statements::all(cx, self.statements, programme);
        Some(Post {
            id,
            seat,
            programme: programme?,
            organization: self.organization.clone(),
            start,
            homes,
            duties,
            dual_role,
            statuses,
            statements,
            narrative,
            span: self.span,
        })
    }
}

fn start(cx: &mut Cx<'_>, s: &written::Start) -> Start {
    let common = s.source.as_ref();
    let untold = s.introduced.is_none() && s.appointed.is_none() && s.on_site.is_none();
    if let Some(source) = common.filter(|_| untold && !s.flawed) {
        cx.report(Finding::at(
            Code::MissingKey,
            source.span,
            say!("a start tells no day"),
            say!("add `introduced`, `appointed` or `on_site` with its date, or take the start away"),
        ));
    }
    // told once for all its sides, and not where the key is there and cannot be read
    let mut told = s.flawed;
    let mut side = |dated: &Option<written::Dated>| -> Option<Dated> {
        let dated = dated.as_ref()?;
        let source: Option<&Cite> = dated.source.as_ref().or(common);
        let Some(source) = source else {
            cx.incomplete.insert(dated.date.span.file);
            if !told {
                cx.report(Finding::at(
                    Code::StatementWithoutSource,
                    dated.date.span,
                    say!("a start has no source"),
                    say!("add `source: …` beside it"),
                ));
            }
            told = true;
            return None;
        };
        last_day(cx, &dated.date)?;
        Some(Dated {
            date: dated.date.value.clone(),
            source: cite(cx, source)?,
            span: dated.date.span,
        })
    };
    Start {
        introduced: side(&s.introduced),
        appointed: side(&s.appointed),
        on_site: side(&s.on_site),
        inferred: s.inferred.clone(),
    }
}

fn placement(cx: &mut Cx<'_>, p: &written::Placement) -> Option<Placement> {
    if p.flawed {
        cite(cx, &p.source);
        return None;
    }
    let seen = p.at.is_some();
    let basis = p.basis.unwrap_or(if seen { Basis::Observed } else { Basis::Stated });
    let time = when(cx, &p.from, &p.to, &p.at, basis, p.span);
    let origin = origin(cx, &p.source, &p.inferred, p.basis, seen);
    Some(Placement {
        name: p.name.clone(),
        when: time?,
        origin: origin?,
        span: p.span,
    })
}

fn status(cx: &mut Cx<'_>, s: &written::Status) -> Option<Status> {
    if s.flawed {
        cite(cx, &s.source);
        return None;
    }
    let basis = if s.at.is_some() { Basis::Observed } else { Basis::Stated };
    let time = when(cx, &s.from, &None, &s.at, basis, s.span);
    let source = cite(cx, &s.source);
    Some(Status {
        standing: s.status,
        reason: s.reason.clone(),
        when: time?,
        source: source?,
        span: s.span,
    })
}
