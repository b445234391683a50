# Options and the flags that every target shares.
option(ENTENTE_TESTS "Build the tests" ON)
option(ENTENTE_BENCHMARKS "Build the benchmarks" OFF)
option(ENTENTE_FUZZ "Build the fuzz targets (clang)" OFF)
option(ENTENTE_WERROR "Treat warnings as errors" ON)
set(ENTENTE_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(ENTENTE_CCACHE ccache)
if(ENTENTE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ENTENTE_CCACHE}")
endif()
find_program(ENTENTE_MOLD mold)
if(ENTENTE_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(entente_flags INTERFACE)
target_include_directories(entente_flags INTERFACE "${CMAKE_SOURCE_DIR}/src")
# No contraction: a fused multiply-add would make results depend on the compiler's choice, line by line.
target_compile_options(entente_flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wpedantic -Wno-missing-field-initializers -ffp-contract=off
  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)
if(ENTENTE_SANITIZE)
  target_compile_options(entente_flags INTERFACE -fsanitize=${ENTENTE_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all -g)
  target_link_options(entente_flags INTERFACE -fsanitize=${ENTENTE_SANITIZE})
endif()
