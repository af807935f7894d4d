"""Times as the bank writes them and as Anki counts them."""

from datetime import datetime


def unix_time(written: str) -> int:
    """Return the seconds since 1970 of a time with its zone, such as `2026-11-24T06:00:00Z`.

    Raises:
        ValueError: if it is no time, has no zone, or lies before 1970.
    """
    time = datetime.fromisoformat(written)
    if time.tzinfo is None or time.timestamp() < 1:
        msg = f"not a time with its zone after 1970: {written!r}"
        raise ValueError(msg)
    return int(time.timestamp())
