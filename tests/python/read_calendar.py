"""Reads a calendar with another implementation and prints its events as JSON, times in UTC."""

import json
import sys
from datetime import timezone

from icalendar import Calendar


def text(event, key):
    value = event.get(key)
    return None if value is None else str(value)


def utc(event, key):
    return event.decoded(key).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())

events = [
    {
        "uid": text(event, "UID"),
        "start": utc(event, "DTSTART"),
        "end": utc(event, "DTEND"),
        "summary": text(event, "SUMMARY"),
        "location": text(event, "LOCATION"),
        "description": text(event, "DESCRIPTION"),
        "categories": [str(category) for category in event["CATEGORIES"].cats],
        "status": text(event, "STATUS"),
        "errors": [str(error) for error in event.errors],
    }
    for event in calendar.walk("VEVENT")
]
json.dump({"name": text(calendar, "X-WR-CALNAME"), "events": events}, sys.stdout)
