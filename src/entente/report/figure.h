#pragma once

#include <string>
#include <string_view>

namespace entente::report {

/// One figure. `body` is SVG without its outer element; colours come from the classes of style.h,
/// so that the same body follows light, dark and print wherever it stands.
struct Figure {
  std::string id;     ///< unique within a report; a name that HTML and XML allow
  std::string title;  ///< short, becomes <title>
  std::string
      description;  ///< what the figure shows, in words with its main numbers; becomes <desc>
  double width = 0, height = 0;  ///< pixels at which its text has the size it was designed for
  std::string body;
  bool on_basemap = false;  ///< refers to the outlines of basemap_definition()
};

/// The figure for a page that holds style.h's rules and, once, basemap_definition().
std::string inline_svg(const Figure& figure);

/// The figure as a file of its own: name space, style and outlines included. Well-formed XML, no
/// references outside.
std::string standalone_svg(const Figure& figure);

/// Writes SVG elements. Text is escaped; coordinates are rounded to a tenth of a pixel and must be
/// finite.
class SvgBody {
 public:
  struct Text {
    std::string_view style = "lab";
    std::string_view anchor = "start";  ///< start, middle or end
  };

  void line(double x1, double y1, double x2, double y2, std::string_view style);
  void circle(double x, double y, double radius, std::string_view style);
  void diamond(double x, double y, double radius, std::string_view style);
  void rect(double x, double y, double width, double height, std::string_view style);
  void path(std::string_view d, std::string_view style);
  void text(double x, double y, std::string_view content, Text look);
  void open(std::string_view style);    ///< begins a group
  void close();                         ///< ends it
  void hint(std::string_view content);  ///< <title> of the group just opened: shown on pointing

  void raw(std::string_view svg) { out_ += svg; }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Collects the d attribute of a path.
class PathData {
 public:
  PathData& move(double x, double y);
  PathData& line(double x, double y);
  PathData& curve(double cx, double cy, double x, double y);  ///< quadratic Bezier
  PathData& close();

  [[nodiscard]] bool empty() const { return d_.empty(); }

  [[nodiscard]] const std::string& str() const { return d_; }

 private:
  std::string d_;
};

/// A coordinate as the figures write it: at most one decimal, no trailing zero.
/// @throws DomainError when it is not finite
std::string coordinate(double value);

}  // namespace entente::report
