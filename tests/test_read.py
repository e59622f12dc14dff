"""Documents from files: what is read, what is refused, and what each refusal says."""

import io
import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from pamong.errors import PamongError
from pamong.paths import SEEDS
from pamong.read import documents, slug
from pamong.records import Document

TEXT = "Sunggono hadir di Tenggarong.\n"


def write(folder: Path, name: str, content: str | bytes = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def one(*sources: str | Path) -> Document:
    [document] = documents(sources)
    return document


def ids(*sources: str | Path) -> list[str]:
    return [document.id for document in documents(sources)]


def test_without_a_source_the_shipped_articles_are_read() -> None:
    found = list(documents())
    assert [d.name for d in found] == sorted(p.stem for p in (SEEDS / "articles").glob("*.txt"))
    assert "4a4847d21d14bf21" in {d.id for d in found}


def test_a_text_file_is_named_by_its_stem(tmp_path: Path) -> None:
    document = one(write(tmp_path, "Rakor Kukar (1).txt"))
    assert (document.id, document.name, document.text) == ("rakor-kukar-1", "Rakor Kukar (1)", TEXT)
    assert (document.url, document.published, document.outlet, document.title) == (None,) * 4


def test_a_sidecar_says_where_a_text_comes_from(tmp_path: Path) -> None:
    about = {
        "url": "https://example.org/a",
        "outlet": "Kabar",
        "published": "2023-10-05T08:00:00+08:00",
        "title": "Rakor",
        "sources": ["https://example.org/a"],
    }
    write(tmp_path, "a.json", json.dumps(about))
    document = one(write(tmp_path, "a.txt"))
    assert document.id == sha256(b"https://example.org/a").hexdigest()[:16]
    assert document.published == date(2023, 10, 5)
    assert (document.outlet, document.title, document.name) == ("Kabar", "Rakor", "a")


def test_an_explicit_id_wins(tmp_path: Path) -> None:
    write(tmp_path, "a.json", '{"id": "d01", "url": "https://example.org/a", "published": null}')
    assert one(write(tmp_path, "a.txt")).id == "d01"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfSunggono", "Sunggono"),
        (b"Sunggono\r\nhadir\r\n", "Sunggono\r\nhadir\r\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbfx", "\ufeffx"),
        ("\U0001f600 Sunggono \u2028 hadir".encode(), "\U0001f600 Sunggono \u2028 hadir"),
        (b"tanpa baris baru", "tanpa baris baru"),
    ],
)
def test_the_text_is_exact(tmp_path: Path, content: bytes, text: str) -> None:
    assert one(write(tmp_path, "a.txt", content)).text == text


def test_a_folder_is_read_in_order_and_without_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c/d.txt", ".hidden.txt", ".git/x.txt", "a.json", "notes.md"):
        write(tmp_path, name, "{}" if name.endswith("json") else f"teks {name}")
    assert [d.name for d in documents([tmp_path])] == ["a", "b", "d"]


def test_a_glob_takes_the_texts_and_leaves_their_sidecars(tmp_path: Path) -> None:
    for name in ("a.txt", "a.json", "b.txt"):
        write(tmp_path, name, "{}" if name.endswith("json") else f"teks {name}")
    assert ids(str(tmp_path / "*")) == ["a", "b"]


def test_a_file_with_brackets_in_its_name_is_no_glob(tmp_path: Path) -> None:
    assert ids(str(write(tmp_path, "a[1].txt"))) == ["a-1"]


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        {"id": "x1", "text": "satu\nbaris", "published": "2024-01-02"},
        {"id": 7, "text": "dua"},
        {"url": "https://example.org/3", "text": "tiga"},
    ]
    content = "\n".join(json.dumps(line) for line in lines) + "\n\n"
    found = list(documents([write(tmp_path, "a.jsonl", content)]))
    assert [d.text for d in found] == ["satu\nbaris", "dua", "tiga"]
    assert [d.name for d in found] == ["x1", "7", sha256(b"https://example.org/3").hexdigest()[:16]]
    assert found[0].published == date(2024, 1, 2)


