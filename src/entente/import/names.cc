#include <array>
#include <utility>

#include "entente/import/resolver.h"

namespace entente::datasets {
namespace {

/// Letters with marks that stand in states' names, in UTF-8.
constexpr std::array<std::pair<std::string_view, char>, 12> kMarked = {{{"\xC3\xA3", 'a'},
                                                                        {"\xC3\xA9", 'e'},
                                                                        {"\xC3\xAD", 'i'},
                                                                        {"\xC3\xB3", 'o'},
                                                                        {"\xC3\xB4", 'o'},
                                                                        {"\xC3\xBC", 'u'},
                                                                        {"\xC3\x94", 'o'},
                                                                        {"\xC3\x9C", 'u'},
                                                                        {"\xC3\xA7", 'c'},
                                                                        {"\xC3\xA1", 'a'},
                                                                        {"\xC3\xBA", 'u'},
                                                                        {"\xC3\xB1", 'n'}}};

char marked(std::string_view two_bytes) {
  for (const auto& [bytes, letter] : kMarked) {
    if (two_bytes == bytes) return letter;
  }
  return '\0';
}

constexpr std::array<NameAlias, 69> kAliases = {{
    {"ARE", "UAE"},
    {"BHS", "Bahamas"},
    {"BIH", "Bosnia and Herzegovina"},
    {"BIH", "Bosnia-Herzegovina"},
    {"BIH", "Bosnia"},
    {"BOL", "Bolivia (Plurinational State of)"},
    {"BRN", "Brunei"},
    {"BRN", "Brunei Darussalam"},
    {"CHN", "People's Republic of China"},
    {"CHN", "China (PRC)"},
    {"CSK", "Czechoslovakia"},
    {"CZE", "Czechia"},
    {"CZE", "Czech Republic"},
    {"DDR", "German Democratic Republic"},
    {"DDR", "East Germany (GDR)"},
    {"DDR", "German Democratic Republic (East Germany)"},
    {"DEU", "German Federal Republic"},
    {"DEU", "Federal Republic of Germany"},
    {"DEU", "Germany West"},
    {"DEU", "Germany (West)"},
    {"FSM", "Micronesia"},
    {"FSM", "Federated States of Micronesia"},
    {"GBR", "UK"},
    {"GBR", "Great Britain"},
    {"GBR", "Britain"},
    {"GBR", "United Kingdom of Great Britain and Northern Ireland"},
    {"IRN", "Iran (Islamic Republic of)"},
    {"KGZ", "Kyrgyz Republic"},
    {"KHM", "Kampuchea"},
    {"KOR", "Republic of Korea"},
    {"KOR", "Korea, South"},
    {"KOR", "Korea (South)"},
    {"KOR", "Korea, Republic of"},
    {"LAO", "Lao PDR"},
    {"LAO", "Lao People's Democratic Republic"},
    {"LKA", "Ceylon"},
    {"MDA", "Republic of Moldova"},
    {"MKD", "Macedonia"},
    {"MKD", "Macedonia (FYROM)"},
    {"MMR", "Burma"},
    {"MMR", "Myanmar (Burma)"},
    {"MMR", "Burma/Myanmar"},
    {"MYS", "Malaya"},
    {"PRK", "Democratic People's Republic of Korea"},
    {"PRK", "Korea, North"},
    {"PRK", "Korea (North)"},
    {"PRK", "DPRK"},
    {"RUS", "Russian Federation"},
    {"RUS", "USSR"},
    {"RUS", "Russia (Soviet Union)"},
    {"RVN", "Republic of Vietnam"},
    {"RVN", "Vietnam, South"},
    {"SVK", "Slovak Republic"},
    {"SYR", "Syrian Arab Republic"},
    {"TLS", "East Timor"},
    {"TTO", "Trinidad & Tobago"},
    {"TUR", "Turkiye"},
    {"TUR", "Turkey/Ottoman Empire"},
    {"TWN", "Taiwan (ROC)"},
    {"TWN", "Republic of China (Taiwan)"},
    {"TWN", "Taiwan, Province of China"},
    {"USA", "United States of America"},
    {"USA", "US"},
    {"USA", "USA"},
    {"VEN", "Venezuela (Bolivarian Republic of)"},
    {"VNM", "Viet Nam"},
    {"VNM", "Democratic Republic of Vietnam"},
    {"VNM", "Vietnam, North"},
    {"WSM", "Western Samoa"},
}};

constexpr std::array<NumberAlias, 141> kNumbers = {{
    {"AFG", 4},   {"ALB", 8},   {"ARE", 784}, {"ARG", 32},  {"ARM", 51},  {"AUS", 36},
    {"AUT", 40},  {"AZE", 31},  {"BEL", 56},  {"BGD", 50},  {"BGR", 100}, {"BHR", 48},
    {"BHS", 44},  {"BIH", 70},  {"BLR", 112}, {"BOL", 68},  {"BRA", 76},  {"BRN", 96},
    {"BTN", 64},  {"CAN", 124}, {"CHE", 756}, {"CHE", 757}, {"CHL", 152}, {"CHN", 156},
    {"COL", 170}, {"CRI", 188}, {"CSK", 200}, {"CUB", 192}, {"CYP", 196}, {"CZE", 203},
    {"DDR", 278}, {"DEU", 276}, {"DEU", 280}, {"DJI", 262}, {"DNK", 208}, {"DOM", 214},
    {"ECU", 218}, {"EGY", 818}, {"ESP", 724}, {"EST", 233}, {"ETH", 231}, {"ETH", 230},
    {"FIN", 246}, {"FJI", 242}, {"FRA", 250}, {"FRA", 251}, {"FSM", 583}, {"GBR", 826},
    {"GEO", 268}, {"GRC", 300}, {"GTM", 320}, {"HND", 340}, {"HRV", 191}, {"HTI", 332},
    {"HUN", 348}, {"IDN", 360}, {"IND", 356}, {"IND", 699}, {"IRL", 372}, {"IRN", 364},
    {"IRQ", 368}, {"ISL", 352}, {"ISR", 376}, {"ITA", 380}, {"JOR", 400}, {"JPN", 392},
    {"KAZ", 398}, {"KGZ", 417}, {"KHM", 116}, {"KIR", 296}, {"KOR", 410}, {"KWT", 414},
    {"LAO", 418}, {"LKA", 144}, {"LTU", 440}, {"LUX", 442}, {"LVA", 428}, {"MDA", 498},
    {"MDV", 462}, {"MEX", 484}, {"MHL", 584}, {"MKD", 807}, {"MLT", 470}, {"MMR", 104},
    {"MNE", 499}, {"MNG", 496}, {"MUS", 480}, {"MYS", 458}, {"NIC", 558}, {"NLD", 528},
    {"NOR", 578}, {"NOR", 579}, {"NPL", 524}, {"NRU", 520}, {"NZL", 554}, {"OMN", 512},
    {"PAK", 586}, {"PAN", 591}, {"PER", 604}, {"PHL", 608}, {"PLW", 585}, {"PNG", 598},
    {"POL", 616}, {"PRK", 408}, {"PRT", 620}, {"PRY", 600}, {"QAT", 634}, {"ROU", 642},
    {"RUS", 643}, {"RUS", 810}, {"SAU", 682}, {"SGP", 702}, {"SLB", 90},  {"SLV", 222},
    {"SRB", 688}, {"SRB", 891}, {"SVK", 703}, {"SVN", 705}, {"SWE", 752}, {"SYR", 760},
    {"THA", 764}, {"TJK", 762}, {"TKM", 795}, {"TLS", 626}, {"TON", 776}, {"TTO", 780},
    {"TUR", 792}, {"TUV", 798}, {"TWN", 158}, {"TWN", 490}, {"UKR", 804}, {"URY", 858},
    {"USA", 840}, {"USA", 842}, {"UZB", 860}, {"VEN", 862}, {"VNM", 704}, {"VUT", 548},
    {"WSM", 882}, {"YUG", 890}, {"ZAF", 710},
}};

}  // namespace

std::string plain_name(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      plain += c;
    } else if (c == '&') {
      plain += "and";
    } else if (const char letter = marked(name.substr(i, 2)); letter != '\0') {
      plain += letter;
      ++i;
    }
  }
  if (plain.starts_with("the")) plain.erase(0, 3);
  return plain;
}

std::span<const NameAlias> name_aliases() {
  return kAliases;
}

std::span<const NumberAlias> number_aliases() {
  return kNumbers;
}

}  // namespace entente::datasets
