"""Tables in CSV files and Excel workbooks; what runs in the child process."""

from eras_review.errors import UnreadableDocument
from eras_review.model import Grid, Reason, Status
from eras_review.reading.assemble import listed
from eras_review.reading.foreign import refuse_foreign
from eras_review.reading.pieces import Tally
from eras_review.reading.refusals import wrong_type
from eras_review.reading.sniff import is_pdf, is_zip
from eras_review.reading.tables.rows import Rows

_SAVE_AS = "Save the table as .csv or .xlsx and give that file."

Refusal = tuple[Status, Reason, str, str]


def parse_grid(name: str, data: bytes) -> Grid | Refusal:
    """Return the tables in *data*, or the arguments of the UnreadableDocument that says why not.

    *name* is how the user calls the file; what it holds is told by its bytes alone.
    """
    left_out = Tally()
    rows = Rows()
    try:
        _gather(data, rows, left_out)
        return Grid(name, rows.sheets(), listed(left_out))
    except UnreadableDocument as problem:
        remedy = _SAVE_AS if problem.reason is Reason.TYPE else problem.remedy
        return problem.status, problem.reason, problem.cause, remedy


def _gather(data: bytes, rows: Rows, left_out: Tally) -> None:
    """Let the reader of this form fill *rows*; each is imported when first needed."""
    if is_zip(data):
        from eras_review.reading.tables.workbook import gather  # noqa: PLC0415 - needs lxml
    elif is_pdf(data):
        raise wrong_type("This is a PDF, not a table.")
    else:
        refuse_foreign(data)
        from eras_review.reading.tables.separated import gather  # noqa: PLC0415
    gather(data, rows, left_out)
