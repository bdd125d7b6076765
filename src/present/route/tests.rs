use super::*;

#[test]
fn every_address_leads_back_to_its_page() {
    let week = "2026-W48".parse().ok();
    let routes = [
        Route::Welcome,
        Route::Day(None),
        Route::Day("2026-11-24".parse().ok()),
        Route::WEEK,
        Route::Week {
            week,
            view: WeekView::Staff,
            form: WeekForm::List,
            session: Some(SessionId(7)),
        },
        Route::Persons(Chosen::New),
        Route::PersonEdit(PersonId(3)),
        Route::PersonTab(PersonId(3), ProfileTab::Choices),
        Route::PersonImport,
        Route::CalendarImport,
        Route::Activities(Chosen::One(ActivityId(5))),
        Route::Appointments(Chosen::None),
        Route::Print(PrintModel::Sheet(PersonId(1)), week),
        Route::Print(PrintModel::Desk, None),
        Route::Learn(LearnPage::Home),
        Route::Learn(LearnPage::Transparency),
        Route::Kiosk(None),
        Route::Kiosk(Some(PersonId(6))),
        Route::Settings(SettingsPage::Data),
        Route::Room(Chosen::One(RoomId(2))),
        Route::FollowUp(FollowPage::List(None)),
        Route::FollowUp(FollowPage::List(Some(StaffId(9)))),
        Route::FollowUp(FollowPage::Balance(Period::Year)),
        Route::FollowUp(FollowPage::Session(SessionId(4), None)),
        Route::FollowUp(FollowPage::Session(SessionId(4), week)),
        Route::More,
    ];
    for route in routes {
        assert_eq!(Route::parse(&route.href()), route, "{}", route.href());
    }
}

#[test]
fn an_unknown_address_says_so() {
    for hash in [
        "#/nulle-part",
        "#/semaine/2026-W99",
        "#/personnes/42",
        "#/reglages/x",
    ] {
        assert_eq!(Route::parse(hash), Route::NotFound, "{hash}");
    }
}
