"""Regular expressions in TOML files, refused where Python cannot read them."""

import re
from typing import Annotated

from pydantic import AfterValidator


def _compiles(expression: str) -> str:
    """Refuse a regular expression that Python cannot read."""
    try:
        re.compile(expression)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from error
    return expression


Expression = Annotated[str, AfterValidator(_compiles)]
