//! The instance as the search reads it: positions for ids, masks for times, prices for rules.

/// No session, no staff member, no pin.
pub(in crate::planner) const NONE: u32 = u32::MAX;

/// What an activity is.
#[derive(Default)]
pub(in crate::planner) struct Activity {
    pub(in crate::planner) duration: i32,
    pub(in crate::planner) leaders: usize,
    pub(in crate::planner) min: usize,
    pub(in crate::planner) max: usize,
    pub(in crate::planner) ideal: usize,
    pub(in crate::planner) care_limit: i32,
    pub(in crate::planner) effort: i32,
    pub(in crate::planner) demanding: bool,
    pub(in crate::planner) gives: Vec<(usize, i32)>,
    /// Starts inside a window and outside the breaks.
    pub(in crate::planner) starts: Vec<usize>,
    /// Per start, whether it is inside a window.
    pub(in crate::planner) inside: Vec<bool>,
    /// Per room, whether it has the feature.
    pub(in crate::planner) suited: Vec<bool>,
    /// Rooms with the feature that hold the smallest group.
    pub(in crate::planner) rooms: Vec<u16>,
    /// Staff with the skill.
    pub(in crate::planner) staff: Vec<u16>,
    pub(in crate::planner) min_week: i32,
    pub(in crate::planner) max_week: i32,
    pub(in crate::planner) max_day: i32,
}

/// What a person is.
#[derive(Default)]
pub(in crate::planner) struct Person {
    pub(in crate::planner) care: i32,
    pub(in crate::planner) tolerance: i32,
    /// All targets and weighted wishes, and what of it may be missed.
    pub(in crate::planner) demand: i64,
    pub(in crate::planner) tolerated: i64,
    /// 1 morning, 2 afternoon, 0 no matter.
    pub(in crate::planner) good_half: u8,
    pub(in crate::planner) referent: Option<u16>,
    /// Pairs and the other person.
    pub(in crate::planner) friends: Vec<(u32, u16)>,
    pub(in crate::planner) incompatible: Vec<u16>,
    /// Activities that would serve a wish or a goal.
    pub(in crate::planner) useful: Vec<u16>,
}

/// A person and an activity.
#[derive(Clone, Copy, Default)]
pub(in crate::planner) struct Pair {
    pub(in crate::planner) wish_count: u16,
    pub(in crate::planner) wish_weight: u16,
    /// Cost of one attendance of something disliked.
    pub(in crate::planner) dislike: i32,
    /// Why not: contraindicated, or a pin says avoid.
    pub(in crate::planner) barred: bool,
}

/// What a staff member can bear.
pub(in crate::planner) struct Staff {
    pub(in crate::planner) max_day: i32,
    pub(in crate::planner) max_week: i32,
    pub(in crate::planner) target: i32,
}

/// An appointment to place.
pub(in crate::planner) struct Appointment {
    pub(in crate::planner) person: usize,
    pub(in crate::planner) professional: usize,
    pub(in crate::planner) duration: i32,
    pub(in crate::planner) prefer_half: u8,
    /// A bit a day; 0 for any.
    pub(in crate::planner) prefer_days: u8,
    pub(in crate::planner) rooms: Vec<u16>,
    /// Day, start and room in the baseline.
    pub(in crate::planner) past: Option<(usize, usize, u16)>,
    /// Every day and start within the visits and the person's presence.
    pub(in crate::planner) moments: Vec<(u8, u8)>,
}

/// A session of the baseline.
pub(in crate::planner) struct Past {
    pub(in crate::planner) key: (usize, usize, usize),
    pub(in crate::planner) room: u16,
    /// All leaders, and those of them on duty that day.
    pub(in crate::planner) leaders: Vec<u16>,
    pub(in crate::planner) kept_leaders: Vec<u16>,
    /// Attendees who are present that day.
    pub(in crate::planner) attendees: Vec<u16>,
    pub(in crate::planner) members: Vec<u64>,
}

/// Human decisions about one session.
#[derive(Default)]
pub(in crate::planner) struct Pin {
    pub(in crate::planner) key: (usize, usize, usize),
    pub(in crate::planner) room: Option<u16>,
    pub(in crate::planner) leaders: Vec<u16>,
    pub(in crate::planner) attendees: Vec<u16>,
}

/// The weights, wide enough to multiply with.
#[derive(Default)]
pub(in crate::planner) struct Prices {
    pub(in crate::planner) goal: i64,
    pub(in crate::planner) wish: i64,
    pub(in crate::planner) idle: i64,
    pub(in crate::planner) fatigue: i64,
    pub(in crate::planner) variety: i64,
    pub(in crate::planner) fairness: i64,
    pub(in crate::planner) staff_balance: i64,
    pub(in crate::planner) continuity_time: i64,
    pub(in crate::planner) continuity_leader: i64,
    pub(in crate::planner) referent: i64,
    pub(in crate::planner) friends: i64,
    pub(in crate::planner) comfort: i64,
    pub(in crate::planner) moment: i64,
    pub(in crate::planner) stability_session: i64,
    pub(in crate::planner) stability_person: i64,
}

