//! A generated city of many districts: what spans all of them is split over pages, or shortened.

use super::city;
use lagesbild::load::Look;
use lagesbild::view::Papers;

const DISTRICTS: usize = 250;

#[test]
fn no_page_grows_with_the_number_of_districts() {
    let folder = tempfile::tempdir().unwrap();
    city::write(folder.path(), DISTRICTS).unwrap();
    let site = lagesbild::read(folder.path()).unwrap();
    let model = site.model.as_ref().unwrap();
    let bundle = lagesbild::make(model, &site.files, &Look::default(), Papers::None, &()).unwrap();
    let pages: Vec<_> = bundle.iter().filter(|(path, _)| path.ends_with(".html")).collect();
    assert!(pages.len() > DISTRICTS);
    for (path, bytes) in pages {
        // a page of a hundred rows, each with a line of a picture twice, its sources and what is said of it
        assert!(bytes.len() < 250_000, "{path} has {} bytes", bytes.len());
    }
    let news = std::str::from_utf8(bundle.get("nytt.html").unwrap()).unwrap();
    // three first answers cite one document of each district, and the one on constancy the three that tell its numbers;
    // twelve are named
    for (documents, answers) in [(1, 3), (3, 1)] {
        let more = format!("och {} källor till", documents * DISTRICTS - 12);
        assert_eq!(news.matches(&more).count(), answers, "{more}");
    }
}
