"""A SQLite file without the traces of the SQLite version that wrote it."""

PAGE_SIZE = 4096

_TREE_PAGES = {2: 12, 5: 12, 10: 8, 13: 8}
"""Length of the header of each kind of b-tree page."""
_FILE_HEADER = 100
_CHANGE_COUNTER = slice(24, 28)
_VERSION_VALID_FOR = slice(92, 96)
_VERSION_NUMBER = slice(96, 100)


def canonical_pages(database: bytes) -> bytes:
    """Return the database with every byte that carries no content set to a fixed value."""
    pages = bytearray(database)
    pages[_CHANGE_COUNTER] = pages[_VERSION_VALID_FOR] = (1).to_bytes(4, "big")
    pages[_VERSION_NUMBER] = bytes(4)
    for start in range(0, len(pages), PAGE_SIZE):
        header = start + (_FILE_HEADER if start == 0 else 0)
        if pages[header] in _TREE_PAGES:  # the others are full of content
            _clear_free_blocks(pages, start, header)
            _clear_gap(pages, start, header)
    return bytes(pages)


def _clear_free_blocks(pages: bytearray, start: int, header: int) -> None:
    """Clear the inside of a page's free blocks; each begins with the next one and its size."""
    block = _number(pages, header + 1)
    while block:
        size = _number(pages, start + block + 2)
        pages[start + block + 4 : start + block + size] = bytes(size - 4)
        block = _number(pages, start + block)


def _clear_gap(pages: bytearray, start: int, header: int) -> None:
    """Clear what lies between the pointers to a page's cells and the first cell."""
    pointers = header + _TREE_PAGES[pages[header]]
    first = pointers + 2 * _number(pages, header + 3)
    last = start + (_number(pages, header + 5) or 65536)
    pages[first:last] = bytes(last - first)


def _number(pages: bytearray, at: int) -> int:
    return int.from_bytes(pages[at : at + 2], "big")
