"""The base of every value that passes between two stages."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Hold validated values that never change afterwards."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True
    )
