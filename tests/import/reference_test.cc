#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "entente/atlas/read.h"
#include "entente/import/read.h"

// The importers on published data, whose numbers others give. The data are not part of the project:
// they lie beside it, or where ENTENTE_DATA says.
namespace entente::datasets {
namespace {

constexpr const char* kAbsent =
    "the public datasets are not beside the sources nor in ENTENTE_DATA";

std::string data_folder() {
  const char* given = std::getenv("ENTENTE_DATA");
  return given != nullptr ? given : ENTENTE_SOURCE_DIR "/../shared/data";
}

class Reference : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::is_directory(data_folder() + "/atop")) GTEST_SKIP() << kAbsent;
  }

  static const StateResolver& states() {
    static const StateResolver kStates(atlas::read(atlas::embedded_files()).atlas);
    return kStates;
  }

  static Dataset file(const std::string& path, const ReadOptions& options = {}) {
    return read(data_folder() + "/" + path, states(), options);
  }
};

TEST_F(Reference, CapabilitiesAreThoseOfThePublishedFile) {
  const auto data = file("cow_nmc/nmc_v7.csv");
  const auto& nmc = std::get<StateYears>(data.data);
  EXPECT_EQ(data.report.rows_read, 17121);
  EXPECT_EQ(nmc.value("CHN", 2022, "cinc"), Value::of(.234096630));
  EXPECT_EQ(nmc.value("USA", 1816, "milex"), Value::of(3823));
  EXPECT_EQ(nmc.value("USA", 1816, "cinc"), Value::of(0.039697491));
  EXPECT_EQ(nmc.value("USA", 2023, "cinc"), Value::not_covered());
  EXPECT_EQ(nmc.value("DEU", 1947, "cinc"), Value::not_covered());
}

TEST_F(Reference, AlliancesRunFromTheStateThatOwes) {
  const auto data = file("atop/atop_dyadyear_directed.csv.gz");
  const auto& atop = std::get<DyadYears>(data.data);
  EXPECT_EQ(data.report.format, "atop-directed-dyad-years");
  EXPECT_EQ(data.report.rows_read, 207164);
  // Treaty 3375: the United States owes Japan defence, Japan owes it none.
  EXPECT_EQ(atop.value("USA", "JPN", 1980, "defense"), Value::of(1));
  EXPECT_EQ(atop.value("JPN", "USA", 1980, "defense"), Value::of(0));
  EXPECT_EQ(atop.value("USA", "CHN", 1980, "defense"), Value::none());
  EXPECT_EQ(atop.value("USA", "JPN", 2011, "defense"), Value::not_covered());
  const auto undirected = file("atop/atop_dyadyear.csv.gz");
  EXPECT_EQ(undirected.report.format, "atop-dyad-years");
  EXPECT_EQ(undirected.report.rows_read, 103582);
}

TEST_F(Reference, NatoHasItsFoundersInTheFileOfMembers) {
  const auto data = file("atop/atop_members.csv");
  const auto& treaties = std::get<Events>(data.data);
  EXPECT_EQ(data.report.rows_read, 2451);
  EXPECT_EQ(data.report.version, "5.1");
  const auto nato = static_cast<std::size_t>(
      std::find(treaties.id.begin(), treaties.id.end(), "3180") - treaties.id.begin());
  ASSERT_LT(nato, treaties.size());
  int founders = 0;
  for (auto part = treaties.first[nato]; part < treaties.first[nato + 1]; ++part)
    founders += to_string(treaties.took_part[part].from) == "1949-04-04" ? 1 : 0;
  EXPECT_EQ(founders, 12);
}

