"""Code, ontology and tables name the same terms."""

from __future__ import annotations

import csv
import operator
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, Graph, URIRef

from pamong.claim import NAMED_BY, ROLES, STANDINGS
from pamong.paths import ONTOLOGY, SEEDS
from pamong.vocabulary import CONCEPT, CV, PAMONG, VOCABULARIES, concept, prefixes, terms

CONCEPT_COLUMNS = {
    "bodies.csv": ("concept",),
    "body-heads.csv": ("concept",),
    "event-kinds.csv": ("concept",),
    "event-verbs.csv": ("concept",),
    "groups.csv": ("concept",),
    "positions.csv": ("role",),
    "regulation-kinds.csv": ("concept",),
}
"""The columns that name concepts, as seeds/tables/README.md lists them."""


@cache
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "pamong.ttl")


@cache
def concepts() -> frozenset[str]:
    graph = Graph().parse(ONTOLOGY / "concepts.ttl")
    return frozenset(str(s) for s in graph.subjects(RDF.type) if str(s).startswith(CONCEPT))


def named_in(table: str) -> dict[str, int]:
    """Each concept a table names, with the first line that does."""
    found: dict[str, int] = {}
    with (SEEDS / "tables" / table).open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            for column in CONCEPT_COLUMNS[table]:
                if row[column]:
                    found.setdefault(row[column], number)
    return found


def test_code_and_ontology_name_the_same_terms() -> None:
    namespace = prefixes()["pamong"]
    defined = {str(s) for s in ontology().subjects(RDF.type) if str(s).startswith(namespace)}
    assert set(terms(PAMONG).values()) == defined


@pytest.mark.parametrize(("vocabulary", "prefix", "namespace"), VOCABULARIES)
def test_each_term_is_called_what_its_iri_says(
    vocabulary: type, prefix: str, namespace: str
) -> None:
    names = terms(vocabulary)
    assert names, prefix
    assert {namespace + name for name in names} == set(names.values())


@pytest.mark.parametrize(
    ("vocabulary", "prefix", "namespace"),
    [entry for entry in VOCABULARIES if entry[1] not in {"owl", "rdf", "rdfs", "xsd", "pamong"}],
)
def test_terms_of_others_are_declared_in_the_ontology(
    vocabulary: type, prefix: str, namespace: str
) -> None:
    del prefix, namespace
    undeclared = [
        iri for iri in terms(vocabulary).values() if (URIRef(iri), None, None) not in ontology()
    ]
    assert undeclared == []


def test_terms_of_the_standards_are_known_to_rdflib() -> None:
    import rdflib

    for vocabulary, prefix, _ in VOCABULARIES:
        if prefix in {"rdf", "rdfs", "owl", "xsd"}:
            known = getattr(rdflib, prefix.upper())
            assert [name for name in terms(vocabulary) if known[name] not in known] == []


def test_prefixes_are_those_of_the_turtle_file() -> None:
    written = dict(
        re.findall(
            r"^@prefix (\w+): +<([^>]+)>", (ONTOLOGY / "pamong.ttl").read_text("utf-8"), re.M
        )
    )
    shared = prefixes().keys() & written.keys()
    assert len(shared) > 10
    assert {p: prefixes()[p] for p in shared} == {p: written[p] for p in shared}


def test_a_misspelt_term_fails() -> None:
    with pytest.raises(AttributeError, match="hasParticipants"):
        operator.attrgetter("hasParticipants")(CV)


def test_importing_the_names_imports_nothing_heavy() -> None:
    code = "import sys, pamong.vocabulary; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "pamong.vocabulary" in loaded
    assert loaded & {"rdflib", "pyoxigraph", "pyshacl", "networkx", "pyvis"} == set()


def test_concept_names_are_the_concepts_of_the_code() -> None:
    assert concept("cap-pj") in concepts()
    assert concept("cap-none") not in concepts()


def test_concepts_of_the_shapes_and_checks_exist() -> None:
    files = [ONTOLOGY / "shapes.ttl", *(ONTOLOGY / "checks").glob("*.rq")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    named = set(re.findall(r"\bk:([a-z][a-z-]+)", text))
    assert {"std-mantan", "quote-langsung", "grp-seluruh"} <= named
    assert [name for name in sorted(named) if concept(name) not in concepts()] == []


def test_concepts_of_the_claims_exist() -> None:
    capacities = [f"cap-{word}" for word in ("pj", "plt", "plh", "pjs")]
    named = [*ROLES.values(), *NAMED_BY.values(), *STANDINGS.values(), *capacities]
    assert [name for name in named if concept(name) not in concepts()] == []


@pytest.mark.parametrize("table", sorted(CONCEPT_COLUMNS))
def test_concepts_of_the_tables_exist(table: str) -> None:
    if not (SEEDS / "tables" / table).exists():
        pytest.skip(f"seeds/tables/{table} is not written yet")
    named = named_in(table)
    assert named, f"{table} names no concept"
    missing = {name: line for name, line in named.items() if concept(name) not in concepts()}
    assert missing == {}, f"seeds/tables/{table}: line numbers of concepts not in concepts.ttl"


def test_every_table_with_a_column_of_concepts_is_checked() -> None:
    tables = (SEEDS / "tables").glob("*.csv")
    headers = {path.name: path.read_text(encoding="utf-8").split("\n", 1)[0] for path in tables}
    with_concepts = {name for name, header in headers.items() if "concept" in header.split(",")}
    assert with_concepts <= CONCEPT_COLUMNS.keys()


def test_classes_are_classes_and_properties_are_properties() -> None:
    for name, iri in terms(PAMONG).items():
        is_class = (URIRef(iri), RDF.type, OWL.Class) in ontology()
        assert is_class == name[0].isupper(), name


def test_every_file_of_the_ontology_is_there() -> None:
    assert {"pamong.ttl", "shapes.ttl", "concepts.ttl"} <= {
        p.name for p in Path(ONTOLOGY).iterdir()
    }
