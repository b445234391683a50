#include <fmt/format.h>

#include "entente/services/export.h"
#include "entente/services/export_check.h"

namespace entente::services {
namespace {

struct TypeNames {
  const char* graphml;
  const char* gexf;
};

TypeNames type_names(ValueType type) {
  switch (type) {
    case ValueType::kText:
      return {"string", "string"};
    case ValueType::kReal:
      return {"double", "double"};
    case ValueType::kWhole:
      return {"long", "long"};
    case ValueType::kFlag:
      break;
  }
  return {"boolean", "boolean"};
}

// GraphML refers to attributes by the id of a key: n0, n1, ... for nodes, e0, ... for edges, g0,
// ... for the graph.
std::string keys(const char* target, char prefix, const std::vector<Column>& columns) {
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    text +=
        fmt::format("  <key id=\"{}{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", prefix,
                    i, target, xml_escape(columns[i].name), type_names(columns[i].type).graphml);
  }
  return text;
}

std::string data(const char* indent, char prefix, const std::vector<Value>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (const auto plain = plain_text(values[i])) {
      text +=
          fmt::format("{}<data key=\"{}{}\">{}</data>\n", indent, prefix, i, xml_escape(*plain));
    }
  }
  return text;
}

std::vector<Column> with_names(const std::vector<Column>& columns) {
  std::vector<Column> all = {{"name", ValueType::kText}, {"label", ValueType::kText}};
  all.insert(all.end(), columns.begin(), columns.end());
  return all;
}

// GEXF has a place of its own for an edge's weight; a column of that name would clash with it.
bool is_weight(const Column& column) {
  return column.name == "weight";
}

std::string gexf_columns(const char* target, const std::vector<Column>& columns) {
  std::string text = fmt::format("    <attributes class=\"{}\" mode=\"static\">\n", target);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (is_weight(columns[i])) continue;
    text += fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i,
                        xml_escape(columns[i].name), type_names(columns[i].type).gexf);
  }
  return text + "    </attributes>\n";
}

std::string gexf_values(const std::vector<Column>& columns, const std::vector<Value>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto plain = plain_text(values[i]);
    if (plain && !is_weight(columns[i])) {
      text += fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n", i, xml_escape(*plain));
    }
  }
  return text.empty() ? text : "        <attvalues>\n" + text + "        </attvalues>\n";
}

std::string gexf_tie(const ExportGraph& graph, std::size_t index) {
  const auto& tie = graph.ties[index];
  std::string weight;
  for (std::size_t c = 0; c < graph.tie_columns.size(); ++c) {
    const auto plain = plain_text(tie.values[c]);
    if (is_weight(graph.tie_columns[c]) && plain)
      weight = fmt::format(" weight=\"{}\"", xml_escape(*plain));
  }
  return fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\"{}>\n{}      </edge>\n",
                     index, xml_escape(graph.nodes[tie.from].id),
                     xml_escape(graph.nodes[tie.to].id), weight,
                     gexf_values(graph.tie_columns, tie.values));
}

// Length of the character at `at` in well-formed UTF-8.
std::size_t character_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xE0) return 2;
  return first < 0xF0 ? 3 : 4;
}

}  // namespace

std::string xml_escape(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    const auto character = text.substr(at, character_length(c));
    at += character.size();
    if (character == "&") {
      out += "&amp;";
    } else if (character == "<") {
      out += "&lt;";
    } else if (character == ">") {
      out += "&gt;";
    } else if (character == "\"") {
      out += "&quot;";
    } else if (character == "'") {
      out += "&apos;";
    } else if (c == '\n' || c == '\r' || c == '\t') {
      out += fmt::format("&#{};", c);
    } else if (c < 0x20 || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") {
      out += kReplacement;
    } else {
      out += character;
    }
  }
  return out;
}

std::string to_graphml(const ExportGraph& graph) {
  require_well_formed(graph);
  std::vector<Column> about_columns;
  std::vector<Value> about;
  for (const auto& [name, value] : graph.about) {
    about_columns.push_back({name, ValueType::kText});
    about.emplace_back(value);
  }
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
      "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
      "    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  text += keys("graph", 'g', about_columns);
  text += keys("node", 'n', with_names(graph.node_columns));
  text += keys("edge", 'e', graph.tie_columns);
  text += fmt::format("  <graph id=\"G\" edgedefault=\"{}\">\n",
                      graph.directed ? "directed" : "undirected");
  text += data("    ", 'g', about);
  for (const auto& node : graph.nodes) {
    std::vector<Value> values = {node.id, node.label};
    values.insert(values.end(), node.values.begin(), node.values.end());
    text += fmt::format("    <node id=\"{}\">\n{}    </node>\n", xml_escape(node.id),
                        data("      ", 'n', values));
  }
  for (const auto& tie : graph.ties) {
    text += fmt::format("    <edge source=\"{}\" target=\"{}\">\n{}    </edge>\n",
                        xml_escape(graph.nodes[tie.from].id), xml_escape(graph.nodes[tie.to].id),
                        data("      ", 'e', tie.values));
  }
  return text + "  </graph>\n</graphml>\n";
}

std::string to_gexf(const ExportGraph& graph) {
  require_well_formed(graph);
  std::string description;
  for (const auto& [name, value] : graph.about) {
    description += fmt::format("{}{}: {}", description.empty() ? "" : "\n", name, value);
  }
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\"\n"
      "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
      "    xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" "
      "version=\"1.3\">\n";
  text += fmt::format(
      "  <meta>\n    <creator>Entente</creator>\n    <description>{}</description>\n  </meta>\n",
      xml_escape(description));
  text += fmt::format("  <graph mode=\"static\" defaultedgetype=\"{}\">\n",
                      graph.directed ? "directed" : "undirected");
  text += gexf_columns("node", graph.node_columns);
  text += gexf_columns("edge", graph.tie_columns);
  text += "    <nodes>\n";
  for (const auto& node : graph.nodes) {
    text +=
        fmt::format("      <node id=\"{}\" label=\"{}\">\n{}      </node>\n", xml_escape(node.id),
                    xml_escape(node.label), gexf_values(graph.node_columns, node.values));
  }
  text += "    </nodes>\n    <edges>\n";
  for (std::size_t i = 0; i < graph.ties.size(); ++i) text += gexf_tie(graph, i);
  return text + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace entente::services
