//! The instance as the search reads it: positions for ids, masks for times, prices for rules.

/// No session, no pin.
pub(crate) const NONE: u32 = u32::MAX;
/// No staff member; nobody leads by that number.
pub(crate) const NO_MEMBER: u16 = u16::MAX - 1;
/// Sessions that memory is kept for from the start, however many a week might have.
const MANY_SESSIONS: usize = 1_000;

/// What an activity is.
#[derive(Default)]
pub(crate) struct Activity {
    pub(crate) duration: i32,
    pub(crate) leaders: usize,
    pub(crate) min: usize,
    pub(crate) max: usize,
    pub(crate) ideal: usize,
    pub(crate) care_limit: i32,
    pub(crate) effort: i32,
    pub(crate) demanding: bool,
    pub(crate) gives: Vec<(usize, i32)>,
    /// Starts inside a window and outside the breaks.
    pub(crate) starts: Vec<usize>,
    /// Days on which it may run.
    pub(crate) days: Vec<usize>,
    /// Per start, whether it is inside a window.
    pub(crate) inside: Vec<bool>,
    /// Per room, whether it has the feature.
    pub(crate) suited: Vec<bool>,
    /// Rooms with the feature that hold the smallest group.
    pub(crate) rooms: Vec<u16>,
    /// Staff with the skill.
    pub(crate) staff: Vec<u16>,
    pub(crate) min_week: i32,
    pub(crate) max_week: i32,
    pub(crate) max_day: i32,
}

impl Activity {
    /// Whether a session that no pin holds may start there.
    pub(crate) fn may_start(&self, day: usize, start: usize) -> bool {
        self.starts.contains(&start) && self.days.contains(&day)
    }
}

/// What a person is.
#[derive(Default)]
pub(crate) struct Person {
    pub(crate) care: i32,
    pub(crate) tolerance: i32,
    /// All targets and weighted wishes, and what of it may be missed.
    pub(crate) demand: i64,
    pub(crate) tolerated: i64,
    /// 1 morning, 2 afternoon, 0 no matter.
    pub(crate) good_half: u8,
    pub(crate) referent: Option<u16>,
    /// A bit for each thing that a room must have for them.
    pub(crate) needs: u8,
    /// Pairs and the other person.
    pub(crate) friends: Vec<(u32, u16)>,
    pub(crate) incompatible: Vec<u16>,
    /// Activities wished.
    pub(crate) wishes: Vec<u16>,
    /// Activities that would serve a wish or a goal.
    pub(crate) useful: Vec<u16>,
}

/// A person and an activity.
#[derive(Clone, Copy, Default)]
pub(crate) struct Pair {
    pub(crate) wish_count: u16,
    pub(crate) wish_weight: u16,
    /// Cost of one attendance of something disliked.
    pub(crate) dislike: i32,
    /// Why not: contraindicated, or a pin says avoid.
    pub(crate) barred: bool,
}

/// What a staff member can bear.
pub(crate) struct Staff {
    pub(crate) max_day: i32,
    pub(crate) max_week: i32,
    pub(crate) target: i32,
}

/// An appointment to place.
pub(crate) struct Appointment {
    pub(crate) person: usize,
    pub(crate) professional: usize,
    pub(crate) duration: i32,
    pub(crate) prefer_half: u8,
    /// A bit a day; 0 for any.
    pub(crate) prefer_days: u8,
    pub(crate) series: Option<usize>,
    pub(crate) rooms: Vec<u16>,
    /// Day, start and room in the baseline.
    pub(crate) past: Option<(usize, usize, u16)>,
    /// Every start within the visits and the person's presence, on its days.
    pub(crate) moments: Vec<(u8, u8)>,
}

/// A session of the baseline.
pub(crate) struct Past {
    pub(crate) key: (usize, usize, usize),
    pub(crate) room: u16,
    /// All leaders, and those of them on duty that day.
    pub(crate) leaders: Vec<u16>,
    pub(crate) kept_leaders: Vec<u16>,
    /// Attendees who are present that day.
    pub(crate) attendees: Vec<u16>,
    pub(crate) members: Vec<u64>,
}

/// Human decisions about one session.
#[derive(Default)]
pub(crate) struct Pin {
    pub(crate) key: (usize, usize, usize),
    pub(crate) room: Option<u16>,
    pub(crate) leaders: Vec<u16>,
    pub(crate) attendees: Vec<u16>,
}

/// The weights, wide enough to multiply with.
#[derive(Default)]
pub(crate) struct Prices {
    pub(crate) goal: i64,
    pub(crate) wish: i64,
    pub(crate) idle: i64,
    pub(crate) fatigue: i64,
    pub(crate) variety: i64,
    pub(crate) fairness: i64,
    pub(crate) staff_balance: i64,
    pub(crate) continuity_time: i64,
    pub(crate) continuity_leader: i64,
    pub(crate) referent: i64,
    pub(crate) friends: i64,
    pub(crate) comfort: i64,
    pub(crate) moment: i64,
    pub(crate) stability_session: i64,
    pub(crate) stability_person: i64,
}

