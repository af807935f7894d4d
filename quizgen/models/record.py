"""The base of every value that passes between two stages."""

import ast
import inspect
import itertools
import textwrap
from typing import cast

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Record(BaseModel):
    """Hold validated values that never change afterwards."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema, each field with the text that stands below it in the class.

        Pydantic's own use_attribute_docstrings reads the sources of all models at each start.
        """
        schema = handler(core_schema)
        fields = handler.resolve_ref_schema(schema).get("properties", {})
        for owner in cls.__mro__:
            texts = _texts_below_fields(owner) if issubclass(owner, Record) else {}
            for name in fields.keys() & texts.keys():
                fields[name].setdefault("description", texts[name])
        return schema


def _texts_below_fields(owner: type[Record]) -> dict[str, str]:
    """Return the string that follows a class's field, by the field's name."""
    source = textwrap.dedent(inspect.getsource(owner))
    body = cast("ast.ClassDef", ast.parse(source).body[0]).body
    texts: dict[str, str] = {}
    for field, below in itertools.pairwise(body):
        match (field, below):
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                texts[name] = inspect.cleandoc(text)
    return texts
