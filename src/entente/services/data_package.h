#pragma once

#include <string>
#include <vector>

#include "entente/services/tidy.h"

/// The tidy tables as a Frictionless Data Package, version 1 of the specification
/// (https://specs.frictionlessdata.io/), profile tabular-data-package: one CSV file per table and
/// datapackage.json, which says what every column means, its type, what it may hold, the keys and
/// the references between tables. docs/exports.md lists the tables.
namespace entente::services {

/// The descriptor, as JSON. References that Table Schema cannot state, because a cell lists several
/// keys or may hold a word in place of one, stand in the field's own property `refersTo`:
/// resources, delimiter, words, prefix.
std::string package_descriptor(const atlas::Atlas& atlas, const std::vector<TidyTable>& tables);

/// Writes the package into a folder: into a new one all at once, into an empty one or one with an
/// earlier package file by file once all are written, the descriptor last. Files of the earlier
/// package that this one does not have are removed; any other file is left alone.
/// @return the paths written
/// @throws InputError for a folder with other things in it and no package of ours, or a file;
/// IoError. The same atlas gives the same bytes.
/// Checked: tests/services/data_package_test.cc; by another program: tests/cli/package_test.cc
std::vector<std::string> write_package(const atlas::Atlas& atlas, const std::string& folder);

}  // namespace entente::services