/// The instance.
#[derive(Default)]
pub(crate) struct Compiled {
    pub(crate) name: String,
    pub(crate) ids: Ids,
    pub(crate) days: usize,
    pub(crate) slots: usize,
    pub(crate) half_day: usize,
    /// Slots in which nothing runs.
    pub(crate) breaks: u64,
    pub(crate) goals: usize,
    /// Goals filled up to whole lanes.
    pub(crate) lanes: usize,
    /// 64-bit words of a set of persons.
    pub(crate) words: usize,
    pub(crate) prices: Prices,
    pub(crate) repeat_free: u16,
    pub(crate) activities: Vec<Activity>,
    pub(crate) persons: Vec<Person>,
    pub(crate) staff: Vec<Staff>,
    pub(crate) capacities: Vec<usize>,
    /// By room, a bit for each thing that somebody needs and that it lacks.
    pub(crate) lacking: Vec<u8>,
    pub(crate) appointments: Vec<Appointment>,
    /// How many series the appointments make.
    pub(crate) series: usize,
    /// By person, then activity.
    pub(crate) pairs: Vec<Pair>,
    /// Persons who may come to an activity on a day: present at some slot and not barred, day after day of each activity.
    pub(crate) candidates: Vec<u16>,
    /// Where the candidates of each activity and day begin; one more, where the last end.
    pub(crate) candidates_at: Vec<u32>,
    /// By activity, then goal; a last row of noughts for no activity.
    pub(crate) units: Vec<i32>,
    /// By person, then goal.
    pub(crate) targets: Vec<i32>,
    /// By person, then day.
    pub(crate) min_active: Vec<i32>,
    pub(crate) away: Vec<u64>,
    /// By staff member, then day; by room, then day; by professional, then day.
    pub(crate) off: Vec<u64>,
    pub(crate) closed: Vec<u64>,
    pub(crate) not_visiting: Vec<u64>,
    /// By day, then slot: staff who may lead at once without breaking the floor.
    pub(crate) may_lead: Vec<i32>,
    pub(crate) friend_pairs: usize,
    /// By key: leaders of last week's sessions there.
    pub(crate) habit_at: Vec<u32>,
    pub(crate) habits: Vec<Habit>,
    pub(crate) has_past: bool,
    pub(crate) past_at: Vec<u32>,
    pub(crate) pasts: Vec<Past>,
    pub(crate) pins: Vec<Pin>,
    /// Avoided attendances, counted each time: person and activity.
    pub(crate) avoided: Vec<(usize, usize)>,
    pub(crate) contra: Vec<(usize, usize)>,
    /// Score of the plan with nothing in it, pins that nothing can hold included.
    pub(crate) empty_hard: i64,
    pub(crate) empty_soft: i64,
}

/// What people are used to at one key: the leaders of each of last week's entries there.
#[derive(Default)]
pub(crate) struct Habit {
    pub(crate) key: (usize, usize, usize),
    pub(crate) leaders: Vec<Vec<u16>>,
}

/// The ids, to write a plan.
#[derive(Default)]
pub(crate) struct Ids {
    pub(crate) activities: Vec<String>,
    pub(crate) persons: Vec<String>,
    pub(crate) staff: Vec<String>,
    pub(crate) rooms: Vec<String>,
    pub(crate) appointments: Vec<String>,
}

impl Compiled {
    /// The most sessions of an activity in a week.
    pub(crate) fn most_sessions_of(&self, activity: usize) -> usize {
        let about = &self.activities[activity];
        let of_days = about.max_day.saturating_mul(self.days as i32);
        of_days.min(about.max_week).max(0) as usize
    }

    /// The most sessions of a week, as far as memory for them is worth having from the start.
    pub(crate) fn most_sessions(&self) -> usize {
        let all = (0..self.activities.len()).map(|activity| self.most_sessions_of(activity));
        all.sum::<usize>().min(MANY_SESSIONS)
    }

    /// The most people whom a session that no pin fills may have.
    pub(crate) fn most_attendees(&self) -> usize {
        let most = self.activities.iter().map(|about| about.max).max();
        most.unwrap_or(0).min(self.persons.len())
    }

    /// The position of a key in the tables by key.
    pub(crate) fn key(&self, activity: usize, day: usize, start: usize) -> usize {
        (activity * self.days + day) * self.slots + start
    }

    pub(crate) fn pair(&self, person: usize, activity: usize) -> &Pair {
        &self.pairs[person * self.activities.len() + activity]
    }

    /// Persons who may come to the activity on that day.
    pub(crate) fn candidates(&self, activity: usize, day: usize) -> &[u16] {
        let at = activity * self.days + day;
        &self.candidates[self.candidates_at[at] as usize..self.candidates_at[at + 1] as usize]
    }

    pub(crate) fn past(&self, number: u32) -> Option<&Past> {
        self.pasts.get(number as usize)
    }

    pub(crate) fn habit(&self, activity: usize, day: usize, start: usize) -> Option<&Habit> {
        self.habits
            .get(self.habit_at[self.key(activity, day, start)] as usize)
    }

    /// The slots of a length from a start.
    pub(crate) fn mask(start: usize, duration: i32) -> u64 {
        let ones = if duration >= 64 {
            u64::MAX
        } else {
            (1 << duration) - 1
        };
        ones << start
    }

    /// 1 for a start in the morning, 2 for one in the afternoon.
    pub(crate) fn half(&self, start: usize) -> u8 {
        if start < self.half_day { 1 } else { 2 }
    }
}
