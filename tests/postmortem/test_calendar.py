"""The calendar, read back by a small parser of RFC 5545."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from eras_review.postmortem.calendar import to_calendar
from eras_review.postmortem.values import Line, PlanPart, Task
from eras_review.rules import GuideSection


def parsed(data):
    """Return the properties of every event; fail for a line that is too long or ends wrongly."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = data.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    events = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line not in ("END:VEVENT", "END:VCALENDAR"):
            assert name not in events[-1]
            events[-1][name] = value
    return events


def unescaped(value):
    """Return the text of a value."""
    out, signs = "", iter(value)
    for sign in signs:
        out += {"n": "\n"}.get(after := next(signs), after) if sign == "\\" else sign
    return out


def with_texts(found, text, question="Why?"):
    """Return a plan of one dated row with a text of one's own."""
    line = Line(text, question, GuideSection("G4.3", "Letters", "t"))
    task = Task("letters/x", line, "by 1 June 2026", date(2026, 6, 1))
    return replace(found, now=(), plan=(PlanPart("Letters", "", (task,)),))


def test_only_dated_rows_are_events(found):
    """All-day events, with all that must be there."""
    events = parsed(to_calendar(found))

    assert len(events) == len(found.dated) == 4
    for event, (_, task) in zip(events, found.dated, strict=True):
        assert event["DTSTART;VALUE=DATE"] == f"{task.day:%Y%m%d}"
        assert event["DTEND;VALUE=DATE"] > event["DTSTART;VALUE=DATE"]
        assert event["DTSTAMP"] == "20260410T000000Z"
        assert task.line.question in unescaped(event["DESCRIPTION"])
    assert len({event["UID"] for event in events}) == len(events)


def test_identities_stay_when_words_and_days_change(found):
    """A calendar that has the event already changes it and does not double it."""
    one, two = (parsed(to_calendar(with_texts(found, t)))[0] for t in ("This.", "That."))

    assert one["UID"] == two["UID"]
    assert one["SUMMARY"] != two["SUMMARY"]


def test_the_same_input_gives_the_same_bytes(found):
    """Nothing in it tells when it was made."""
    assert to_calendar(found) == to_calendar(replace(found))


def test_without_dates_there_is_none(of_facts):
    """A calendar without an event would not be valid."""
    assert to_calendar(of_facts("")) is None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_whatever_stands_in_a_text_comes_back(found, text):
    """Commas, semicolons, backslashes, line breaks, signs of many octets; controls are shown."""
    event = parsed(to_calendar(with_texts(found, "Ask.", text)))[0]

    described = unescaped(event["DESCRIPTION"])
    assert described.startswith("Ask.\n")
    assert described.endswith("\nGuide G4.3 Letters")
    assert len(described) == len("Ask.\n") + len(text) + len("\nGuide G4.3 Letters")
