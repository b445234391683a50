#include "entente/report/figure.h"

#include <cmath>

#include <fmt/format.h>

#include "entente/core/error.h"
#include "entente/report/format.h"
#include "entente/report/map_view.h"
#include "entente/report/style.h"

namespace entente::report {

namespace {

std::string svg_of(const Figure& figure, std::string_view name_space, std::string_view head) {
  const auto id = escape(figure.id);
  return fmt::format(
      "<svg{} viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"img\" class=\"entente\" "
      "aria-labelledby=\"{}-t {}-d\"><title id=\"{}-t\">{}</title><desc "
      "id=\"{}-d\">{}</desc>{}{}</svg>",
      name_space, coordinate(figure.width), coordinate(figure.height), coordinate(figure.width),
      coordinate(figure.height), id, id, id, escape(figure.title), id, escape(figure.description),
      head, figure.body);
}

}  // namespace

std::string coordinate(double value) {
  if (!std::isfinite(value))
    throw DomainError("a figure was given a coordinate that is not finite");
  const auto tenths = std::llround(value * 10);
  const auto whole = tenths / 10, rest = std::llabs(tenths % 10);
  if (rest == 0) return std::to_string(whole);
  return fmt::format("{}{}.{}", tenths < 0 && whole == 0 ? "-" : "", whole, rest);
}

std::string inline_svg(const Figure& figure) {
  return svg_of(figure, "", "");
}

std::string standalone_svg(const Figure& figure) {
  const std::string head =
      fmt::format("<style>{}</style>{}<rect class=\"paper\" width=\"100%\" height=\"100%\"/>",
                  figure_style(), figure.on_basemap ? basemap_definition() : std::string());
  return svg_of(figure, " xmlns=\"http://www.w3.org/2000/svg\"", head) + "\n";
}

void SvgBody::line(double x1, double y1, double x2, double y2, std::string_view style) {
  out_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{}\"/>",
                      coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2), style);
}

void SvgBody::circle(double x, double y, double radius, std::string_view style) {
  out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"{}\"/>", coordinate(x),
                      coordinate(y), coordinate(radius), style);
}

void SvgBody::diamond(double x, double y, double radius, std::string_view style) {
  path(PathData()
           .move(x, y - radius)
           .line(x + radius, y)
           .line(x, y + radius)
           .line(x - radius, y)
           .close()
           .str(),
       style);
}

void SvgBody::rect(double x, double y, double width, double height, std::string_view style) {
  out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}\"/>",
                      coordinate(x), coordinate(y), coordinate(width), coordinate(height), style);
}

void SvgBody::path(std::string_view d, std::string_view style) {
  out_ += fmt::format("<path d=\"{}\" class=\"{}\"/>", d, style);
}

void SvgBody::text(double x, double y, std::string_view content, Text look) {
  const std::string anchor =
      look.anchor == "start" ? std::string() : fmt::format(" text-anchor=\"{}\"", look.anchor);
  out_ += fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\"{}>{}</text>", coordinate(x),
                      coordinate(y), look.style, anchor, escape(content));
}

void SvgBody::open(std::string_view style) {
  out_ += fmt::format("<g class=\"{}\">", style);
}

void SvgBody::close() {
  out_ += "</g>";
}

void SvgBody::hint(std::string_view content) {
  out_ += fmt::format("<title>{}</title>", escape(content));
}

PathData& PathData::move(double x, double y) {
  d_ += fmt::format("M{} {}", coordinate(x), coordinate(y));
  return *this;
}

PathData& PathData::line(double x, double y) {
  d_ += fmt::format("L{} {}", coordinate(x), coordinate(y));
  return *this;
}

PathData& PathData::curve(double cx, double cy, double x, double y) {
  d_ += fmt::format("Q{} {} {} {}", coordinate(cx), coordinate(cy), coordinate(x), coordinate(y));
  return *this;
}

PathData& PathData::close() {
  d_ += "Z";
  return *this;
}

}  // namespace entente::report
