# Fuzz targets: each src/<folder>/<name>_fuzz.cpp is a program fuzz_<name>. Preset "asan" only (clang, libFuzzer).
add_custom_target(fuzzers)  # all programs fuzz_*, and nothing else
file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*_fuzz.cpp)
foreach(source IN LISTS sources)
  file(RELATIVE_PATH below ${CMAKE_SOURCE_DIR}/src ${source})
  string(REGEX REPLACE "/.*" "" folder ${below})
  get_filename_component(name ${source} NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name ${name})
  fumikura_program(fuzz_${name} ${folder} ${source})
  add_dependencies(fuzzers fuzz_${name})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
