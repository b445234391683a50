# entente_add_module(NAME SOURCES a.cc ... DEPS core panel ... LIBS PkgConfig::FMT ...)
#
# One folder under src/entente is one module, one static library. DEPS are other modules (the allowed ones
# stand in tools/edges.txt, checked by the test `edges`), LIBS third-party targets.
function(entente_add_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPS;LIBS" ${ARGN})
  add_library(entente_${name} STATIC ${ARG_SOURCES})
  add_library(entente::${name} ALIAS entente_${name})
  target_link_libraries(entente_${name} PUBLIC entente_flags)
  foreach(dep IN LISTS ARG_DEPS)
    target_link_libraries(entente_${name} PUBLIC entente::${dep})
  endforeach()
  target_link_libraries(entente_${name} PUBLIC ${ARG_LIBS})
endfunction()

# entente_add_test(MODULE SOURCES ... [DEPS ...] [LABELS ...]): one test program per module, every TEST a ctest entry.
function(entente_add_test module)
  cmake_parse_arguments(ARG "" "SUFFIX" "SOURCES;DEPS;LABELS;LIBS" ${ARGN})
  set(target test_${module}${ARG_SUFFIX})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  add_executable(${target} ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE entente::${module} GTest::gmock GTest::gtest_main ${ARG_LIBS})
  foreach(dep IN LISTS ARG_DEPS)
    target_link_libraries(${target} PRIVATE entente::${dep})
  endforeach()
  if(ENTENTE_SANITIZE)
    # g++ 12 warns of its own <regex> when sanitizers are on.
    target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
  endif()
  target_compile_definitions(${target} PRIVATE
    ENTENTE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ENTENTE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  gtest_discover_tests(${target} TEST_PREFIX "${module}." PROPERTIES LABELS "${ARG_LABELS}"
    DISCOVERY_TIMEOUT 60)
endfunction()
