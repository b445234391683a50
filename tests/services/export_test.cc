#include "entente/services/export.h"

#include <cstdlib>
#include <filesystem>
#include <limits>
#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "entente/core/csv.h"
#include "entente/core/error.h"
#include "entente/core/text.h"
#include "xml.h"

namespace entente::services {
namespace {

using testing::Element;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::XmlReader;

constexpr const char* kHard = "R&D <\"pact\"> 'x'\n\tline two, é";

// A small atlas: H defends A; H, A and B are bound by a pact of consultation; C is alone.
atlas::Atlas small_atlas() {
  atlas::Atlas atlas;
  atlas.edition = "small";
  atlas.covers_from = Date::parse("1945-01-01");
  atlas.covers_to = Date::parse("2025-12-31");
  const Period always{.from = Date::parse("1950-01-01"), .to = Date::open()};
  for (const std::string id : {"A", "B", "C", "H"}) {
    atlas::StateSpell spell;
    spell.state = id;
    spell.name = id == "B" ? kHard : "Name of " + id;
    spell.region = "oceania";
    spell.period = always;
    atlas.states.push_back(spell);
  }
  atlas::Capital capital;
  capital.state = "H";
  capital.name = "Harbour";
  capital.lat = -41.5;
  capital.lon = 174.25;
  capital.period = always;
  atlas.capitals.push_back(capital);
  atlas::Figure figure;
  figure.state = "H";
  figure.series = "milex";
  figure.year = 1999;
  figure.value = {.kind = atlas::Quantity::Kind::kKnown, .value = 12.5};
  atlas.figures.push_back(figure);
  atlas::Coding coding;
  coding.id = "default";
  atlas.codings.push_back(coding);

  const auto add = [&](const std::string& id, const std::vector<std::string>& parties,
                       const std::string& kind, const std::vector<std::string>& by) {
    atlas::Instrument instrument;
    instrument.id = id;
    instrument.short_title = "Title of " + id;
    instrument.type = "treaty";
    instrument.organisation = "none";
    instrument.signed_on = instrument.in_force = Date::parse("1951-09");
    instrument.ended = Date::open();
    for (const auto& state : parties) {
      atlas::Party party;
      party.state = state;
      party.period = {.from = Date::parse("1951-09"), .to = Date::open()};
      instrument.parties.push_back(party);
    }
    atlas::Obligation obligation;
    obligation.id = "I";
    obligation.kind = kind;
    obligation.by = by;
    obligation.to = {"all"};
    obligation.period = always;
    instrument.obligations.push_back(obligation);
    atlas.instruments.push_back(instrument);
  };
  add("guard", {"A", "H"}, "defence", {"H"});
  add("talk", {"A", "B", "H"}, "consultation", {"all"});
  return atlas;
}

world::World world_of(const atlas::Atlas& atlas) {
  return {atlas, {.date = parse_day("2000-01-01"), .coding = "default", .scope = "all"}};
}

ExportGraph defence_graph(const atlas::Atlas& atlas) {
  const auto world = world_of(atlas);
  return export_layer(world, world::make_layer(world, "defence"));
}

// Attribute values of GraphML nodes or edges by attribute name.
std::map<std::string, std::string> values_of(const Element& root, const Element& item) {
  std::map<std::string, std::string> names;
  for (const auto* key : root.all("key"))
    names[key->attributes.at("id")] = key->attributes.at("attr.name");
  std::map<std::string, std::string> found;
  for (const auto& child : item.children) {
    if (child.name == "data") found[names.at(child.attributes.at("key"))] = child.text;
  }
  return found;
}

TEST(ExportLayer, CarriesTheKeyOfTheWorldAndTheRule) {
  const auto atlas = small_atlas();
  const auto graph = defence_graph(atlas);
  const std::map<std::string, std::string> about(graph.about.begin(), graph.about.end());
  EXPECT_EQ(about.at("layer"), "defence");
  EXPECT_EQ(about.at("date"), "2000-01-01");
  EXPECT_EQ(about.at("scope"), "all");
  EXPECT_EQ(about.at("coding"), "default");
  EXPECT_EQ(about.at("atlas_edition"), "small");
  EXPECT_EQ(about.at("rule"), world::layer_rule("defence"));
  EXPECT_TRUE(graph.directed);
  ASSERT_EQ(graph.ties.size(), 1U);
  EXPECT_EQ(graph.nodes[graph.ties[0].from].id, "H");
  EXPECT_EQ(graph.nodes[graph.ties[0].to].id, "A");
}

TEST(Graphml, ReadsBackAsTheGraphWithUnknownLeftOut) {
  const auto atlas = small_atlas();
  const Element root = XmlReader(to_graphml(defence_graph(atlas))).read();
  EXPECT_EQ(root.name, "graphml");
  const auto nodes = root.all("node");
  ASSERT_EQ(nodes.size(), 4U);
  const auto a = values_of(root, *nodes[0]);
  const auto h = values_of(root, *nodes[3]);
  EXPECT_EQ(nodes[3]->attributes.at("id"), "H");
  EXPECT_EQ(h.at("name"), "H");
  EXPECT_EQ(h.at("milex"), "12.5");
  EXPECT_EQ(h.at("milex_year"), "1999");
  EXPECT_EQ(h.at("lat"), "-41.5");
  EXPECT_FALSE(a.contains("milex"));
  EXPECT_FALSE(a.contains("lat"));
  EXPECT_FALSE(a.contains("capital"));
  EXPECT_EQ(values_of(root, *nodes[1]).at("label"), kHard);
  const auto edges = root.all("edge");
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0]->attributes.at("source"), "H");
  EXPECT_EQ(values_of(root, *edges[0]).at("weight"), "1");
  EXPECT_EQ(values_of(root, *edges[0]).at("instruments"), "guard");
  const auto* graph = root.all("graph").at(0);
  EXPECT_EQ(graph->attributes.at("edgedefault"), "directed");
  EXPECT_EQ(values_of(root, *graph).at("coding"), "default");
}

