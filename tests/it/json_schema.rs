//! A JSON Schema, ready to hold values to.

use boon::{Compiler, Schemas, ValidationError};
use serde_json::Value;

pub struct Schema {
    schemas: Schemas,
    index: boon::SchemaIndex,
}

impl Schema {
    /// Panics where the schema itself is not valid by the schema that it names. Formats are held to.
    pub fn new(schema: Value) -> Self {
        let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
        let place = "https://example.org/schema.json";
        compiler.enable_format_assertions();
        compiler.add_resource(place, schema).unwrap();
        let index = compiler
            .compile(place, &mut schemas)
            .unwrap_or_else(|e| panic!("no schema: {e:#}"));
        Self { schemas, index }
    }

    pub fn is_valid(&self, value: &Value) -> bool {
        self.schemas.validate(value, self.index).is_ok()
    }

    /// Every fault, with its place in the value.
    pub fn errors(&self, value: &Value) -> Vec<String> {
        fn leaves(error: &ValidationError<'_, '_>, told: &mut Vec<String>) {
            if error.causes.is_empty() {
                told.push(error.to_string());
            }
            error.causes.iter().for_each(|cause| leaves(cause, told));
        }
        let mut told = Vec::new();
        if let Err(error) = self.schemas.validate(value, self.index) {
            leaves(&error, &mut told);
        }
        told
    }
}
