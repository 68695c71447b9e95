//! A picture to share: what is asked, what is answered, how far, and for which day, in words.

use super::backend::escape;
use super::width::{Weight, width};

/// Its width and height in units of the drawing, in the proportion that those who show such pictures expect (1.91 to 1).
const CARD: (u32, u32) = (1200, 630);

/// The same in pixels: as many as a large picture beside a link needs, and no more, since each answer has one.
pub const CARD_PIXELS: (u32, u32) = (800, 420);

/// Its colours on white, those of the theme: of the name, of what is less, of the answer.
pub const CARD_COLOURS: [[u8; 3]; 3] = [[0x0b, 0x5a, 0x8f], [0x4b, 0x58, 0x65], [0x16, 0x20, 0x2a]];

/// What a card says.
pub struct Card<'c> {
    /// Whose it is.
    pub site: &'c str,
    /// What is asked.
    pub question: &'c str,
    /// The answer.
    pub sentence: &'c str,
    /// How far it is answered.
    pub verdict: &'c str,
    /// For which day.
    pub state: &'c str,
    /// What every page of the site tells.
    pub notice: Option<&'c str>,
}

/// The space on each side, and what is left for texts.
const SIDE: i32 = 72;
const ROOM: i32 = CARD.0 as i32 - 2 * SIDE;

/// The card as SVG; `None` where the sentence has no room at a size that can be read. A part of a sentence may say what the whole
/// does not, so none is cut.
pub fn card(card: &Card<'_>) -> Option<String> {
    let notice: Vec<String> = card.notice.map_or_else(Vec::new, |n| lines(n, 22, Weight::Regular));
    let foot = 578 - 30 * notice.len() as i32;
    // the largest sizes at which all of it stands between the name of the site and the foot
    let (question, q, sentence, s) = [(32, 56), (32, 50), (30, 44), (28, 38), (26, 33), (24, 29)]
        .into_iter()
        .map(|(q, s)| {
            let question = lines(card.question, q, Weight::Regular);
            let sentence = lines(card.sentence, s, Weight::SemiBold);
            (question, q, sentence, s)
        })
        .find(|(question, q, sentence, s)| {
            let height = question.len() as i32 * lead(*q) + 22 + sentence.len() as i32 * lead(*s);
            128 + height <= foot - 40
        })?;
    let [accent, soft, ink] = CARD_COLOURS.map(|[r, g, b]| format!("#{r:02x}{g:02x}{b:02x}"));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" font-family=\"Inter\">\
         <rect width=\"{0}\" height=\"{1}\" fill=\"#fff\"/><rect width=\"{0}\" height=\"16\" fill=\"{accent}\"/>",
        CARD.0, CARD.1
    );
    let mut text = |y: i32, size: i32, weight: Weight, fill: &str, line: &str| {
        let weight = match weight {
            Weight::Regular => 400,
            Weight::SemiBold => 600,
        };
        svg.push_str(&format!(
            "<text x=\"{SIDE}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">"
        ));
        escape(&mut svg, line);
        svg.push_str("</text>");
    };
    text(88, 28, Weight::SemiBold, &accent, card.site);
    let mut y = 128;
    for line in &question {
        y += lead(q);
        text(y, q, Weight::Regular, &soft, line);
    }
    y += 22;
    for line in &sentence {
        y += lead(s);
        text(y, s, Weight::SemiBold, &ink, line);
    }
    let state = format!("{} · {}", card.verdict, card.state);
    text(foot, 26, Weight::SemiBold, &soft, &state);
    for (n, line) in notice.iter().enumerate() {
        text(foot + 30 * (n as i32 + 1) + 4, 22, Weight::Regular, &soft, line);
    }
    svg.push_str("</svg>");
    Some(svg)
}

/// From one line to the next.
fn lead(size: i32) -> i32 {
    size * 5 / 4
}

/// A text in lines that have room; a word that has none stands alone.
fn lines(text: &str, size: i32, weight: Weight) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match all.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, weight) <= ROOM => {
                line.push(' ');
                line.push_str(word);
            }
            _ => all.push(word.to_owned()),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{CARD, Card, card, lines};
    use crate::chart::width::{Weight, width};

    fn of(sentence: &str) -> Option<String> {
        card(&Card {
            site: "Lägesbild",
            question: "Hur många <är> det?",
            sentence,
            verdict: "Besvarad",
            state: "1 april 2024",
            notice: Some("Ett exempel."),
        })
    }

    #[test]
    fn every_line_has_room_and_no_word_is_lost() {
        let text =
            "I 10 av 11 stadsdelsförvaltningar arbetar 14 personer som socialsekreterare hos polis, i hela staden.";
        let all = lines(text, 56, Weight::SemiBold);
        assert_eq!(all.join(" "), text);
        assert!(
            all.iter()
                .all(|line| width(line, 56, Weight::SemiBold) <= CARD.0 as i32 - 144)
        );
        assert_eq!(all.len(), 4);
    }

    #[test]
    fn a_longer_sentence_is_smaller_and_one_without_room_has_no_card() {
        let short = of("Det är 14 personer.").unwrap();
        assert!(short.contains("font-size=\"56\""), "{short}");
        assert!(short.contains("Hur många &lt;är&gt; det?"), "{short}");
        let long = of(&"Det är 14 personer. ".repeat(12)).unwrap();
        assert!(!long.contains("font-size=\"56\""), "{long}");
        assert_eq!(long.matches("14").count(), 12);
        assert_eq!(of(&"Det är 14 personer. ".repeat(100)), None);
    }
}
