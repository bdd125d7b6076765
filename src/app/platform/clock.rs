//! The local date and time: the only clock of the program.

use chrono::{NaiveDate, NaiveDateTime};

/// Local date and time.
pub fn now() -> NaiveDateTime {
    local(&js_sys::Date::new_0())
}

fn local(date: &js_sys::Date) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(
        date.get_full_year().cast_signed(),
        date.get_month() + 1,
        date.get_date(),
    )
    .and_then(|day| day.and_hms_opt(date.get_hours(), date.get_minutes(), date.get_seconds()))
    .unwrap_or_default()
}

/// Date and time in UTC, for files that other programs read.
pub fn now_utc() -> NaiveDateTime {
    let milliseconds = js_sys::Date::now();
    chrono::DateTime::from_timestamp_millis(milliseconds as i64)
        .map(|at| at.naive_utc())
        .unwrap_or_default()
}

/// Local date.
pub fn today() -> NaiveDate {
    now().date()
}

/// Milliseconds since the page was opened, for measuring.
pub fn milliseconds() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}

/// Milliseconds by the device's clock: unlike those for measuring they go on while the device sleeps.
pub fn wall_milliseconds() -> f64 {
    js_sys::Date::now()
}

/// The device's clock at a time of UTC.
pub fn from_utc(utc: NaiveDateTime) -> NaiveDateTime {
    let milliseconds = utc.and_utc().timestamp_millis() as f64;
    local(&js_sys::Date::new(&milliseconds.into()))
}

/// Name of the device's time zone; empty where the browser does not tell.
pub fn zone() -> String {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into())
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
}