TEST(Graphml, DeclaresTheTypeOfEveryAttribute) {
  const auto atlas = small_atlas();
  const Element root = XmlReader(to_graphml(export_memberships(world_of(atlas)))).read();
  std::map<std::string, std::string> types;
  for (const auto* key : root.all("key"))
    types[key->attributes.at("attr.name")] = key->attributes.at("attr.type");
  EXPECT_EQ(types.at("lat"), "double");
  EXPECT_EQ(types.at("milex_year"), "long");
  EXPECT_EQ(types.at("type"), "boolean");
  EXPECT_EQ(types.at("region"), "string");
}

TEST(Gexf, ReadsBackWithItsWeightInPlaceAndItsKeyInTheDescription) {
  const auto atlas = small_atlas();
  const Element root = XmlReader(to_gexf(defence_graph(atlas))).read();
  EXPECT_EQ(root.attributes.at("version"), "1.3");
  EXPECT_EQ(root.attributes.at("xmlns"), "http://gexf.net/1.3");
  EXPECT_THAT(root.all("description").at(0)->text, HasSubstr("coding: default\n"));
  const auto nodes = root.all("node");
  ASSERT_EQ(nodes.size(), 4U);
  EXPECT_EQ(nodes[1]->attributes.at("label"), kHard);
  EXPECT_EQ(nodes[0]->all("attvalue").size(), 1U);  // the region: nothing else is known of A
  EXPECT_EQ(nodes[3]->all("attvalue").size(), 6U);
  const auto edges = root.all("edge");
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0]->attributes.at("weight"), "1");
  std::map<std::string, int> titles;
  for (const auto* column : root.all("attribute")) ++titles[column->attributes.at("title")];
  EXPECT_EQ(titles.count("weight"), 0U);
  EXPECT_EQ(titles.at("instruments"), 1);
}

TEST(NodeLink, IsJsonWithUnknownLeftOut) {
  const auto atlas = small_atlas();
  const auto json = nlohmann::json::parse(to_node_link(defence_graph(atlas)));
  EXPECT_EQ(json.at("directed"), true);
  EXPECT_EQ(json.at("graph").at("coding"), "default");
  EXPECT_EQ(json.at("nodes").size(), 4U);
  EXPECT_EQ(json.at("nodes")[3].at("milex"), 12.5);
  EXPECT_FALSE(json.at("nodes")[0].contains("milex"));
  EXPECT_EQ(json.at("nodes")[1].at("label"), kHard);
  EXPECT_EQ(json.at("links")[0].at("source"), "H");
  EXPECT_EQ(json.at("links")[0].at("weight"), 1);
}

TEST(Csv, OfTiesAndNodesReadsBackWithEmptyCellsForUnknown) {
  const auto atlas = small_atlas();
  const auto graph = defence_graph(atlas);
  const auto ties = CsvTable::parse(to_ties_csv(graph), "ties.csv");
  ASSERT_EQ(ties.rows().size(), 1U);
  EXPECT_EQ(ties.at(ties.rows()[0], "Source"), "H");
  EXPECT_EQ(ties.at(ties.rows()[0], "Type"), "Directed");
  EXPECT_EQ(ties.at(ties.rows()[0], "coding"), "default");
  const auto nodes = CsvTable::parse(to_nodes_csv(graph), "nodes.csv");
  ASSERT_EQ(nodes.rows().size(), 4U);
  EXPECT_EQ(nodes.at(nodes.rows()[0], "milex"), "");
  EXPECT_EQ(nodes.at(nodes.rows()[3], "milex"), "12.5");
  EXPECT_EQ(nodes.at(nodes.rows()[1], "Label"), kHard);
}

TEST(ExportMemberships, IsTheTwoModeNetworkOfStatesAndInstruments) {
  const auto atlas = small_atlas();
  const auto graph = export_memberships(world_of(atlas));
  EXPECT_FALSE(graph.directed);
  EXPECT_EQ(graph.nodes.size(), 6U);
  std::vector<std::string> ties;
  for (const auto& tie : graph.ties) {
    ties.push_back(graph.nodes[tie.from].id + "-" + graph.nodes[tie.to].id);
    EXPECT_EQ(std::get<bool>(graph.nodes[tie.from].values[0]), false);
    EXPECT_EQ(std::get<bool>(graph.nodes[tie.to].values[0]), true);
    EXPECT_EQ(std::get<std::string>(tie.values[0]), "1951-09");
  }
  EXPECT_THAT(ties, ElementsAre("A-guard", "H-guard", "A-talk", "B-talk", "H-talk"));
}

