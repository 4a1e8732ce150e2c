"""A zip whose parts are unpacked within limits, from a file that may be broken or made to do harm."""

import io
import zipfile
import zlib
from functools import cached_property

from vinhdanh.reading.sources import limits

_CHUNK = 256 * 1024
_ENCRYPTED = 0x1
_MAX_PARTS = 20_000


class BrokenArchive(Exception):
    """The zip is cut short or damaged."""


class LockedArchive(Exception):
    """The zip's parts need a password."""


class ArchiveTooLarge(Exception):
    """The zip unpacks to more than is read."""


class Archive:
    """The parts of one zip; every part read counts against `limits.MAX_UNPACKED`.

    Raises BrokenArchive where the list of parts cannot be read.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise BrokenArchive from error
        self._left = limits.MAX_UNPACKED
        if len(self._zip.filelist) > _MAX_PARTS:
            raise ArchiveTooLarge

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts, without a leading slash."""
        return frozenset(self._infos)

    @cached_property
    def _infos(self) -> dict[str, zipfile.ZipInfo]:
        return {info.filename.replace("\\", "/").lstrip("/"): info for info in self._zip.infolist()}

    def read(self, name: str) -> bytes:
        """Return one part. Raises KeyError, BrokenArchive, LockedArchive or ArchiveTooLarge."""
        info = self._infos[name]
        if info.flag_bits & _ENCRYPTED:
            raise LockedArchive
        self._check(info)
        try:
            data = self._unpacked(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise BrokenArchive from error
        self._left -= len(data)
        return data

    def _check(self, info: zipfile.ZipInfo) -> None:
        """Refuse by what the zip itself says, before anything is unpacked."""
        size, packed = info.file_size, max(1, info.compress_size)
        if size > min(limits.MAX_ENTRY, self._left):
            raise ArchiveTooLarge
        if size > limits.SURELY_SMALL and size / packed > limits.MAX_RATIO:
            raise ArchiveTooLarge

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        """Unpack piece by piece, for the zip may have told less than there is."""
        allowed = min(limits.MAX_ENTRY, self._left)
        pieces: list[bytes] = []
        length = 0
        with self._zip.open(info) as stream:
            while piece := stream.read(_CHUNK):
                length += len(piece)
                if length > allowed:
                    raise ArchiveTooLarge
                pieces.append(piece)
        return b"".join(pieces)
