#pragma once

#include <string>
#include <vector>

/// The words that the atlas allows in its closed fields; docs/atlas-format.md explains each.
namespace entente::atlas::vocabulary {

inline const std::vector<std::string> kConfidence = {"firm", "contested", "estimate"};
inline const std::vector<std::string> kStatus = {"un-member", "un-observer", "non-un",
                                                 "associated"};
inline const std::vector<std::string> kRegions = {
    "northeast-asia", "southeast-asia", "south-asia", "central-asia", "oceania", "north-america",
    "latin-america",  "europe",         "eurasia",    "middle-east",  "africa"};
inline const std::vector<std::string> kTypes = {
    "treaty",          "executive-agreement", "exchange-of-notes", "memorandum",
    "joint-statement", "declaration",         "domestic-law",      "unpublished"};
inline const std::vector<std::string> kCoded = {"articles", "header"};
inline const std::vector<std::string> kKinds = {
    "defence", "consultation", "nonaggression", "neutrality", "cooperation",
    "access",  "logistics",    "intelligence",  "technology", "confidence"};
inline const std::vector<std::string> kArrangementKinds = {
    "defence",   "consultation", "nonaggression", "neutrality", "cooperation", "access",
    "logistics", "intelligence", "technology",    "confidence", "forum",       "economic"};
inline const std::vector<std::string> kStrengths = {
    "automatic", "constitutional", "as-deems-necessary", "consult", "enabling", "best-efforts"};
inline const std::vector<std::string> kActs = {"armed-attack", "blockade", "coercion", "cyber",
                                               "threat",       "any",      "none"};
inline const std::vector<std::string> kOn = {"event", "invocation", "request", "standing"};
inline const std::vector<std::string> kObjects = {
    "territory",  "administered-territory", "forces", "vessels", "aircraft",
    "population", "independence",           "any",    "none"};
inline const std::vector<std::string> kExceptions = {"unprovoked-only", "un-charter",
                                                     "other-treaties", "internal-disputes",
                                                     "communist-aggression-only"};
inline const std::vector<std::string> kRoles = {"member", "observer", "partner"};
inline const std::vector<std::string> kSeries = {
    "gdp",      "milex",    "personnel",       "population",
    "warheads", "openness", "hazard-exposure", "coping-lack"};
/// The unit of each series, in the same order.
inline const std::vector<std::string> kUnits = {"usd-billion", "usd-billion", "thousand", "million",
                                                "count",       "percent",     "index",    "index"};
inline const std::vector<std::string> kBaseKinds = {
    "naval", "air",          "army",      "marine",          "joint",
    "space", "intelligence", "logistics", "missile-defence", "training"};
inline const std::vector<std::string> kMissileClasses = {"srbm",       "mrbm", "irbm", "icbm",
                                                         "slbm",       "asbm", "ascm", "lacm",
                                                         "hypersonic", "sam",  "bmd",  "rocket"};
inline const std::vector<std::string> kWarheads = {"conventional", "nuclear", "dual"};
inline const std::vector<std::string> kPlatforms = {"road",      "rail", "silo", "ship",
                                                    "submarine", "air",  "fixed"};
inline const std::vector<std::string> kStatementKinds = {
    "interpretation", "reaffirmation", "assurance", "doubt",
    "invocation",     "honoured",      "refused",   "policy"};
inline const std::vector<std::string> kDirections = {"exports", "imports"};
inline const std::vector<std::string> kExerciseKinds = {"naval",
                                                        "air",
                                                        "land",
                                                        "amphibious",
                                                        "command-post",
                                                        "humanitarian",
                                                        "cyber",
                                                        "missile-defence",
                                                        "special-operations",
                                                        "multi-domain",
                                                        "logistics"};
inline const std::vector<std::string> kDisputeKinds = {
    "territorial", "maritime", "border",  "status", "division",
    "nuclear",     "resource", "transit", "cyber",  "sanctions"};
inline const std::vector<std::string> kClaimantRoles = {"claimant", "administering", "occupant",
                                                        "patron", "party"};
inline const std::vector<std::string> kIncidentActs = {
    "protest", "threat", "display", "obstruction", "seizure",    "use-of-force",
    "clash",   "war",    "cyber",   "test",        "arrangement"};
/// Other datasets that the atlas is compared with.
inline const std::vector<std::string> kDatasets = {"atop-5.1", "cow-nmc",   "gdp-pop",
                                                   "cow-igo",  "us-troops", "capital-distances"};
inline const std::vector<std::string> kStarts = {"force", "signature"};
inline const std::vector<std::string> kSourceKinds = {"treaty", "book",        "article", "report",
                                                      "online", "legislation", "dataset"};

inline const std::vector<std::string> kSourceFields = {
    "title", "author", "institution", "year", "date", "series", "url", "read", "note"};

}  // namespace entente::atlas::vocabulary
