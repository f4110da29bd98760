"""What a reader is told about the input it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Origin:
    """`where` names the input to the person; `id` is the article's name unless it brings one of its own.

    `file_name` is "" for what comes from no file. `published` is the person's word on the publication date
    and beats everything else; `columns` gives their names for the fields of records ({"text": "body"}).
    """

    where: str
    id: str
    file_name: str = ""
    published: date | datetime | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
