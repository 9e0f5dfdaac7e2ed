"""The page in a real browser."""

import pytest

from eras_review.comparing import compare
from eras_review.report.compare_html import comparison_html
from eras_review.report.html import to_html
from made_browser import MARKS, chromium

pytestmark = MARKS


@pytest.fixture(scope="module")
def browser():
    """Return one headless Chromium for all tests here."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def address(weak, hostile, rules, tmp_path_factory):
    """Return the address of a page with two drafts."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(to_html([weak, hostile], rules), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def comparison_address(weak, hostile, rules, tmp_path_factory):
    """Return the address of a page that compares two drafts."""
    path = tmp_path_factory.mktemp("comparison") / "compare.html"
    path.write_text(comparison_html(compare(weak, hostile, rules), rules), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser, address):
    """Return a function that opens the page and keeps what the browser says of it."""
    contexts = []

    def open_page(at=address, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.told, page.asked = [], []
        page.on("console", lambda message: page.told.append(message.text))
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.on("dialog", lambda dialog: page.told.append(dialog.message))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(at)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_page_is_quiet_and_asks_nobody(opened, address):
    """No console message, no dialog, and the only request is the file itself."""
    page = opened()

    page.wait_for_timeout(200)
    assert page.told == []
    assert page.asked == [address]


def test_filter_hides_and_shows(opened):
    """A click on a level hides its notes and unmarks its words; another click brings them back."""
    page = opened()
    cards = page.locator('#d1 .card[data-tone="minor"]')
    button = page.locator('#d1 button[data-tone="minor"]')
    assert cards.count() > 0

    button.click()
    assert cards.locator("visible=true").count() == 0
    assert button.get_attribute("aria-pressed") == "false"
    button.press("Enter")
    assert cards.locator("visible=true").count() == cards.count()


def test_links_jump_both_ways(opened):
    """From a card to its words in the draft, and from the margin back to the card."""
    page = opened()

    page.locator("#d1 .card a", has_text="Show it in the draft").first.click()
    there = page.evaluate("location.hash")
    page.locator("#d1 .margin a").first.click()
    back = page.evaluate("location.hash")

    assert there.endswith("-mark")
    assert page.locator(back).get_attribute("class") == "card"


def test_keyboard_goes_from_note_to_note(opened):
    """N and p move the focus; with a modifier they are left to the browser."""
    page = opened()

    page.keyboard.press("n")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("n")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("Shift+N")
    page.keyboard.press("p")

    assert (first, second) == ("d1-f1", "d1-f2")
    assert page.evaluate("document.activeElement.id") == first


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_sticks_out(opened, width):
    """No sideways scrolling on a phone or a desktop."""
    page = opened(viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 1280])
def test_a_comparison_fits_and_is_quiet(opened, comparison_address, width):
    """Both drafts fit a phone and a desktop, and nothing is run or asked for."""
    page = opened(comparison_address, viewport={"width": width, "height": 800})
    left, right = (page.locator("section.text").nth(n).bounding_box() for n in (0, 1))

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert (left["y"] == right["y"]) == (width > 1000)
    assert page.told == []
    assert page.asked == [comparison_address]


def test_dark_mode(opened):
    """The page follows the system's colours."""
    background = "getComputedStyle(document.body).backgroundColor"

    assert opened(color_scheme="dark").evaluate(background) != opened().evaluate(background)


def test_print_shows_notes_and_no_buttons(opened):
    """On paper the notes stay and the filter goes."""
    page = opened()

    page.emulate_media(media="print")

    assert not page.locator("#d1 .toolbar").is_visible()
    assert page.locator("#d1 .margin a").first.is_visible()


def test_without_script_everything_is_shown(opened):
    """With JavaScript off all notes are there and the dead buttons are not."""
    page = opened(java_script_enabled=False)

    cards = page.locator("#d1 .card")
    assert cards.locator("visible=true").count() == cards.count() > 0
    assert not page.locator("#d1 .toolbar").is_visible()
