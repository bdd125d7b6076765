//! What of a record is merged as one value, and what piece by piece.
//!
//! A value is cut into leaves, each under a path. Fields that mean something only together (a day and a start) are one
//! leaf: two devices that each change one of them have changed the same thing. Lists are cut by what identifies their
//! elements, so that two devices that each add a wish have both.

/// How a JSON value is cut.
#[derive(Debug)]
pub enum Shape {
    /// Not at all.
    Leaf,
    /// By fields; those not named are leaves.
    Fields {
        /// Fields that are cut further.
        cut: &'static [(&'static str, Self)],
        /// Fields that make one leaf together, and its name.
        together: &'static [(&'static str, &'static [&'static str])],
        /// Fields that stay on their device.
        own: &'static [&'static str],
    },
    /// A list that always has so many places.
    Places(usize),
    /// A list of records, each identified by some fields.
    Records {
        /// Those fields.
        key: &'static [&'static str],
        /// How each is cut.
        item: &'static Self,
        /// Whether their order says something.
        is_ordered: bool,
    },
    /// A list of values, each of which is there or not.
    Values {
        /// Whether their order says something.
        is_ordered: bool,
    },
}

const SET: Shape = Shape::Values { is_ordered: false };
const LIST: Shape = Shape::Values { is_ordered: true };
const DAYS: Shape = Shape::Places(7);

const fn fields(cut: &'static [(&'static str, Shape)]) -> Shape {
    Shape::Fields {
        cut,
        together: &[],
        own: &[],
    }
}

const fn list(key: &'static [&'static str], item: &'static Shape) -> Shape {
    Shape::Records {
        key,
        item,
        is_ordered: true,
    }
}

const fn all(key: &'static [&'static str], item: &'static Shape) -> Shape {
    Shape::Records {
        key,
        item,
        is_ordered: false,
    }
}

static LEAF: Shape = Shape::Leaf;
static PLAIN: Shape = fields(&[]);

static HOUSE: Shape = Shape::Fields {
    cut: &[
        ("sites", list(&["id"], &PLAIN)),
        ("opening", DAYS),
        ("moments", list(&["label"], &LEAF)),
        ("closures", all(&["span"], &LEAF)),
        ("imported", SET),
        ("bad_weather", SET),
        ("rules", fields(&[("weights", fields(&[]))])),
    ],
    together: &[],
    own: &["user", "exchanged"],
};

static WISH: Shape = Shape::Fields {
    cut: &[],
    together: &[("wish", &["words", "activity"])],
    own: &[],
};

static GOAL: Shape = Shape::Fields {
    cut: &[],
    together: &[("dates", &["from", "until"])],
    own: &[],
};

/// Hours of odd weeks; each change from a date on is one decision.
const ROTA: Shape = Shape::Fields {
    cut: &[("changes", all(&["from"], &LEAF))],
    together: &[],
    own: &[],
};

static PERSON: Shape = Shape::Fields {
    cut: &[
        ("presence", DAYS),
        ("rota", ROTA),
        ("restrictions", SET),
        ("busy", SET),
        ("absences", all(&["span"], &LEAF)),
        ("imported", SET),
        ("refusals", all(&["of"], &LEAF)),
        ("dislikes", all(&["activity"], &LEAF)),
        ("friends", SET),
        ("apart_from", SET),
        ("help", LIST),
        ("documents", list(&["label"], &LEAF)),
        (
            "project",
            Shape::Fields {
                cut: &[
                    ("wishes", list(&["id"], &WISH)),
                    ("needs", list(&["code"], &LEAF)),
                    ("goals", list(&["id"], &GOAL)),
                ],
                together: &[("dates", &["signed_on", "review_on"])],
                own: &[],
            },
        ),
    ],
    together: &[("stay", &["arrived", "left"])],
    own: &[],
};

static STAFF: Shape = fields(&[
    ("hours", DAYS),
    ("rota", ROTA),
    ("busy", SET),
    ("absences", SET),
    ("imported", SET),
    ("skills", list(&["tag"], &LEAF)),
]);

static VISITOR: Shape = fields(&[("visits", SET), ("absences", SET), ("imported", SET)]);

static ROOM: Shape = fields(&[("features", LIST), ("closed", SET), ("closures", SET)]);

static ACTIVITY: Shape = Shape::Fields {
    cut: &[("needs", LIST), ("windows", SET), ("restrictions", SET)],
    together: &[
        ("group", &["min_group", "max_group", "ideal_group"]),
        ("week", &["min_week", "max_week"]),
    ],
    own: &[],
};

static APPOINTMENT: Shape = Shape::Fields {
    cut: &[("persons", SET)],
    together: &[("time", &["duration", "timing"])],
    own: &[],
};

static SESSION: Shape = Shape::Fields {
    cut: &[("leaders", LIST), ("participants", SET), ("held", SET)],
    together: &[("place", &["day", "start", "duration", "room"])],
    own: &[],
};

static PLACEMENTS: Shape = fields(&[
    ("sessions", all(&["id"], &SESSION)),
    ("appointments", all(&["appointment"], &LEAF)),
]);

static WEEK: Shape = Shape::Fields {
    cut: &[
        (
            "placements",
            fields(&[
                ("sessions", all(&["id"], &SESSION)),
                ("appointments", all(&["appointment"], &LEAF)),
            ]),
        ),
        ("locked_days", SET),
        ("forced", SET),
    ],
    together: &[],
    // What stood before a proposal tells this device what its own proposal changed.
    own: &["before_proposal"],
};

static ATTENDANCE: Shape = all(&["session", "person"], &LEAF);
static SET_OF_ALL: Shape = SET;

/// How the record of this key (`persons/…`, `week/…`, `house`) is cut.
pub fn of(key: &str) -> &'static Shape {
    match key.split('/').next().unwrap_or_default() {
        "house" => &HOUSE,
        "persons" => &PERSON,
        "staff" => &STAFF,
        "visitors" => &VISITOR,
        "rooms" => &ROOM,
        "activities" => &ACTIVITY,
        "appointments" => &APPOINTMENT,
        "week" => &WEEK,
        "attendance" => &ATTENDANCE,
        "journal" | "erased" => &SET_OF_ALL,
        "template" => &PLACEMENTS,
        _ => &LEAF,
    }
}
