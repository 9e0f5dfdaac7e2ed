"""Writing values as TOML."""

import json
from collections.abc import Mapping

_DELETE = "\x7f"


def toml_value(value: object) -> str:
    """Return a text, number, truth value, list or table as TOML on one line."""
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, Mapping):
        pairs = (f"{name} = {toml_value(inner)}" for name, inner in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(toml_value, value))}]"
    # The escapes of JSON are escapes of TOML; only DEL must be escaped in one and not in the other.
    return json.dumps(str(value), ensure_ascii=False).replace(_DELETE, "\\u007F")
