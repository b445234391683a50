"""Reads the exported files back with networkx and prints what it found; the test compares.

Usage: read_back.py FOLDER. Exits 77 when networkx is not installed.
"""
import json
import sys
from pathlib import Path

try:
    import networkx
except ImportError:
    sys.exit(77)


def show(graph):
    print(graph.is_directed(), graph.graph.get("coding", ""), sep="|")
    for node, values in sorted(graph.nodes(data=True)):
        milex = values.get("milex")
        print(node, values.get("label"), "absent" if milex is None else milex, sep="|")
    for a, b, values in sorted(graph.edges(data=True), key=lambda tie: tuple(sorted(tie[:2]))):
        ends = (a, b) if graph.is_directed() else tuple(sorted((a, b)))
        print(*ends, int(values["weight"]), sep="|")


folder = Path(sys.argv[1])
show(networkx.read_graphml(folder / "layer.graphml"))
show(networkx.node_link_graph(json.loads((folder / "layer.json").read_text())))
# networkx 2.8 knows GEXF up to 1.2, of which a static 1.3 file is a subset but for its namespace.
gexf = (folder / "layer.gexf").read_text().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 1)
(folder / "layer-1.2.gexf").write_text(gexf)
show(networkx.read_gexf(folder / "layer-1.2.gexf"))
