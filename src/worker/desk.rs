//! What the worker knows and has to do: the document it was sent, questions, and at most one run.

use crate::{
    job::Job,
    orders::Orders,
    run::{Around, Run},
};
use semainier::{
    demo::blank,
    domain::document::Document,
    planner::portfolio::FromMember,
    present::reasons::Case,
    protocol::{Answer, Ask, FromWorker, Question, ToWorker},
};

/// Document, questions, run.
pub(crate) struct Desk {
    document: Document,
    /// The week last asked about, made once a change of the document.
    case: Option<Case>,
    asks: Vec<Ask>,
    jobs: Vec<Job>,
    run: Option<Run>,
    /// Whether the run had the last turn, when it shares turns with a job.
    had_run: bool,
    said: Vec<FromWorker>,
    orders: Orders,
    /// Which helpers can be asked.
    living: Vec<bool>,
    clock: fn() -> f64,
    random: fn() -> u128,
}

impl Desk {
    /// Nothing known and nothing to do.
    pub(crate) fn new(clock: fn() -> f64, random: fn() -> u128) -> Self {
        Self {
            document: Document::new(blank::house()),
            case: None,
            asks: Vec::new(),
            jobs: Vec::new(),
            run: None,
            had_run: false,
            said: Vec::new(),
            orders: Orders::default(),
            living: Vec::new(),
            clock,
            random,
        }
    }

    /// Takes a message; the work it asks for is done in later turns.
    pub(crate) fn receive(&mut self, text: &str) {
        // The page speaks the same version, or it would not have sent anything.
        let Ok(message) = serde_json::from_str::<ToWorker>(text) else {
            return;
        };
        match message {
            ToWorker::Part(part) => {
                part.apply(&mut self.document);
                self.case = None;
                // The page asks again about what stands now.
                for job in std::mem::take(&mut self.jobs) {
                    self.answer(job.ask.id, Answer::Nothing);
                }
            }
            ToWorker::Ask(ask) => self.asks.push(ask),
            ToWorker::Propose {
                run,
                week,
                seed,
                limit,
                now,
            } => {
                self.end_run();
                let from = (week, now);
                self.run = Some(Run::ordered(run, from, (seed, limit), (self.clock)()));
            }
            ToWorker::Keep(run) => {
                if let Some(under_way) = self.run.as_mut().filter(|under_way| under_way.id == run) {
                    under_way.keep((self.clock)(), &mut self.orders);
                }
            }
            ToWorker::Stop(run)
                if self
                    .run
                    .as_ref()
                    .is_some_and(|under_way| under_way.id == run) =>
            {
                self.end_run();
            }
            ToWorker::Stop(_) => {}
        }
    }

    /// Whether a turn is needed.
    pub(crate) fn has_work(&self) -> bool {
        let run_has_work = self.run.as_ref().is_some_and(Run::has_work);
        !self.asks.is_empty() || !self.jobs.is_empty() || run_has_work
    }

    /// Whether somebody is waited for who may not come.
    pub(crate) const fn is_running(&self) -> bool {
        self.run.is_some()
    }

    /// Which helpers can be asked from now on.
    pub(crate) fn set_living(&mut self, living: Vec<bool>) {
        self.living = living;
    }

    /// Takes a helper's word, none if it was lost.
    pub(crate) fn hear(&mut self, member: usize, word: Option<FromMember>) {
        self.with_run(|run, _, around| run.hear(member, word, around));
    }

    /// Looks after the run now and then.
    pub(crate) fn beat(&mut self) {
        self.with_run(|run, _, around| run.beat(around));
    }

    /// Works for one turn: a short answer if one is due, the quick ones first; else a piece of what somebody looks at,
    /// in turn with the run; at last a piece of what nobody waits for.
    pub(crate) fn work(&mut self) {
        let quickest = (0..self.asks.len()).min_by_key(|at| (effort(self.asks[*at].question), *at));
        if let Some(at) = quickest {
            let ask = self.asks.remove(at);
            return self.begin(&ask);
        }
        let awaited = self.jobs.iter().position(Job::is_awaited);
        let run_has_work = self.run.as_ref().is_some_and(Run::has_work);
        let is_jobs_turn = !run_has_work || (awaited.is_some() && self.had_run);
        self.had_run = !is_jobs_turn;
        if is_jobs_turn {
            self.work_on_job(awaited.unwrap_or(0));
        } else {
            self.with_run(Run::work);
        }
    }

