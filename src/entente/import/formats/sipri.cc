#include <array>

#include "entente/import/spec.h"

namespace entente::datasets::format_files {
namespace {

constexpr std::array<StateField, 1> kCountry = {{{"Country", Code::kName}}};
constexpr std::array<StateField, 1> kSupplier = {{{"Supplier|Seller", Code::kName}}};
constexpr std::array<StateField, 1> kRecipient = {{{"Recipient|Buyer", Code::kName}}};
constexpr std::array<StateField, 1> kSupplierNumber = {{{"supplier", Code::kCow}}};
constexpr std::array<StateField, 1> kRecipientNumber = {{{"recipient", Code::kCow}}};
constexpr std::array<StateField, 1> kPartner = {{{"<blank>|Partner", Code::kName}}};
constexpr std::array<TextSpec, 5> kTexts = {
    {{"designation", "Weapon designation|Designation"},
     {"description", "Weapon description|Description"},
     {"delivered_years", "Year(s) of delivery|Year(s) of deliveries|Delivery year"},
     {"status", "status"},
     {"comments", "Comments|Comment"}}};
constexpr std::array<VariableSpec, 1> kMilexWide = {{{"milex"}}};
constexpr std::array<VariableSpec, 1> kMilex = {
    {{"milex", "milex_current_musd|milex", kRequired, "million current USD"}}};
constexpr std::array<VariableSpec, 1> kTivWide = {{{"tiv", {}, 0, "million TIV"}}};
constexpr std::array<VariableSpec, 1> kTiv = {{{"tiv", "tiv", kRequired, "million TIV"}}};
constexpr std::array<VariableSpec, 5> kRegister = {
    {{"ordered", "Number ordered|Ordered", 0},
     {"delivered", "Number delivered|Delivered", kAtEnd},
     {"tiv_unit", "SIPRI TIV per unit|TIV deal unit", 0, "million TIV"},
     {"tiv_order", "SIPRI TIV for total order|TIV deal", 0, "million TIV"},
     {"tiv_delivered", "SIPRI TIV of delivered weapons|TIV delivery values", kAtEnd,
      "million TIV"}}};

constexpr std::array<FormatSpec, 5> kSpecs = {
    {{.id = "sipri-milex",
      .title = "SIPRI Military Expenditure, a sheet saved as CSV",
      .publisher = "sipri.org/databases/milex",
      .cite = "sipri-milex",
      .shape = Shape::kStateYears,
      .wide = true,
      .state = kCountry,
      .variables = kMilexWide,
      .missing = "...|. .|..|xxx|xx",
      .trap = "the sheet's title says the unit; ... means no figure and xxx no such state"},
     {.id = "sipri-milex-long",
      .title = "SIPRI Military Expenditure, one row a state and year",
      .publisher = "sipri.org/databases/milex",
      .cite = "sipri-milex",
      .shape = Shape::kStateYears,
      .state = kCountry,
      .year = "year",
      .variables = kMilex,
      .missing = "...|. .|xxx",
      .trap = "SIPRI's terms allow the reproduction of less than a tenth of a database"},
     {.id = "sipri-register",
      .title = "SIPRI Arms Transfers, trade register",
      .publisher = "armstransfers.sipri.org",
      .cite = "sipri-armstransfers",
      .shape = Shape::kEvents,
      .state = kSupplier,
      .other = kRecipient,
      .begin = {"Year of order|Order date|Order year"},
      .role = "supplier",
      .other_role = "recipient",
      .texts = kTexts,
      .variables = kRegister,
      .missing = "?",
      .trap = "begins with the order; TIV measures capability, not price; the end of the "
              "deliveries is not read, so an as-of day withholds what was delivered"},
     {.id = "sipri-tiv-table",
      .title = "SIPRI Arms Transfers, table of one supplier or recipient",
      .publisher = "armstransfers.sipri.org",
      .cite = "sipri-armstransfers",
      .shape = Shape::kDyadYears,
      .directed = true,
      .wide = true,
      .from_title = "TIV of arms exports from ",
      .to_title = "TIV of arms exports to ",
      .state = kPartner,
      .variables = kTivWide,
      .missing = "...|. .|xxx",
      .trap = "from the supplier to the recipient; an empty cell is no delivery found, and 0 less "
              "than half a million"},
     {.id = "sipri-tiv",
      .title = "SIPRI Arms Transfers, one row a pair and year",
      .publisher = "armstransfers.sipri.org",
      .cite = "sipri-armstransfers",
      .shape = Shape::kDyadYears,
      .directed = true,
      .state = kSupplierNumber,
      .other = kRecipientNumber,
      .year = "year",
      .variables = kTiv,
      .trap = "from the supplier to the recipient; a pair that is not listed is not covered: "
              "excerpts leave out most"}}};

}  // namespace

extern const std::span<const FormatSpec> kSipri;
const std::span<const FormatSpec> kSipri = kSpecs;

}  // namespace entente::datasets::format_files
