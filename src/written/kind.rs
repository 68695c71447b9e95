//! How each kind of record is declared.

use super::decode::Decode;
use super::schema::Declared;
use crate::load::{Kind, each_kind};

macro_rules! declared {
    ($($variant:ident $word:literal $folder:literal $list:ident,)*) => {
        impl Kind {
            /// How its record is declared; a page is Markdown and has none.
            pub fn declared(self) -> Option<&'static Declared> {
                match self {
                    Kind::Site => super::Site::DECLARED,
                    $(Kind::$variant => super::$variant::DECLARED,)*
                    Kind::Edition => super::Edition::DECLARED,
                    Kind::Page => None,
                }
            }
        }
    };
}
each_kind!(declared);
