//! What a repository needs that holds nothing but a site's content: pipelines for its host, and who reviews what.
//!
//! Each step of a pipeline is a script in `ci/`, so that it can be run anywhere, and is the same on every host.

use crate::model::Language;

/// Where a repository stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// GitHub, with its Actions and Pages.
    GitHub,
    /// GitLab, with its CI and Pages.
    GitLab,
}

macro_rules! text {
    ($name:literal) => {
        include_str!(concat!("repository/", $name))
    };
}

/// The files for a host, by their paths with `/`. `ci/settings` names this version of the program, and from where it is taken,
/// where that is known.
pub fn repository(host: Host, from: Option<&str>, language: Language) -> Vec<(String, String)> {
    let (owners, proposal) = match language {
        Language::Sv => (text!("codeowners.sv"), text!("proposal.sv.md")),
        Language::En => (text!("codeowners.en"), text!("proposal.en.md")),
    };
    let settings = text!("settings")
        .replace("@FROM@", from.unwrap_or_default())
        .replace("@VERSION@", concat!("v", env!("CARGO_PKG_VERSION")));
    let mut files = vec![
        (".gitattributes", text!("gitattributes").to_owned()),
        (".pre-commit-config.yaml", text!("pre-commit-config.yaml").to_owned()),
        ("ci/build.sh", text!("build.sh").to_owned()),
        ("ci/check.sh", text!("check.sh").to_owned()),
        ("ci/diff.sh", text!("diff.sh").to_owned()),
        ("ci/fetch.sh", text!("fetch.sh").to_owned()),
        ("ci/pin.sh", text!("pin.sh").to_owned()),
        ("ci/settings", settings),
        ("renovate.json", text!("renovate.json").to_owned()),
    ];
    files.extend(match host {
        Host::GitHub => vec![
            (".github/workflows/records.yml", text!("github/records.yml").to_owned()),
            (".github/workflows/comment.yml", text!("github/comment.yml").to_owned()),
            (".github/CODEOWNERS", owners.replace("@HOST@", ".github")),
            (".github/pull_request_template.md", proposal.to_owned()),
            ("ci/comment.sh", text!("github/comment.sh").to_owned()),
        ],
        Host::GitLab => vec![
            (".gitlab-ci.yml", text!("gitlab/gitlab-ci.yml").to_owned()),
            (".gitlab/CODEOWNERS", owners.replace("@HOST@", ".gitlab*")),
            (".gitlab/merge_request_templates/Default.md", proposal.to_owned()),
            ("ci/comment.sh", text!("gitlab/comment.sh").to_owned()),
        ],
    });
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}
