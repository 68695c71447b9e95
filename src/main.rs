//! temporary
fn main(){
    let (files, mut f) = lagesbild::load::files(std::path::Path::new("content")).unwrap();
    let c = lagesbild::check::check(&files);
    f.extend(c.findings);
    println!("{}", lagesbild::diagnostic::human(&files, &f, false));
    let m = c.model.unwrap();
    let words = lagesbild::view::words::Words::new(&m, lagesbild::model::Language::Sv);
    let args: Vec<String> = std::env::args().skip(1).collect();
    for (ix, i) in m.inquiries() { for (n,q) in i.questions.iter().enumerate() {
        if args.len()>0 && !format!("{}/{}", i.id, q.id).contains(&args[0]) {continue}
        let mut clock = i.clock;
        if args.len()>1 { clock.as_of = args[1].parse().unwrap(); clock.known_by = args[2].parse().unwrap(); }
        let known = lagesbild::model::Known::new(&m, clock);
        let a = lagesbild::answer::answer(&known, ix, n as u32);
        let d = lagesbild::view::answer_json::AnswerData::new(&m, &words, &a);
        if args.len()>3 { println!("{}", serde_json::to_string_pretty(&d).unwrap()); }
        else { println!("== {}/{} [{}] {:?}\n   {}", i.id, q.id, clock.as_of, a.verdict, words.say_all(&a.sentence));
          println!("   reasons: {}", words.say_all(&a.reasons));
          for r in &a.rows { println!("     {} {} since={:?} val={:?} {:?} {:?}", r.id, r.verdict.word(), r.since.as_ref().map(|s| s.date.text()), r.value, r.months, r.notes.iter().map(|n| words.say(n)).collect::<Vec<_>>()); }
        }
    }}
}
