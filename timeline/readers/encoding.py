"""Bytes to text: UTF-8 with or without its mark, else what the bytes look like."""

from __future__ import annotations

import codecs
from io import StringIO, TextIOWrapper
from typing import BinaryIO, TextIO

from timeline.readers.limits import read_whole

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_WESTERN = "cp1252"
_OLD_ENCODINGS = [
    _WESTERN,
    *("cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "koi8_r", "koi8_u"),
    *("shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr"),
]
_SAMPLE = 65536
_PIECE = 1 << 20
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_CLEARLY_BETTER = 0.03
_ENOUGH_ZEROS = 10


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text without its byte-order mark, and a warning for the person ("" when there is none).

    `declared` is the encoding that the document names for itself; UTF-8 that is valid beats it.
    ValueError when the bytes are not text.
    """
    encoding = marked_encoding(data) or _unmarked_utf16(data)
    if encoding and encoding != "utf-8":
        return data.decode(encoding).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), ""
    if _looks_binary(data):
        raise ValueError("binary file, not text")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return _decode_other(data, declared)


def open_text(stream: BinaryIO) -> tuple[TextIO, str]:
    """What `decode` gives, to be read line by line: UTF-8 from the stream as it is asked for.

    Line ends stay as they are. ValueError when the bytes are not text.
    """
    if _is_utf8(stream):
        stream.seek(0)
        return TextIOWrapper(stream, "utf-8-sig", newline=""), ""
    stream.seek(0)
    text, warning = decode(read_whole(stream))
    return StringIO(text, newline=""), warning


def _is_utf8(stream: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    sample = stream.read(_SAMPLE)
    if _unmarked_utf16(sample) or _looks_binary(sample):
        return False
    try:
        decoder.decode(sample)
        while piece := stream.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def marked_encoding(data: bytes) -> str:
    """The encoding that a byte-order mark at the start names, or ""."""
    return next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), "")


def _decode_other(data: bytes, declared: str) -> tuple[str, str]:
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\N{REPLACEMENT CHARACTER}")
    if 2 * broken < sum(character > "\x7f" for character in mended):
        return mended, f"{broken} characters are not valid UTF-8 and are lost"
    encoding = _known(declared) or _detect(data)
    return data.decode(encoding, "replace"), f"not in UTF-8; read as {encoding}"


def _known(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    if name in ("iso8859-1", "ascii"):
        return _WESTERN
    return name if name.replace("-", "_") in _OLD_ENCODINGS else ""


def _detect(data: bytes) -> str:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data, cp_isolation=_OLD_ENCODINGS))
    if not matches:
        raise ValueError("not text in any encoding that can be recognised")
    best = matches[0]
    for match in matches:
        as_good = match.chaos <= best.chaos and match.coherence > best.coherence - _CLEARLY_BETTER
        if as_good and _WESTERN in match.could_be_from_charset:
            return _WESTERN
    return best.encoding


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 100 > len(sample)


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark has its zeros in every other place, as far as it is Western text."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(_ENOUGH_ZEROS, len(sample) // 6) or 20 * min(even, odd) > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"
