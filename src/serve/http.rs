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

use super::maker::Shown;
use super::overlay;
use crate::bundle::Bundle;
use crate::said::say;
use crate::view::tables::{Format, Xlsx};

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
    answer(&shown, "index.html")
}

async fn file(State(shown): State<Shows>, Path(path): Path<String>, uri: Uri) -> Response {
    let shown = shown.borrow().clone();
    let is_folder = |site: &Arc<Bundle>| site.get(&format!("{path}/index.html")).is_some();
    if path.ends_with('/') {
        answer(&shown, &format!("{path}index.html"))
    } else if shown.site.as_ref().is_some_and(is_folder) {
        // links on the page are relative to the folder
        Redirect::temporary(&format!("{}/", uri.path())).into_response()
    } else {
        answer(&shown, &path)
    }
}

/// The file at a path of the site. A path is only ever looked up in the site: none leads out of it.
fn answer(shown: &Shown, path: &str) -> Response {
    let Some(site) = &shown.site else {
        let policy = [(header::CONTENT_SECURITY_POLICY, overlay::POLICY)];
        let page = html(overlay::alone(shown));
        return (StatusCode::SERVICE_UNAVAILABLE, policy, page).into_response();
    };
    match site.get(path) {
        Some(bytes) if path.ends_with(".html") => {
            html(overlay::page(&String::from_utf8_lossy(bytes), shown)).into_response()
        }
        Some(bytes) => ([(header::CONTENT_TYPE, kind(path))], Bytes::copy_from_slice(bytes)).into_response(),
        None => (StatusCode::NOT_FOUND, not_found(shown, site, path)).into_response(),
    }
}

/// The site's own page for wrong addresses, in the language of the tree in which it was looked for.
fn not_found(shown: &Shown, site: &Bundle, path: &str) -> impl IntoResponse {
    let tree = path.split_once('/').map(|(tree, _)| format!("{tree}/404.html"));
    let own = tree.iter().map(String::as_str).chain(["404.html"]);
    let found = own.filter_map(|path| Some((path, site.get(path)?))).next();
    html(found.map_or_else(String::new, |(path, bytes)| {
        overlay::at_the_root(&overlay::page(&String::from_utf8_lossy(bytes), shown), path)
    }))
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
        _ if ending == Xlsx.ending() => Xlsx.media_type(),
        _ => "application/octet-stream",
    }
}