TEST_F(Reference, TheAsOfDayHoldsOnThePublishedFiles) {
  const ReadOptions early{.as_of = parse_day("1989-12-31")};
  const auto ideal = file("unga_ideal_points/unga_ideal_points.csv", early);
  EXPECT_EQ(ideal.report.last_year, 1989);
  const auto agreements = file("dcad/dcad_agreements.csv", early);
  EXPECT_EQ(agreements.report.last_year, 1989);
  const auto contiguity = file("geography/cow_contiguity_v32.csv", early);
  EXPECT_EQ(contiguity.report.last_year, 1989);
  for (const auto& period : std::get<Spells>(contiguity.data).period) {
    EXPECT_LE(*period.from.first(), *early.as_of);
    EXPECT_LE(period.to.end().value_or(*early.as_of), parse_day("1990-01-01"));
  }
}

TEST_F(Reference, KnownValuesOfTheOtherFiles) {
  const auto trade = file("trade/cow_trade_v4_dyadyear.csv.gz");
  EXPECT_EQ(trade.report.rows_read, 673654);
  EXPECT_EQ(std::get<DyadYears>(trade.data).value("MEX", "USA", 1870, "trade"), Value::of(3));
  const auto ideal = file("unga_ideal_points/unga_ideal_points.csv");
  EXPECT_EQ(ideal.report.rows_read, 10469);
  EXPECT_EQ(std::get<StateYears>(ideal.data).value("USA", 1946, "ideal_point"), Value::of(1.67549));
  const auto democracy = file("democracy/democracy_cow.csv");
  EXPECT_EQ(std::get<StateYears>(democracy.data).value("USA", 2024, "polity2"),
            Value::not_covered());
  const auto troops = file("us_troops/us_troops_country_quarter.csv.gz");
  EXPECT_EQ(troops.report.rows_read, 29629);
  EXPECT_EQ(std::get<StateYears>(troops.data).value("CAN", 1950, "troops"), Value::of(9158));
  const auto crises = file("icb/icb2_v13_actors.csv");
  EXPECT_EQ(crises.report.rows_read, 994);
  EXPECT_EQ(file("icb/icb1_v13_crises.csv").report.rows_out, 452);
  EXPECT_EQ(file("mids/gml_mid_disputes.csv").report.rows_out, 2085);
}

TEST_F(Reference, EveryFolderOfAKnownFormatIsRecognised) {
  for (const auto* path : {"atop/atop_stateyear.csv",
                           "atop/atop_treaties.csv",
                           "atop/atop_phases.csv",
                           "cow_states/cow_states.csv",
                           "cow_states/cow_majors.csv",
                           "cow_wars/cow_interstate_war_dyadyear.csv",
                           "cow_wars/cow_interstate_war_v4_participants.csv",
                           "exercises/jme_v3_participants.csv",
                           "exercises/mme_v7_participants.csv.gz",
                           "gdp_pop/gdp_pop_cow.csv.gz",
                           "geography/capital_distance_spells.csv",
                           "geography/min_distance_spells.csv",
                           "icews/icews_dyadyear_nonzero.csv.gz",
                           "igo/igo_counts_stateyear.csv",
                           "igo/shared_igo_dyadyear.csv.gz",
                           "mids/cow_mid5_disputes.csv",
                           "mids/cow_mid5_dyadyear.csv",
                           "mids/gml_mid_dyadyear.csv",
                           "nuclear/nuclear_status_nonzero.csv",
                           "rivalries/peace_scale_v31_spells.csv",
                           "rivalries/td_rivalries.csv",
                           "rivalries/tss_rivalries.csv",
                           "sipri_excerpt/arms_transfers_excerpt.csv",
                           "sipri_excerpt/milex_excerpt.csv",
                           "threat/latent_territorial_threat.csv.gz",
                           "threat/leeds_savun_external_threat.csv",
                           "trade/cow_trade_v4_stateyear.csv"}) {
    SCOPED_TRACE(path);
    const auto report = file(path).report;
    EXPECT_GT(report.rows_kept, report.rows_read / 3);
    std::int64_t dropped = 0;
    for (const auto& drop : report.dropped) dropped += drop.rows;
    EXPECT_EQ(report.rows_read, report.rows_kept + dropped);
  }
}

}  // namespace
}  // namespace entente::datasets
