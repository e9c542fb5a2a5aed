# Measurements: src/<folder>/*_bench.cpp make the program bench_<folder>. Run by `make bench`, never by a test.
find_package(benchmark REQUIRED)
foreach(folder IN LISTS FUMIKURA_FOLDERS)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${folder}/*_bench.cpp)
  if(sources)
    fumikura_program(bench_${folder} ${folder} ${sources})
    target_link_libraries(bench_${folder} PRIVATE benchmark::benchmark_main)
  endif()
endforeach()