TEST(Export, ANumberThatIsNotFiniteIsUnknown) {
  ExportGraph graph;
  graph.node_columns = {{"x", ValueType::kReal}};
  graph.nodes = {{.id = "a", .label = "a", .values = {std::numeric_limits<double>::quiet_NaN()}},
                 {.id = "b", .label = "b", .values = {std::numeric_limits<double>::infinity()}}};
  for (const auto& text :
       {to_graphml(graph), to_gexf(graph), to_node_link(graph), to_nodes_csv(graph)}) {
    for (const auto* word : {"nan", "NaN", "inf", "Inf", "null"})
      EXPECT_THAT(text, Not(HasSubstr(word)));
  }
}

TEST(Export, AMalformedGraphIsAnErrorInEveryFormat) {
  ExportGraph good;
  good.node_columns = {{"x", ValueType::kReal}};
  good.nodes = {{.id = "a", .label = "a", .values = {1.0}},
                {.id = "b", .label = "b", .values = {Value()}}};
  good.ties = {{.from = 0, .to = 1, .values = {}}};
  std::vector<ExportGraph> bad(5, good);
  bad[0].nodes[1].id = "a";
  bad[1].nodes[0].values = {std::string("one")};
  bad[2].ties[0].to = 2;
  bad[3].nodes[0].values.clear();
  bad[4].node_columns.push_back({"x", ValueType::kReal});
  for (const auto write : {to_graphml, to_gexf, to_node_link, to_ties_csv, to_nodes_csv}) {
    EXPECT_NO_THROW(write(good));
    for (const auto& graph : bad) EXPECT_THROW(write(graph), DomainError);
  }
}

TEST(XmlEscape, ReplacesOnlyWhatXmlCannotHold) {
  EXPECT_EQ(xml_escape("a\x01"
                       "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(xml_escape("\xEF\xBF\xBF"), "\xEF\xBF\xBD");
  EXPECT_EQ(xml_escape("é 漢 😀"), "é 漢 😀");
  EXPECT_TRUE(rc::check("escape round trip", [] {
    const auto symbol = rc::gen::element<std::string>(
        "a", "&", "<", ">", "\"", "'", "\n", "\r", "\t", ";", "&amp;", "]]>", "é", "漢", "😀", " ");
    std::string text;
    for (const auto& s : *rc::gen::container<std::vector<std::string>>(symbol)) text += s;
    RC_ASSERT(XmlReader::unescape(xml_escape(text)) == text);
  }));
}

TEST(WriteExport, ChoosesTheFormatByTheEndingAndRejectsOthers) {
  const auto atlas = small_atlas();
  const auto graph = defence_graph(atlas);
  const std::string folder = ::testing::TempDir();
  EXPECT_THAT(write_export(graph, folder + "layer.csv"),
              ElementsAre(folder + "layer.csv", folder + "layer.nodes.csv"));
  EXPECT_EQ(read_file(folder + "layer.nodes.csv"), to_nodes_csv(graph));
  EXPECT_THAT(write_export(graph, folder + "layer.gexf"), ElementsAre(folder + "layer.gexf"));
  EXPECT_EQ(read_file(folder + "layer.gexf"), to_gexf(graph));
  EXPECT_THROW(write_export(graph, folder + "layer.xlsx"), InputError);
  EXPECT_THROW(write_export(graph, folder + "layer"), InputError);
}

TEST(WriteExport, NetworkxReadsBackNodesTiesWeightsAndUnknowns) {
  const std::string folder = ::testing::TempDir() + "entente_export_networkx";
  std::filesystem::create_directories(folder);
  const auto atlas = small_atlas();
  auto graph = defence_graph(atlas);
  for (auto& node : graph.nodes) node.label = node.id;  // one line per node below
  for (const auto* ending : {"graphml", "json", "gexf"})
    write_export(graph, folder + "/layer." + ending);
  const std::string out = folder + "/found.txt";
  const std::string command = "/usr/bin/python3 '" ENTENTE_SOURCE_DIR
                              "/tests/services/read_back.py' '" +
                              folder + "' > '" + out + "' 2>&1";
  const int status =
      std::system(command.c_str());  // NOLINT(cert-env33-c): the paths are the test's own
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  if (code == 77 || code == 127) GTEST_SKIP() << "/usr/bin/python3 has no networkx";
  ASSERT_EQ(code, 0) << read_file(out);
  const std::string body = "A|A|absent\nB|B|absent\nC|C|absent\nH|H|12.5\nH|A|1\n";
  // GEXF has no attributes of the graph, so the coding is empty there.
  EXPECT_EQ(read_file(out), "True|default\n" + body + "True|default\n" + body + "True|\n" + body);
}

}  // namespace
}  // namespace entente::services
