//! The preview's answers to a browser.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tokio::sync::watch::Receiver;

use super::maker::{Failure, Open, Shown};
use super::overlay;
use crate::said::say;
use crate::view::tables;

type Shows = Receiver<Arc<Shown>>;

/// The site that is shown at the time of each request, and below `/.preview/` what the preview needs itself: no folder
/// of a site begins with a dot.
pub(super) fn router(shown: Shows) -> Router {
    Router::new()
        .route("/", get(start))
        .route("/{*path}", get(file))
        .route("/.preview/style.css", get(|| typed("preview.css", overlay::STYLE)))
        .route("/.preview/reload.js", get(|| typed("preview.js", overlay::SCRIPT)))
        .route("/.preview/changed/{seen}", get(changed))
        .layer(middleware::from_fn_with_state(shown.clone(), only_here))
        .with_state(shown)
}

/// Lets in who asked for this machine by a name of its own, and nobody else.
///
/// A site elsewhere can let its name lead to 127.0.0.1, and would then be allowed to read the answers (DNS rebinding);
/// but the browser still sends that name as `Host`.
async fn only_here(State(shown): State<Shows>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let asked = request.uri().authority().map(Authority::as_str);
    if !host.is_some_and(is_here) || !asked.is_none_or(is_here) {
        let told = say!("this preview is for localhost alone; open it as http://127.0.0.1 with its port");
        let told = format!("{}\n", told.in_language(shown.borrow().language));
        return (StatusCode::FORBIDDEN, told).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// True for the names of this machine that no other can have, with any port.
fn is_here(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    let name = authority.host();
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1" || name == "[::1]"
}

/// Answers when something else is shown than what a page has seen.
async fn changed(State(mut shown): State<Shows>, Path(seen): Path<String>) -> StatusCode {
    match shown.wait_for(|shown| overlay::seen(shown) != seen).await {
        Ok(_) => StatusCode::NO_CONTENT,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

async fn start(State(shown): State<Shows>) -> Response {
    let shown = shown.borrow().clone();
    answer(&shown, "index.html", None).await
}

async fn file(State(shown): State<Shows>, Path(path): Path<String>, uri: Uri) -> Response {
    let shown = shown.borrow().clone();
    if path.ends_with('/') {
        return answer(&shown, &format!("{path}index.html"), None).await;
    }
    answer(&shown, &path, Some(uri.path())).await
}

/// The file at a path of the site. A path is only ever looked up in the site: none leads out of it. Where `folder` is how it was asked
/// for, it may also be a folder with a page.
async fn answer(shown: &Shown, path: &str, folder: Option<&str>) -> Response {
    let Some(site) = &shown.site else {
        return alone(StatusCode::SERVICE_UNAVAILABLE, overlay::alone(shown));
    };
    let answered = async {
        if let Some(bytes) = site.get(path).await? {
            return Ok(match path.ends_with(".html") {
                true => html(overlay::page(&String::from_utf8_lossy(&bytes), shown)).into_response(),
                false => ([(header::CONTENT_TYPE, kind(path))], Bytes::from(bytes)).into_response(),
            });
        }
        if let Some(folder) = folder
            && site.get(&format!("{path}/index.html")).await?.is_some()
        {
            // links on the page are relative to the folder
            return Ok(Redirect::temporary(&format!("{folder}/")).into_response());
        }
        Ok((StatusCode::NOT_FOUND, not_found(shown, site, path).await?).into_response())
    };
    answered
        .await
        .unwrap_or_else(|why| alone(StatusCode::INTERNAL_SERVER_ERROR, overlay::unmade(shown, &why)))
}

/// A page of the preview's own.
fn alone(status: StatusCode, page: String) -> Response {
    let policy = [(header::CONTENT_SECURITY_POLICY, overlay::POLICY)];
    (status, policy, html(page)).into_response()
}

/// The site's own page for wrong addresses, in the language of the tree in which it was looked for.
async fn not_found(shown: &Shown, site: &Open, path: &str) -> Result<impl IntoResponse, Failure> {
    let tree = path.split_once('/').map(|(tree, _)| format!("{tree}/404.html"));
    for path in tree.iter().map(String::as_str).chain(["404.html"]) {
        if let Some(bytes) = site.get(path).await? {
            let page = overlay::page(&String::from_utf8_lossy(&bytes), shown);
            return Ok(html(overlay::at_the_root(&page, path)));
        }
    }
    Ok(html(String::new()))
}

fn html(page: String) -> ([(header::HeaderName, &'static str); 1], String) {
    ([(header::CONTENT_TYPE, kind("page.html"))], page)
}

async fn typed(name: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, kind(name))], text)
}

/// The media type of a file, by its ending (IANA media types; JavaScript: RFC 9239).
fn kind(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        _ => tables::media_type(ending).unwrap_or("application/octet-stream"),
    }
}