    /// Lets the run do something; it is over when that says so.
    fn with_run(&mut self, act: impl FnOnce(&mut Run, &[bool], &mut Around) -> bool) {
        let Some(mut run) = self.run.take() else {
            return;
        };
        let mut around = Around {
            document: &self.document,
            now: (self.clock)(),
            clock: self.clock,
            random: self.random,
            orders: &mut self.orders,
            said: &mut self.said,
        };
        if act(&mut run, &self.living, &mut around) {
            self.run = Some(run);
        }
    }

    fn end_run(&mut self) {
        if let Some(run) = self.run.take() {
            run.stop(&mut self.orders);
        }
    }

    fn work_on_job(&mut self, at: usize) {
        let Some(job) = self.jobs.get_mut(at) else {
            return;
        };
        let case = case(&mut self.case, &self.document, &job.ask);
        if let Some(answer) = job.work(case, self.clock, self.random) {
            let job = self.jobs.remove(at);
            self.answer(job.ask.id, answer);
        }
    }

    /// What the helpers are to hear.
    pub(crate) fn take_orders(&mut self) -> Orders {
        std::mem::take(&mut self.orders)
    }

    /// What is to be told to the page.
    pub(crate) fn take_said(&mut self) -> Vec<FromWorker> {
        std::mem::take(&mut self.said)
    }

    /// Gives a short answer at once, or begins a long one.
    fn begin(&mut self, ask: &Ask) {
        let case = case(&mut self.case, &self.document, ask);
        if let Some(job) = Job::begin(ask, case) {
            return self.jobs.push(job);
        }
        let locale = ask.locale;
        let answer = match ask.question {
            Question::Score => case.score(locale).map(|view| Answer::Score(Box::new(view))),
            Question::WhySession(session) => case.why_session(locale, session).map(Answer::Why),
            Question::WhyAppointment(id) => case.why_appointment(locale, id).map(Answer::Why),
            Question::WhyPerson(session, person) => {
                case.why_person(locale, session, person).map(Answer::Why)
            }
            Question::WhyNotPerson(session, person) => case
                .why_not_person(locale, session, person)
                .map(Answer::Why),
            Question::PersonPlaces(person, from) => case
                .person_places(locale, person, from)
                .map(Answer::PersonPlaces),
            Question::Lacks(person) => case.lacks_of(locale, person).map(Answer::Unplaced),
            Question::Repairs(trouble, from) => {
                case.repairs(locale, trouble, from).map(Answer::Repairs)
            }
            Question::Places(_) | Question::Unplaced | Question::Ways(_) | Question::Suppose(_) => {
                None
            }
        };
        self.answer(ask.id, answer.unwrap_or(Answer::Nothing));
    }

    fn answer(&mut self, id: u64, answer: Answer) {
        self.said.push(FromWorker::Answer { id, answer });
    }
}

/// The case that a question is about: kept while neither the document nor the week changes.
fn case<'a>(kept: &'a mut Option<Case>, document: &Document, ask: &Ask) -> &'a Case {
    let same = kept.take().filter(|case| case.week.week == ask.week);
    let case = same.unwrap_or_else(|| Case::of(document, ask.week));
    kept.insert(case.seen(ask.now))
}

/// The order in which questions are answered: what somebody waits for first.
const fn effort(question: Question) -> u8 {
    match question {
        Question::WhySession(_)
        | Question::WhyAppointment(_)
        | Question::WhyPerson(..)
        | Question::WhyNotPerson(..) => 0,
        Question::Score
        | Question::Repairs(..)
        | Question::PersonPlaces(..)
        | Question::Lacks(_) => 1,
        Question::Places(_) => 2,
        Question::Ways(_) | Question::Suppose(_) => 3,
        Question::Unplaced => 4,
    }
}
