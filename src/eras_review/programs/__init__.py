"""The list of programs one applies to: read, taken apart, priced."""

from eras_review.programs.fees import fees_of
from eras_review.programs.listing import program_list
from eras_review.programs.places import Places
from eras_review.programs.values import Fee, Program, ProgramList, ProgramsReport

__all__ = ["Fee", "Places", "Program", "ProgramList", "ProgramsReport", "fees_of", "program_list"]
