"""Holds the data of a finished site to shapes and to readers of other people. `check` calls it."""

import pathlib
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import pyshacl
import rdflib
from csvw import CSVW
from rdflib.namespace import DCAT, RDF, SH

HERE = pathlib.Path(__file__).parent


def parsed(file, kind, address):
    graph = rdflib.Graph()
    graph.parse(file, format=kind, publicID=address)
    return graph


def faults(graph, shapes):
    """What a graph lacks, as pyshacl tells it; nothing where it is sound. Warnings count."""
    sound, _, told = pyshacl.validate(graph, shacl_graph=shapes)
    return "" if sound else told


def held(name, graph, shapes):
    """The graph is sound; and without any one of the properties that a shape asks for, or any one of its classes, it is not."""
    told = faults(graph, shapes)
    if told:
        sys.exit(f"{name}: {told}")
    shown = 0
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        kind = shapes.value(shape, SH.targetClass)
        things = sorted(graph.subjects(RDF.type, kind))
        if not things:
            sys.exit(f"{name} has no {kind}")
        for rule in shapes.objects(shape, SH.property):
            least = shapes.value(rule, SH.minCount)
            if least is None or int(least) == 0:
                continue
            path = shapes.value(rule, SH.path)
            inverse = shapes.value(path, SH.inversePath)
            without = rdflib.Graph()
            for triple in graph:
                without.add(triple)
            if inverse is not None:
                without.remove((None, inverse, things[-1]))
            else:
                without.remove((things[-1], path, None))
            if len(without) == len(graph):
                sys.exit(f"{name}: {things[-1]} is said to have {path}, and has none")
            if not faults(without, shapes):
                sys.exit(f"{name}: {things[-1]} without {path} is taken for sound")
            shown += 1
    print(f"{name}: {len(graph)} statements hold, and {shown} faults are found")


def shapes(name):
    return parsed(HERE / name, "turtle", None)


def files(root, address, catalogue):
    """Every address of a file is one of this site, and there."""
    count = 0
    for term in (DCAT.accessURL, DCAT.downloadURL):
        for url in catalogue.objects(None, term):
            path = str(url).removeprefix(address)
            if path == str(url) or not (root / path).is_file():
                sys.exit(f"{url} is no file of the site")
            count += 1
    print(f"catalogue: {count} addresses lead to files")


def tables(root):
    """Each description of columns is valid, and so are the rows by it; with a word among the numbers they are not."""
    described = sorted(root.rglob("*.csv-metadata.json"))
    plain = [file for file in root.rglob("*.csv") if not file.name.endswith(".excel.csv")]
    if len(described) != len(plain):
        sys.exit(f"{len(plain)} tables, and {len(described)} descriptions")
    for file in described:
        if not CSVW(str(file), validate=True).is_valid:
            sys.exit(f"{file}: not valid")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in ("statements.csv", "statements.csv-metadata.json"):
            shutil.copy(root / "data" / name, folder)
        table = folder / "statements.csv"
        lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
        number = lines[0].split(",").index("min")
        cells = ["x" if n == number else "" for n in range(lines[0].count(",") + 1)]
        table.write_text("".join(lines) + ",".join(cells) + "\n", encoding="utf-8")
        if CSVW(str(folder / "statements.csv-metadata.json"), validate=True).is_valid:
            sys.exit("a word among numbers is taken for valid")
    print(f"tables: {len(described)} are valid by their descriptions, and a fault is found")


def sitemap(root, address):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    places = [place.text for place in ElementTree.parse(root / "sitemap.xml").iter(f"{space}loc")]
    for place in places:
        path = place.removeprefix(address) or "index.html"
        if not (root / path).is_file():
            sys.exit(f"sitemap.xml: {place} is no page of the site")
    print(f"sitemap: {len(places)} addresses lead to pages")


def main(root, address):
    root = pathlib.Path(root)
    catalogue = parsed(root / "data/dcat.rdf", "xml", f"{address}data/dcat.rdf")
    held("catalogue", catalogue, shapes("catalogue.ttl"))
    files(root, address, catalogue)
    organisation = parsed(root / "data/organisation.jsonld", "json-ld", f"{address}data/organisation.jsonld")
    held("organisation", organisation, shapes("organisation.ttl"))
    answers = rdflib.Graph()
    for file in sorted(root.rglob("*.jsonld")):
        if file.name != "organisation.jsonld":
            path = file.relative_to(root).as_posix()
            answers += parsed(file, "json-ld", address + path)
    held("answers", answers, shapes("answers.ttl"))
    tables(root)
    sitemap(root, address)


main(*sys.argv[1:])
