//! Resources as RDF/XML (W3C, "RDF 1.1 XML Syntax"): each as an element of its kind, with what is said of it inside.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::view::linked::{Node, Object, PREFIXES, whole};

/// A file of its own; the same bytes for the same resources.
pub(super) fn xml(nodes: &[Node]) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // a writer into memory takes everything
    let _ = document(&mut xml, nodes);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

type Xml = Writer<Vec<u8>>;

fn document(xml: &mut Xml, nodes: &[Node]) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let spaces: Vec<(String, &str)> = PREFIXES
        .iter()
        .map(|(prefix, space)| (format!("xmlns:{prefix}"), *space))
        .collect();
    xml.create_element("rdf:RDF")
        .with_attributes(spaces.iter().map(|(name, space)| (name.as_str(), *space)))
        .write_inner_content(|xml| nodes.iter().try_for_each(|n| node(xml, n)))?;
    Ok(())
}

fn node(xml: &mut Xml, node: &Node) -> io::Result<()> {
    let mut element = xml.create_element(node.kind);
    if let Some(iri) = &node.iri {
        element = element.with_attribute(("rdf:about", iri.as_str()));
    }
    element.write_inner_content(|xml| node.said.iter().try_for_each(|(term, object)| said(xml, term, object)))?;
    Ok(())
}

fn said(xml: &mut Xml, term: &str, object: &Object) -> io::Result<()> {
    let element = xml.create_element(term);
    match object {
        Object::Iri(iri) => element.with_attribute(("rdf:resource", iri.as_str())).write_empty()?,
        Object::Text(text, None) => element.write_text_content(BytesText::new(text))?,
        Object::Text(text, Some(language)) => element
            .with_attribute(("xml:lang", *language))
            .write_text_content(BytesText::new(text))?,
        Object::Typed(text, kind) => element
            .with_attribute(("rdf:datatype", whole(kind).as_str()))
            .write_text_content(BytesText::new(text))?,
        Object::Part(part) => element.write_inner_content(|xml| node(xml, part))?,
    };
    Ok(())
}
