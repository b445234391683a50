#include "entente/atlas/check.h"

#include "entente/atlas/checker.h"

namespace entente::atlas {

CheckReport check(const Atlas& atlas) {
  CheckReport report;
  check_tables(atlas, report.faults);
  check_treaties(atlas, report.faults);
  check_record(atlas, report.faults);
  report.counts = count(atlas);
  return report;
}

}  // namespace entente::atlas
