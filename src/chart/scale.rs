//! The upright axis of a quantity.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

use super::picture::StepPoint;

/// From nothing to a round number above all that is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    top: f64,
    step: f64,
}

impl Scale {
    pub(super) fn new(points: &[StepPoint]) -> Self {
        let most = points
            .iter()
            .flat_map(|point| [Some(point.min), point.max])
            .flatten()
            .fold(0.0, f64::max);
        let open = points.iter().any(|point| point.max.is_none());
        let least = (most * if open { 1.3 } else { 1.1 }).max(1.0);
        let steps = (0..9).flat_map(|n| [1.0, 2.0, 5.0].map(|step| step * 10f64.powi(n)));
        let step = steps.into_iter().find(|step| least / step <= 5.0).unwrap_or(1e9);
        Self {
            top: (least / step).ceil() * step,
            step,
        }
    }
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (bottom, top): (i32, i32)) -> i32 {
        bottom + (value / self.top * f64::from(top - bottom)).round() as i32
    }

    /// All its steps, at most five.
    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        (0..=5)
            .map(|n| f64::from(n) * self.step)
            .take_while(|&value| value <= self.top)
            .collect()
    }

    fn range(&self) -> Range<f64> {
        0.0..self.top
    }
}

/// A number with at most one decimal, after the mark.
pub(super) fn decimal(value: f64, mark: char) -> String {
    let tenths = (value * 10.0).round() as i64;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{mark}{rest}", tenths / 10),
    }
}
