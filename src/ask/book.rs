//! The workbook of a district: a sheet that explains, and one that is filled in.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, IgnoreError, ProtectionOptions, Table, TableColumn, TableStyle, Workbook, Worksheet,
    XlsxError,
};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::cell::cell;
use super::column::Column;
use super::forms::{Form, Forms};
use crate::answer::{Arg, Message};
use crate::model::Known;
use crate::model::date::Day;
use crate::model::word::Word;
use crate::view::words::{Words, capital};

/// The paper of a printer in Sweden and in Britain, as workbooks number it.
const A4: u8 = 9;
/// Widths in letters. Together they fit A4 across in letters that can be read.
const WIDTHS: [(Column, f64); 12] = [
    (Column::About, 25.0),
    (Column::Today, 14.0),
    (Column::Since, 13.0),
    (Column::Basis, 27.0),
    (Column::Missing, 24.0),
    (Column::Right, 11.5),
    (Column::Number, 10.5),
    (Column::From, 13.0),
    (Column::Unchanged, 12.5),
    (Column::Plans, 22.0),
    (Column::Who, 14.0),
    (Column::Day, 12.0),
];

const HEAD: Color = Color::RGB(0x1F_3A_5F);
const TO_FILL_IN: Color = Color::RGB(0xFF_F6_CC);
const LINE: Color = Color::RGB(0x8C_8C_8C);

/// The width of the sheet that explains.
const GUIDE: f64 = 95.0;
/// The height of a line of text, in points, and what stands above and below it.
const TEXT: u32 = 15;
const AROUND: u32 = 4;

/// Why a workbook could not be made.
#[derive(Debug)]
pub struct NotMade(String);

impl std::fmt::Display for NotMade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotMade {}

impl From<XlsxError> for NotMade {
    fn from(error: XlsxError) -> Self {
        NotMade(error.to_string())
    }
}

impl From<zip::result::ZipError> for NotMade {
    fn from(error: zip::result::ZipError) -> Self {
        NotMade(error.to_string())
    }
}

impl From<std::io::Error> for NotMade {
    fn from(error: std::io::Error) -> Self {
        NotMade(error.to_string())
    }
}

/// The questionnaire of a district as a workbook; the same records give the same bytes.
///
/// # Errors
///
/// Where a text does not fit into a workbook.
pub fn book(words: &Words<'_>, known: &Known<'_>, forms: &Forms, form: &Form) -> Result<Vec<u8>, NotMade> {
    let title = title(words, known, forms, form);
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&*title)
        .set_author(words.text(&known.model.site().publisher))
        .set_subject(words.text(&known.model[forms.inquiry].title))
        .set_creation_datetime(&excel_day(known.clock.as_of)?);
    workbook.set_properties(&properties);
    guide(workbook.add_worksheet(), words, known, forms, &title)?;
    questions(workbook.add_worksheet(), words, known, form, &title)?;
    with_language(&workbook.save_to_buffer()?, words.language.word())
}

/// What the workbook is called: *Nyckeltjänster: frågor till Farsta*.
pub fn title(words: &Words<'_>, known: &Known<'_>, forms: &Forms, form: &Form) -> String {
    let inquiry = words.text(&known.model[forms.inquiry].title).to_owned();
    words.say(
        &Message::new("ask-title")
            .with("inquiry", Arg::Verbatim(inquiry))
            .with("names", Arg::Districts(vec![form.district])),
    )
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::parse_from_str(&day.to_string())
}

/// A sheet that is read on the screen and printed with the same head and foot as the other.
fn paper(sheet: &mut Worksheet, words: &Words<'_>, title: &str) {
    // `&` begins a code in a head
    let title = title.replace('&', "&&");
    let page = words.get("ask-page");
    sheet
        .set_paper_size(A4)
        .set_header(format!("&L{title}"))
        .set_footer(format!("&L&A&R{page} &P / &N"))
        .set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3)
        .set_print_fit_to_pages(1, 0);
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
}

fn guide(
    sheet: &mut Worksheet,
    words: &Words<'_>,
    known: &Known<'_>,
    forms: &Forms,
    title: &str,
) -> Result<(), XlsxError> {
    let heading = Format::new().set_bold().set_font_size(16).set_text_wrap();
    let second = Format::new().set_bold().set_font_size(12).set_text_wrap();
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(words.get("ask-sheet-guide"))?;
    sheet.set_column_width(0, GUIDE)?;
    paper(sheet, words, title);
    let mut row = 0;
    let mut line = |said: &str, format: &Format| {
        sheet.write_string_with_format(row, 0, said, format)?;
        let (letters, high) = if row == 0 {
            (GUIDE * 11.0 / 16.0, 22)
        } else {
            (GUIDE, TEXT)
        };
        sheet.set_row_height(row, lines(said, letters) * high + AROUND)?;
        row += 1;
        Ok::<(), XlsxError>(())
    };
    line(title, &heading)?;
    for said in super::letter::guide(words, known) {
        line(&said, &text)?;
    }
    line("", &text)?;
    line(&words.get("ask-used-for"), &second)?;
    for said in super::letter::questions(words, known.model, forms) {
        line(&said, &text)?;
    }
    Ok(())
}