/// The instance.
#[derive(Default)]
pub(in crate::planner) struct Compiled {
    pub(in crate::planner) name: String,
    pub(in crate::planner) ids: Ids,
    pub(in crate::planner) days: usize,
    pub(in crate::planner) slots: usize,
    pub(in crate::planner) half_day: usize,
    /// Slots in which nothing runs.
    pub(in crate::planner) breaks: u64,
    pub(in crate::planner) goals: usize,
    /// 64-bit words of a set of persons.
    pub(in crate::planner) words: usize,
    pub(in crate::planner) prices: Prices,
    pub(in crate::planner) repeat_free: u16,
    pub(in crate::planner) activities: Vec<Activity>,
    pub(in crate::planner) persons: Vec<Person>,
    pub(in crate::planner) staff: Vec<Staff>,
    pub(in crate::planner) capacities: Vec<usize>,
    pub(in crate::planner) appointments: Vec<Appointment>,
    /// By person, then activity.
    pub(in crate::planner) pairs: Vec<Pair>,
    /// By activity, then goal.
    pub(in crate::planner) units: Vec<i32>,
    /// By person, then goal.
    pub(in crate::planner) targets: Vec<i32>,
    /// By person, then day.
    pub(in crate::planner) min_active: Vec<i32>,
    pub(in crate::planner) away: Vec<u64>,
    /// By staff member, then day; by room, then day; by professional, then day.
    pub(in crate::planner) off: Vec<u64>,
    pub(in crate::planner) closed: Vec<u64>,
    pub(in crate::planner) not_visiting: Vec<u64>,
    /// By day, then slot: staff who may lead at once without breaking the floor.
    pub(in crate::planner) may_lead: Vec<i32>,
    pub(in crate::planner) friend_pairs: usize,
    /// By key: leaders of last week's sessions there.
    pub(in crate::planner) habit_at: Vec<u32>,
    pub(in crate::planner) habits: Vec<Habit>,
    pub(in crate::planner) has_past: bool,
    pub(in crate::planner) past_at: Vec<u32>,
    pub(in crate::planner) pasts: Vec<Past>,
    pub(in crate::planner) pins: Vec<Pin>,
    /// Avoided attendances, counted each time: person and activity.
    pub(in crate::planner) avoided: Vec<(usize, usize)>,
    pub(in crate::planner) contra: Vec<(usize, usize)>,
    /// Score of the plan with nothing in it, pins that nothing can hold included.
    pub(in crate::planner) empty_hard: i64,
    pub(in crate::planner) empty_soft: i64,
}

/// What people are used to at one key: the leaders of each of last week's entries there.
#[derive(Default)]
pub(in crate::planner) struct Habit {
    pub(in crate::planner) key: (usize, usize, usize),
    pub(in crate::planner) leaders: Vec<Vec<u16>>,
}

/// The ids, to write a plan.
#[derive(Default)]
pub(in crate::planner) struct Ids {
    pub(in crate::planner) activities: Vec<String>,
    pub(in crate::planner) persons: Vec<String>,
    pub(in crate::planner) staff: Vec<String>,
    pub(in crate::planner) rooms: Vec<String>,
    pub(in crate::planner) appointments: Vec<String>,
}

impl Compiled {
    /// The position of a key in the tables by key.
    pub(in crate::planner) fn key(&self, activity: usize, day: usize, start: usize) -> usize {
        (activity * self.days + day) * self.slots + start
    }

    pub(in crate::planner) fn pair(&self, person: usize, activity: usize) -> &Pair {
        &self.pairs[person * self.activities.len() + activity]
    }

    pub(in crate::planner) fn past(&self, number: u32) -> Option<&Past> {
        self.pasts.get(number as usize)
    }

    pub(in crate::planner) fn habit(
        &self,
        activity: usize,
        day: usize,
        start: usize,
    ) -> Option<&Habit> {
        self.habits
            .get(self.habit_at[self.key(activity, day, start)] as usize)
    }

    /// The slots of a length from a start.
    pub(in crate::planner) fn mask(start: usize, duration: i32) -> u64 {
        let ones = if duration >= 64 {
            u64::MAX
        } else {
            (1 << duration) - 1
        };
        ones << start
    }

    /// 1 for a start in the morning, 2 for one in the afternoon.
    pub(in crate::planner) fn half(&self, start: usize) -> u8 {
        if start < self.half_day { 1 } else { 2 }
    }
}
