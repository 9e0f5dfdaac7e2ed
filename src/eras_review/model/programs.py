"""What a program list says of its programs, in the few words that the checks know."""

from enum import StrEnum


class ProgramKind(StrEnum):
    """What a program trains for; *unknown* where the list does not say it in words we know."""

    IR_INTEGRATED = "ir-integrated"
    IR_INDEPENDENT = "ir-independent"
    DR = "dr"
    PRELIM_MEDICINE = "prelim-medicine"
    PRELIM_SURGERY = "prelim-surgery"
    PRELIM = "prelim"
    TRANSITIONAL = "transitional"
    OTHER = "other"
    UNKNOWN = "unknown"


class Tier(StrEnum):
    """How hard a program is to get into, as the applicant sees it."""

    TOP = "top"
    MIDDLE = "middle"
    BROAD = "broad"


class Signal(StrEnum):
    """A program signal; *any* where the list does not say of which tier."""

    GOLD = "gold"
    SILVER = "silver"
    ANY = "any"
