//! stub
fn main(){
    let (files, mut f) = lagesbild::load::files(std::path::Path::new("content")).unwrap();
    let c = lagesbild::check::check(&files);
    f.extend(c.findings);
    println!("{}", lagesbild::diagnostic::human(&files, &f, false));
    println!("{} findings, model {}", f.len(), c.model.is_some());
}
