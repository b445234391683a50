#include "entente/core/describe.h"

#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/describe_csv.h"
#include "entente/core/describe_hash.h"
#include "entente/core/describe_json.h"

namespace entente {
namespace {

struct Inner {
  std::string state;
  std::optional<double> value;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("state", self.state, Meta{.doc = "alpha-3"});
    v("value", self.value, Meta{.unit = "usd-billion"});
  }

  friend bool operator==(const Inner&, const Inner&) = default;
};

struct Outer {
  bool flag = false;
  int count = 0;
  double share = 0;
  std::vector<Inner> items;
  std::map<std::string, std::vector<double>> series;
  std::optional<Inner> one;
  std::string host;

  template <class Self, class V>
  static void describe(Self& self, V& v) {
    v("flag", self.flag, Meta{});
    v("count", self.count, Meta{.doc = "how many"});
    v("share", self.share, Meta{.unit = "1"});
    v("items", self.items, Meta{});
    v("series", self.series, Meta{});
    v("one", self.one, Meta{});
    v("host", self.host, Meta{.hashed = false});
  }

  friend bool operator==(const Outer&, const Outer&) = default;
};

Outer sample() {
  return {.flag = true,
          .count = -3,
          .share = 0.1,
          .items = {{"USA", 916.0}, {"PRK", std::nullopt}},
          .series = {{"a", {1, 2.5}}, {"b", {}}},
          .one = Inner{"JPN", 0.0},
          .host = "here"};
}

std::string json_fault(const std::string& text) {
  try {
    (void)from_json<Outer>(Json::parse(text));
  } catch (const InputError& error) {
    return error.fault().field + " " + error.fault().problem;
  }
  return "none";
}

static_assert(Described<Outer> && !Described<int> && !Described<std::string>);

TEST(DescribeJson, ReadsBackWhatItWrote) {
  const Outer value = sample();
  EXPECT_EQ(from_json<Outer>(Json::parse(to_json(value).dump())), value);
  EXPECT_EQ(from_json<Outer>(to_json(Outer{})), Outer{});
}

TEST(DescribeJson, KeepsTheOrderOfFieldsAndWritesUnknownAsNull) {
  EXPECT_EQ(to_json(sample()).dump(),
            R"({"flag":true,"count":-3,"share":0.1,"items":[{"state":"USA","value":916.0},)"
            R"({"state":"PRK","value":null}],"series":{"a":[1.0,2.5],"b":[]},)"
            R"("one":{"state":"JPN","value":0.0},"host":"here"})");
}

TEST(DescribeJson, ANotANumberIsNullAndReadsBackAsOne) {
  Outer value = sample();
  value.share = std::numeric_limits<double>::quiet_NaN();
  value.series["a"] = {std::numeric_limits<double>::infinity()};
  const Json json = to_json(value);
  EXPECT_TRUE(json["share"].is_null());
  const auto back = from_json<Outer>(json);
  EXPECT_TRUE(std::isnan(back.share));
  EXPECT_TRUE(std::isnan(back.series.at("a").at(0)));
}

TEST(DescribeJson, AMissingFieldIsNamedByItsPathAndAMissingOptionalIsUnknown) {
  EXPECT_EQ(json_fault("{}"), "/flag is missing");
  Json json = to_json(sample());
  json["items"][1].erase("state");
  EXPECT_EQ(json_fault(json.dump()), "/items/1/state is missing");
  json = to_json(sample());
  json.erase("one");
  EXPECT_FALSE(from_json<Outer>(json).one.has_value());
}

TEST(DescribeJson, AnotherTypeIsAnErrorWithItsPath) {
  const auto with = [](const char* key, const Json& value) {
    Json json = to_json(sample());
    json[key] = value;
    return json_fault(json.dump());
  };
  EXPECT_EQ(with("share", "x"), "/share has another type");
  EXPECT_EQ(with("flag", 1), "/flag has another type");
  EXPECT_EQ(with("host", 3), "/host has another type");
  EXPECT_EQ(with("count", "x"), "/count has another type");
  EXPECT_EQ(with("items", 3), "/items has another type");
  EXPECT_EQ(with("items", Json{{"state", "USA"}}), "/items has another type");
  EXPECT_EQ(with("series", Json::array({1})), "/series has another type");
  EXPECT_EQ(with("one", "x"), "/one/state is missing");
}

TEST(DescribeSchema, StatesTypesUnitsAndWhatIsRequired) {
  const Json schema = json_schema<Outer>("Outer");
  EXPECT_EQ(schema["title"], "Outer");
  EXPECT_EQ(schema["type"], "object");
  EXPECT_EQ(schema["properties"]["flag"]["type"], "boolean");
  EXPECT_EQ(schema["properties"]["count"]["type"], "integer");
  EXPECT_EQ(schema["properties"]["count"]["description"], "how many");
  EXPECT_EQ(schema["properties"]["share"]["x-unit"], "1");
  EXPECT_EQ(schema["properties"]["share"]["type"], Json::array({"number", "null"}));
  EXPECT_EQ(schema["properties"]["series"]["additionalProperties"]["type"], "array");
  const Json& inner = schema["properties"]["items"]["items"];
  EXPECT_EQ(inner["required"], Json::array({"state"}));
  EXPECT_EQ(inner["additionalProperties"], false);
}

TEST(DescribeSchema, AnOptionalsTypeIsAFlatListThatHoldsNull) {
  const Json schema = json_schema<Inner>("Inner");
  EXPECT_EQ(schema["properties"]["value"]["type"], Json::array({"number", "null"}));
  EXPECT_EQ(json_schema<Outer>("Outer")["properties"]["one"]["type"],
            Json::array({"object", "null"}));
}

TEST(DescribeCsv, WritesUnknownAsAWordAndNeverAsZero) {
  EXPECT_EQ(to_csv(std::vector<Inner>{{"USA", 916.0}, {"PRK", std::nullopt}, {"a,b", 0.0}}),
            "state,value\nUSA,916\nPRK,unknown\n\"a,b\",0\n");
  EXPECT_EQ(to_csv(std::vector<Inner>{}), "state,value\n");
}

TEST(DescribeHash, IgnoresWhatMayDifferBetweenEqualRuns) {
  Outer other = sample();
  other.host = "elsewhere";
  EXPECT_EQ(content_hash(other), content_hash(sample()));
}

TEST(DescribeHash, DiffersForEachHashedField) {
  std::vector<Outer> variants(8, sample());
  variants[1].flag = false;
  variants[2].count = 3;
  variants[3].share = std::nextafter(0.1, 1);
  variants[4].items[1].value = 0.0;  // unknown is not zero
  variants[5].items.pop_back();
  variants[6].series["b"] = {0};
  variants[7].one.reset();
  std::map<std::string, int> seen;
  for (const auto& value : variants) ++seen[content_hash(value)];
  EXPECT_EQ(seen.size(), variants.size());
}

TEST(DescribeHash, EqualValuesHaveEqualHashesAlsoForNanAndMinusZero) {
  Outer a = sample();
  Outer b = sample();
  a.share = std::numeric_limits<double>::quiet_NaN();
  b.share = -std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(content_hash(a), content_hash(b));
  a.share = 0.0;
  b.share = -0.0;
  EXPECT_EQ(content_hash(a), content_hash(b));
}

// Guards stored runs: a change of the byte layout makes every committed content hash void.
TEST(DescribeHash, IsStableOverVersions) {
  Sha256 by_hand;
  const auto number = [&](std::uint64_t n) {
    std::string bytes;
    for (int i = 0; i < 8; ++i) bytes += static_cast<char>(n >> (8 * i));
    by_hand.update(bytes);
  };
  number(5);
  by_hand.update("state");
  number(3);
  by_hand.update("USA");
  number(5);
  by_hand.update("value");
  number(1);
  number(0x3FF8000000000000ULL);  // 1.5
  EXPECT_EQ(content_hash(Inner{"USA", 1.5}), by_hand.finish());
}

}  // namespace
}  // namespace entente
