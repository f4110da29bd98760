"""Office documents are zip archives of XML: looked at before they are unpacked."""

from __future__ import annotations

import zlib
from typing import BinaryIO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

DAMAGED = (
    BadZipFile,
    zlib.error,
    SyntaxError,
    LookupError,
    AttributeError,
    TypeError,
    EOFError,
    ArithmeticError,
    NotImplementedError,
    RuntimeError,
    ExpatError,
)
"""What libraries raise, apart from ValueError and OSError, when such a document is not as it should be."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def check_archive(stream: BinaryIO, most: int) -> None:
    """ValueError when this is no archive, is encrypted, or unpacks to more than `most` bytes of text."""
    if stream.read(len(_OLD_OFFICE)) == _OLD_OFFICE:
        if _ENCRYPTED in stream.read():
            raise ValueError("is encrypted; save it without a password")
        raise ValueError("a document of before 2007; save it anew")
    stream.seek(0)
    try:
        with ZipFile(stream) as archive:
            size = sum(
                part.file_size for part in archive.infolist() if not part.filename.startswith("word/media/")
            )
    except DAMAGED as error:
        raise ValueError("not an Office document, or damaged") from error
    if size > most:
        raise ValueError(f"unpacks to {size // 1_000_000} MB, more than {most // 1_000_000}")
    stream.seek(0)