fn questions(
    sheet: &mut Worksheet,
    words: &Words<'_>,
    known: &Known<'_>,
    form: &Form,
    title: &str,
) -> Result<(), XlsxError> {
    let bordered = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE);
    let head = bordered
        .clone()
        .set_bold()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(HEAD)
        .set_font_color(Color::White)
        .set_border_color(HEAD);
    let told = bordered.clone();
    let to_fill_in = bordered.set_background_color(TO_FILL_IN).set_unlocked();
    // a text stays as it is typed: a program makes other things of 1–2 and 2022-09
    let typed = to_fill_in.clone().set_num_format("@");
    let dated = to_fill_in.set_num_format("yyyy-mm-dd");
    sheet.set_name(words.get("ask-sheet-questions"))?;
    paper(sheet, words, title);
    sheet.set_landscape().set_repeat_rows(0, 0)?.set_freeze_panes(1, 1)?;
    let last_row = u32::try_from(form.rows.len()).unwrap_or(u32::MAX);
    let heads: Vec<TableColumn> = Column::ALL
        .iter()
        .map(|column| {
            TableColumn::new()
                .set_header(words.get(column.key()))
                .set_header_format(head.clone())
        })
        .collect();
    let table = Table::new()
        .set_columns(&heads)
        .set_name("Lagesbild")
        .set_alt_text_title(title)
        .set_alt_text(words.get("ask-table-alt"))
        .set_style(TableStyle::None)
        .set_autofilter(false);
    let last_column = Column::ALL.len() as u16 - 1;
    sheet.add_table(0, 0, last_row, last_column, &table)?;
    // two lines to write in by hand, on paper
    let mut heights = vec![2; form.rows.len() + 1];
    for (column, n) in Column::ALL.iter().zip(0_u16..) {
        let width = WIDTHS.iter().find(|(c, _)| c == column).map(|(_, width)| *width);
        if let Some(width) = width {
            sheet.set_column_width(n, width)?;
            // letters of headings are wider
            heights[0] = heights[0].max(lines(&words.get(column.key()), width * 0.9));
        }
        for (row, line) in form.rows.iter().zip(1_u32..) {
            let format = match column {
                Column::Day => &dated,
                column if column.is_filled_in() => &typed,
                _ => &told,
            };
            let text = cell(words, known, row, *column);
            if let (Some(width), Some(height)) = (width, heights.get_mut(line as usize)) {
                *height = (*height).max(lines(&text, width));
            }
            match text.as_str() {
                "" => sheet.write_blank(line, n, format)?,
                text => sheet.write_string_with_format(line, n, text, format)?,
            };
        }
        if column.is_filled_in() {
            let rule = validation(words, known, *column)?;
            sheet.add_data_validation(1, n, last_row, n, &rule)?;
            sheet.ignore_error_range(1, n, last_row, n, IgnoreError::NumberStoredAsText)?;
        }
    }
    for (height, row) in heights.into_iter().zip(0_u32..) {
        sheet.set_row_height(row, height * TEXT + AROUND)?;
    }
    sheet.set_column_hidden(last_column)?;
    sheet.set_print_area(0, 0, last_row, last_column - 1)?;
    Ok(())
}

/// How many lines a text takes in a column of so many letters. Not every program works out the height of a row.
fn lines(text: &str, letters: f64) -> u32 {
    // most letters are narrower than the figure that a width is told in
    let room = (letters * 1.1).max(1.0) as usize;
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match used {
            0 => used = length,
            _ if used + 1 + length <= room => used += 1 + length,
            _ => {
                lines += 1;
                used = length;
            }
        }
    }
    lines
}

/// What may be filled in, and what is told where it is.
fn validation(words: &Words<'_>, known: &Known<'_>, column: Column) -> Result<DataValidation, XlsxError> {
    let list = |keys: &[&str]| keys.iter().map(|key| words.get(key)).collect::<Vec<String>>();
    let rule = DataValidation::new();
    let rule = match column {
        Column::Right | Column::Unchanged => rule
            .allow_list_strings(&list(&["ask-yes", "ask-no", "ask-unknown"]))?
            .set_error_title(words.get("ask-error"))?
            .set_error_message(words.get("ask-error-list"))?,
        Column::Who => {
            let roles: Vec<String> = words.get("ask-roles").split(", ").map(capital).collect();
            rule.allow_list_strings(&roles)?
                .set_error_style(DataValidationErrorStyle::Warning)
                .set_error_title(words.get("ask-error"))?
                .set_error_message(words.get("ask-error-role"))?
        }
        Column::Day => {
            let first = excel_day(known.clock.as_of)?;
            rule.allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
                .set_error_title(words.get("ask-error"))?
                .set_error_message(words.get("ask-error-day"))?
        }
        _ => rule.allow_any_value(),
    };
    rule.set_input_message(words.get(&format!("{}-note", column.key())))
}

/// The workbook with its language among its properties, which the crate does not write: by it a screen reader chooses its
/// voice. Everything else stays as it is packed.
fn with_language(bytes: &[u8], language: &str) -> Result<Vec<u8>, NotMade> {
    const CORE: &str = "docProps/core.xml";
    let mut old = ZipArchive::new(Cursor::new(bytes))?;
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let file = old.by_index_raw(n)?;
        if file.name()? != CORE {
            new.raw_copy_file(file)?;
            continue;
        }
        drop(file);
        let mut core = String::new();
        let mut file = old.by_index(n)?;
        let date = file.last_modified().unwrap_or_default();
        file.read_to_string(&mut core)?;
        let core = core.replace(
            "</cp:coreProperties>",
            &format!("<dc:language>{language}</dc:language></cp:coreProperties>"),
        );
        new.start_file(CORE, SimpleFileOptions::default().last_modified_time(date))?;
        new.write_all(core.as_bytes())?;
    }
    Ok(new.finish()?.into_inner())
}