def test_the_same_document_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    copy = write(tmp_path, "copy/a.txt")
    assert ids(path, path, tmp_path, copy) == ["a"]


class Bytes:
    """Standard input with these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (TEXT.encode(), ["stdin"]),
        (b'{"id": "a", "text": "satu"}\n{"id": "b", "text": "dua"}\n', ["a", "b"]),
        (b"{Kukar} Sunggono hadir.", ["stdin"]),
    ],
)
def test_standard_input(data: bytes, names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Bytes(data))
    assert [d.name for d in documents(["-"])] == names


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.txt", b"", "there is no text in it; put the article there"),
        ("a.txt", b" \n\t\r\n", "there is no text in it"),
        ("a.txt", b"\xef\xbb\xbf", "there is no text in it"),
        ("a.txt", b"Sunggono \xe9", "byte 9 is not UTF-8; save the file as UTF-8"),
        ("a.txt", "Sunggono".encode("utf-16"), "byte 0 is not UTF-8"),
        ("a.txt", b"PK\x03\x04\x00", "is a binary file"),
        ("a.txt", b"<!DOCTYPE html><p>", "save the article as plain text"),
        ("a.html", b"<p>Sunggono", "save the article as plain text"),
        ("a.json", b"{}", "give the .txt file beside it, or JSON Lines"),
        ("a.jsonl", b'{"text": "a"}\nrusak', "a.jsonl, line 2: is not JSON"),
        ("a.jsonl", b"[1]", "a.jsonl, line 1: holds no JSON object"),
        ("a.jsonl", b'{"id": "x"}', 'a.jsonl, line 1: has no "text"'),
        ("a.jsonl", b'{"text": ""}', "line 1: there is no text in it"),
        ("a.jsonl", b'{"text": ["a"]}', 'line 1: has no "text"'),
        ("a.jsonl", b'{"text": "a", "id": "../x"}', "the id '../x' cannot stand in an IRI"),
        ("a.jsonl", b'{"text": "a", "id": "a b>"}', "cannot stand in an IRI"),
        ("a.jsonl", b'{"text": "a", "url": ["x"]}', "'url' must be a text, not list"),
        ("a.jsonl", b'{"text": "a", "published": "5 Oktober"}', "write a date such as 2023-10-05"),
        ("a.jsonl", b'{"text": "a\\ud800"}', "half of a surrogate pair"),
        ("a.jsonl", b'{"text": "a\\u0000"}', "is a binary file"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_cure(
    tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    path = write(tmp_path, name, content)
    with pytest.raises(PamongError) as error:
        list(documents([path]))
    assert str(error.value).startswith(str(path))
    assert complaint in str(error.value)


def test_a_faulty_sidecar_is_the_file_that_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.json", "{")
    with pytest.raises(PamongError, match=r"a\.json: is not JSON"):
        one(write(tmp_path, "a.txt"))


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("missing.txt", "there is no such file or folder"),
        ("missing/*.txt", "no file matches"),
        ("empty", "the folder holds no .txt and no .jsonl file"),
    ],
)
def test_a_source_that_is_not_there(tmp_path: Path, source: str, complaint: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(PamongError, match=complaint):
        list(documents([tmp_path / source]))


def test_one_id_for_two_texts_is_refused(tmp_path: Path) -> None:
    first, second = write(tmp_path, "x/a.txt", "satu"), write(tmp_path, "y/a.txt", "dua")
    with pytest.raises(PamongError) as error:
        ids(first, second)
    assert str(first) in str(error.value)
    assert str(second) in str(error.value)


@pytest.mark.parametrize("stem", ["\u5e03\u544a", "---"])
def test_a_stem_without_latin_letters_still_has_an_id(tmp_path: Path, stem: str) -> None:
    assert slug(stem) == ""
    assert one(write(tmp_path, f"{stem}.txt")).id == sha256(TEXT.encode()).hexdigest()[:16]
